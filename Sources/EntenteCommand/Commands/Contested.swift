internal import ArgumentParser
internal import Entente
internal import JSON
internal import KnowledgeBase

/// `entente contested`: where holders disagree.
struct Contested: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contested",
    abstract: "List propositions on which holders disagree, with every stance and its words.",
    discussion: """
      Conditions choose propositions: each must hold of one claim at least, and all stances on it are listed then.

      A ministry, government or army is marked as the voice of its state; --top counts both as one holder.

      With --conflicts, things of which different values are said where only one can hold: two dates for one meeting.

      Examples:
        entente contested GRAPH
        entente contested GRAPH --top 10
        entente contested GRAPH --about inf-treaty --since 2018
        entente contested GRAPH --conflicts
      """)

  @OptionGroup var graph: GraphArgument
  @Flag(help: "Different values of one thing instead of different stances on one proposition.") var conflicts = false
  @Option(help: "Only the N on which most holders disagree in most documents, these first.") var top: Int?
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let knowledge = try graph.knowledgeBase()
    let asked = try graph.asked(knowledge)
    let filter = try claims.filter(NameResolution(asked))
    let scope = conflicts ? ClaimScope(functional: knowledge.relations) : ClaimScope(disputedBy: knowledge.relations)
    let corpus = try asked.corpus(for: scope)
    if conflicts { return write(corpus.functionalConflicts(knowledge.relations, filter)) }
    let contested =
      top.map { corpus.contested(knowledge.relations, filter, voicesBy: knowledge, top: $0) }
      ?? corpus.contested(knowledge.relations, filter, voicesBy: knowledge)
    if contested.isEmpty { StandardStreams.note("no proposition is contested here") }
    if answer.format == .table { return contested.forEach { StandardStreams.write(lines: Self.lines(of: $0)) } }
    var rows = AnswerRows(columns: ["proposition", "affirms"] + ClaimRow.columns)
    for (number, proposition) in contested.enumerated() {
      for stance in proposition.stances {
        rows.add([.integer(number + 1), .boolean(stance.affirms)] + stance.row.cells.map(JSONValue.string))
      }
    }
    rows.write(answer)
  }

  private func write(_ conflicts: [FunctionalConflict]) {
    if conflicts.isEmpty { StandardStreams.note("no two values exclude each other here") }
    var rows = AnswerRows(columns: ["conflict"] + ClaimRow.columns)
    for (number, conflict) in conflicts.enumerated() {
      if answer.format == .table {
        StandardStreams.write(lines: ["\(conflict.subject) \(conflict.relation)"])
        for row in conflict.rows {
          StandardStreams.write(lines: ["  \(row.object)  \(row.holders): ‘\(row.evidence)’ — \(row.shortClaim)"])
        }
      }
      for row in conflict.rows { rows.add([.integer(number + 1)] + row.cells.map(JSONValue.string)) }
    }
    if answer.format != .table { rows.write(answer) }
  }

  private static func lines(of proposition: ContestedProposition) -> [String] {
    let stances = proposition.stances.map { stance in
      let row = stance.row
      let voice = stance.voice.map { " [voice of \($0.label)]" } ?? ""
      return
        "  \(stance.affirms ? "yes" : "no ")  \(row.holders)\(voice) (\(row.modality)): ‘\(row.evidence)’ — \(row.shortClaim)"
    }
    return ["\(proposition.subject) \(proposition.relation) \(proposition.object)"] + stances
  }

  func validate() throws { try NumberLimits.check(top, "--top", in: NumberLimits.rows) }
}
