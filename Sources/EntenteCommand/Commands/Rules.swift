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

      Examples:
        entente rules
        entente rules GRAPH --kind pattern --format csv
        entente extract articles --without violate --output graph
      """)

  @Argument(help: "A graph whose claims are counted by rule.", completion: .file()) var graph: String?
  @Option(help: "Only rules of this kind: pattern, structure, operator or reader.") var kind: ClaimRule.Kind?
  @Option(
    help: ArgumentHelp("A folder with claim rules that add to the program's own.", valueName: "folder"))
  var rules: [String] = []
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    var settings = ExtractionSettings()
    settings.ruleFolders = rules
    let all = try settings.claimRules(settings.knowledge()).all.filter { kind == nil || $0.kind == kind }
    let counts = try graph.map { Self.counts(in: try GraphArgument.corpus(at: $0)) }
    var rows = AnswerRows(
      columns: ["rule", "kind", "relations", "right", "of"] + (counts == nil ? [] : ["claims"]) + ["source", "example"])
    for rule in all {
      var cells: [JSONValue] = [
        .string(rule.id), .string(rule.kind.rawValue), .array(rule.relations.map(JSONValue.string)),
        rule.record.map { .integer($0.right) } ?? .null, rule.record.map { .integer($0.claims) } ?? .null,
      ]
      if let counts { cells.append(.integer(counts[rule.id] ?? 0)) }
      rows.add(cells + [.string(rule.source), .string(rule.example)])
    }
    rows.write(answer)
  }

  /// How many claims each rule made; what a claim's rule names after a sign of addition only followed from it.
  private static func counts(in corpus: Corpus) -> [String: Int] {
    corpus.documents.lazy.flatMap(\.claims).compactMap { $0.rule?.split(separator: "+").first }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }
}
