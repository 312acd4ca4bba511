internal import ArgumentParser
internal import ClaimExtraction
internal import DocumentModel
internal import Entente
internal import JSON

/// `entente rules`: what makes claims, and how well.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List the rules that make claims, with how often they were right and how many claims of a graph they made.",
    discussion: """
      Patterns and operators are rows of tables, structure rules are code, the reader is the model. Every claim names its \
      rule (`explain` shows it), and --without switches a rule off in every command that reads documents. right and of \
      count the claims that a rule made in annotated articles; a rule that was never seen there has none.

      With --check, the examples of your own rules are read, those in their rows and those in examples….tsv, and each that \
      does not come true is shown with what the rule made of it; exit code 65 then. Documentation/rules.md explains all columns.

      Examples:
        entente rules
        entente rules GRAPH --kind pattern --format csv
        entente rules --rules mine --check
        entente extract articles --without violate --output graph
      """)

  @Argument(help: "A graph whose claims are counted by rule.", completion: .file()) var graph: String?
  @Option(help: "Only rules of this kind: pattern, structure, operator or reader.") var kind: ClaimRule.Kind?
  @Option(
    help: ArgumentHelp("A folder with claim rules that add to the program's own.", valueName: "folder"))
  var rules: [String] = []
  @Flag(help: "Read the examples of the rules in --rules instead, and show those that do not come true.")
  var check = false
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if check, rules.isEmpty {
      throw ValidationError("--check needs --rules: the program's own examples run as its tests")
    }
  }

  func run() throws {
    var settings = ExtractionSettings()
    settings.ruleFolders = rules
    if check { return try Self.report(try settings.examplesOfOwnRules()) }
    let all = try settings.claimRules(settings.knowledge()).all.filter { kind == nil || $0.kind == kind }
    let counts = try graph.map { Self.counts(in: try GraphArgument.corpus(at: $0)) }
    var rows = AnswerRows(
      columns: ["rule", "kind", "relations", "right", "of"] + (counts == nil ? [] : ["claims"]) + ["source", "example"])
    for rule in all {
      var cells: [JSONValue] = [
        .string(rule.id), .string(rule.kind.rawValue), .array(Self.relations(of: rule)),
        rule.record.map { .integer($0.right) } ?? .null, rule.record.map { .integer($0.claims) } ?? .null,
      ]
      if let counts { cells.append(.integer(counts[rule.id] ?? 0)) }
      rows.add(cells + [.string(rule.source), .string(rule.example)])
    }
    rows.write(answer)
  }

  /// The learned reader may state what the catalogue has, which would be most of the table.
  private static func relations(of rule: ClaimRule) -> [JSONValue] {
    rule.kind == .reader ? [.string("all")] : rule.relations.map(JSONValue.string)
  }

  /// Says which examples do not come true.
  ///
  /// - Throws: an exit code where there are any.
  private static func report(_ examples: (count: Int, failed: [FailedExample])) throws {
    for example in examples.failed {
      let found = example.found.isEmpty ? "nothing" : example.found.joined(separator: " and ")
      StandardStreams.note(
        "\(example.rule): ‘\(example.sentence)’ gives \(found), not \(example.expected ?? "nothing")")
    }
    StandardStreams.note("\(examples.count) examples, \(examples.failed.count) of them do not come true")
    if !examples.failed.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  /// How many claims each rule made; what a claim's rule names after a sign of addition only followed from it.
  private static func counts(in corpus: Corpus) -> [String: Int] {
    corpus.documents.lazy.flatMap(\.claims).compactMap { $0.rule?.split(separator: "+").first }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }
}
