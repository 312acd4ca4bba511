internal import ArgumentParser
internal import Entente
internal import EntityResolution
internal import JSON

/// `entente candidates`: what may be one and is not yet, for people to decide.
struct Candidates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Propose which nodes may be one, and which may be two, with what speaks for it.",
    discussion: """
      Looks for happenings of several documents (one kind, common participants, one day or place), and for persons, bodies \
      and weapons whose names differ by initials, transliteration or short forms. Nothing is merged: with --output, the \
      proposals are written as lines of a decisions file that begin with #. Take the # away from those that are right, and \
      give the file to --decisions; take a line out again to undo it.

      Examples:
        entente candidates GRAPH
        entente candidates GRAPH --min-score 0.8 --output decisions.tsv
        entente contested GRAPH --decisions decisions.tsv
      """)

  @OptionGroup var graph: GraphArgument
  @Option(help: "Only proposals with at least this score, from 0 to 1.") var minScore = 0.5
  @Option(help: "How many proposals at most.") var limit = 1000
  @Option(name: .shortAndLong, help: "A decisions file to write, with every proposal as a comment.") var output: String?
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let corpus = try graph.corpus()
    let candidates = corpus.identityCandidates.filter { Double($0.score) >= minScore * 1000 }.prefix(limit)
    if let output {
      let result = try CommandOutput(output)
      try result.write(Array(Self.file(of: candidates).utf8))
      try result.finish()
      StandardStreams.note("\(candidates.count) proposals; a line counts once its # is taken away")
      return
    }
    var rows = AnswerRows(
      columns: ["decision", "entity", "other", "score", "evidence", "identifier", "otherIdentifier"],
      hiddenInTables: ["identifier", "otherIdentifier"])
    for candidate in candidates {
      rows.add([
        .string(candidate.decision.rawValue), .string(candidate.label), .string(candidate.otherLabel),
        .decimal("0." + String(candidate.score)), .string(candidate.evidence.joined(separator: "; ")),
        .string(candidate.entity), .string(candidate.other),
      ])
    }
    rows.write(answer)
    if rows.count == 0 { StandardStreams.note("nothing to propose") }
  }

  private static func file(of candidates: some Sequence<IdentityCandidate>) -> String {
    let header = ["decision", "entity", "other", "document", "reason", "author", "date"].joined(separator: "\t")
    return ([header] + candidates.map { "# " + $0.line }).joined(separator: "\n") + "\n"
  }

  func validate() throws {
    guard (0...1).contains(minScore) else { throw ValidationError("--min-score must be from 0 to 1, not \(minScore)") }
    try NumberLimits.check(limit, "--limit", in: NumberLimits.rows)
  }
}
