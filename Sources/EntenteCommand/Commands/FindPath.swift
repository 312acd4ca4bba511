internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import JSON

/// `entente path`: how two entities hang together.
struct FindPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Find how two entities hang together, with the claims along the way.",
    discussion: """
      A step is one claim or more between two entities, in either direction unless --directed. Every claim is shown \
      with who says so, how, and in which words; denied ones join as well, unless --modality or --polarity leave them out.

      Examples:
        entente path nato 9m729 GRAPH
        entente path russia germany GRAPH --all --length 3 --modality asserted
      """)

  @Argument(help: ArgumentHelp("Where the path begins. " + NameResolution.help)) var from: String
  @Argument(help: "Where it ends.") var to: String
  @OptionGroup var graph: GraphArgument
  @Flag(help: "Every path that meets no entity twice, not only a shortest one.") var all = false
  @Option(help: "The most steps of a path.") var length: Int?
  @Option(help: "The most paths to list.") var limit = 100
  @Flag(help: "Step from subject to object only.") var directed = false
  @Flag(help: "Step also from who says something to what it is about.") var holders = false
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    try NumberLimits.check(length, "--length", in: NumberLimits.pathSteps)
    try NumberLimits.check(limit, "--limit", in: NumberLimits.rows)
  }

  func run() throws {
    let asked = try graph.asked()
    let names = NameResolution(asked)
    let (start, end) = (try names.entity(from), try names.entity(to))
    var options = ClaimNetwork.Options()
    options.filter = try claims.filter(names)
    options.isDirected = directed
    options.joinsHolders = holders
    let around = try around(start.id, end.id, asked, options)
    let corpus = around.corpus
    let paths = found(in: around.network, from: start.id, to: end.id)
    if answer.format == .table {
      StandardStreams.write(lines: Array(paths.map { Self.lines(of: $0, corpus) }.joined(separator: [""])))
    } else {
      Self.rows(of: paths, corpus).write(answer)
    }
    if paths.isEmpty {
      let advice = holders ? "" : "; --holders also steps from who says something to what it is about"
      StandardStreams.note("no path leads from \(start.label) to \(end.label)" + advice)
    }
    if paths.count == limit, all { StandardStreams.note("the first \(limit) paths; --limit gives more") }
  }

  /// How long paths may be where all are listed and nobody says it.
  private static let usualLength = 3

  private func around(
    _ start: String, _ end: String, _ asked: any AskedGraph, _ options: ClaimNetwork.Options
  ) throws -> NetworkAround {
    if all {
      return try NetworkAround(allFrom: start, to: end, upTo: length ?? Self.usualLength, in: asked, options)
    }
    return try NetworkAround(shortestFrom: start, to: end, upTo: length ?? .max, in: asked, options)
  }

  private func found(in network: ClaimNetwork, from start: String, to end: String) -> [ClaimPath] {
    guard all else {
      let shortest = network.shortestPath(from: start, to: end)
      return [shortest].compactMap { $0 }.filter { $0.steps.count <= length ?? .max }
    }
    var paths: [ClaimPath] = []
    network.simplePaths(from: start, to: end, upTo: length ?? Self.usualLength) { path in
      paths.append(path)
      return paths.count < limit
    }
    return paths
  }

  private static func lines(of path: ClaimPath, _ corpus: Corpus) -> [String] {
    let entities = path.steps.prefix(1).map(\.from) + path.steps.map(\.to)
    var lines = [entities.map { corpus.label(of: $0) }.joined(separator: " — ")]
    for step in path.steps {
      lines += step.links.map { "  \($0.row.sentence)" }
    }
    return lines
  }

  private static func rows(of paths: [ClaimPath], _ corpus: Corpus) -> AnswerRows {
    var rows = AnswerRows(columns: ["path", "step", "from", "to"] + ClaimRow.columns)
    for (number, path) in paths.enumerated() {
      for (index, step) in path.steps.enumerated() {
        let place: [JSONValue] = [
          .integer(number + 1), .integer(index + 1), .string(corpus.label(of: step.from)),
          .string(corpus.label(of: step.to)),
        ]
        for link in step.links { rows.add(place + link.row.cells.map(JSONValue.string)) }
      }
    }
    return rows
  }
}
