internal import ArgumentParser
internal import Entente

/// `entente diff`: what changed between two graphs.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two graphs: claims added and removed, stances changed, entities and documents changed.",
    discussion: """
      Claims are compared by what they say, who says it and in which words, not by their numbers, so that two versions \
      of a program or of an article can be compared. A stance is changed where a holder's stances on a proposition, \
      over all documents, are others than before. Propositions that the other side lacks altogether are marked *. \
      A claim that reads the same on both sides is listed once, as changed, with what differs.

      With --decisions, both are compared after the decisions: what remains is no matter of who is who.

      Example:  entente diff GRAPH-OF-MAY GRAPH-OF-JUNE
      """)

  @Argument(help: "The older graph: what `extract` wrote, annotations, or documents.", completion: .file())
  var old: String
  @Argument(help: "The newer graph.", completion: .file()) var new: String
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let difference = try difference()
    if difference.isEmpty { StandardStreams.note("no difference") }
    if answer.format == .table {
      StandardStreams.write(lines: Self.lines(of: difference))
    } else {
      Self.rows(of: difference).write(answer)
    }
  }

  private func difference() throws -> CorpusDifference {
    if corrections.isEmpty, let difference = try GraphOpening.storeDifference(from: old, to: new) {
      for graph in [old, new] { try GraphArgument.noteState(of: graph) }
      return difference
    }
    let corpora = try corrections.corpora(at: [old, new])
    return CorpusDifference(from: corpora[0], to: corpora[1])
  }

  private static func lines(of difference: CorpusDifference) -> [String] {
    var lines: [String] = []
    for (title, records) in [("documents", difference.documents), ("entities", difference.entities)]
    where !records.isEmpty {
      lines.append("\(title): \(records.count)")
      for record in records {
        let fields = record.fields.isEmpty ? "" : ": \(record.fields.joined(separator: ", "))"
        lines.append("  \(sign(record.kind)) \(record.identifier)  \(record.label)\(fields)")
      }
    }
    if !difference.stances.isEmpty { lines.append("stances: \(difference.stances.count)") }
    for change in difference.stances {
      let stances = "\(change.before.joined(separator: ", ")) → \(change.after.joined(separator: ", "))"
      lines.append("  ~ \(change.holder) on \(change.subject) \(change.relation) \(change.object): \(stances)")
    }
    // A claim that reads as before is shown once, with what differs.
    let claims = difference.claims.filter { $0.change == .added || $0.fields.isEmpty }
    if !claims.isEmpty { lines.append("claims: \(claims.count)") }
    for change in claims {
      let kind: CorpusDifference.RecordChange.Kind =
        !change.fields.isEmpty ? .changed : change.change == .added ? .added : .removed
      let fields = change.fields.map { "; \($0.field): \(shown($0.before)) → \(shown($0.after))" }.joined()
      lines.append("  \(sign(kind))\(change.isOnlyOfProposition ? "*" : " ") \(change.row.sentence)\(fields)")
    }
    return lines
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "none" : value }

  private static func sign(_ kind: CorpusDifference.RecordChange.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }

  private static func rows(of difference: CorpusDifference) -> AnswerRows {
    var rows = AnswerRows(
      columns: ["what", "change", "identifier", "fields", "before", "after", "new_proposition"] + ClaimRow.columns)
    let noClaim = ClaimRow.columns.map { _ in "" }
    for (what, records) in [("document", difference.documents), ("entity", difference.entities)] {
      for record in records {
        let fields = record.fields.joined(separator: " ")
        rows.add([what, record.kind.rawValue, record.identifier, fields, "", "", ""] + noClaim)
      }
    }
    for change in difference.stances {
      let (before, after) = (change.before.joined(separator: ", "), change.after.joined(separator: ", "))
      for row in change.claims {
        rows.add(["stance", "changed", change.holder, "", before, after, ""] + row.cells)
      }
    }
    for change in difference.claims {
      let isOnly = change.isOnlyOfProposition ? "yes" : "no"
      let fields = change.fields
      let (before, after) = (fields.map(\.before).joined(separator: ", "), fields.map(\.after).joined(separator: ", "))
      rows.add(
        [
          "claim", change.change.rawValue, change.row.claim, fields.map(\.field).joined(separator: " "), before, after,
          isOnly,
        ] + change.row.cells)
    }
    return rows
  }
}
