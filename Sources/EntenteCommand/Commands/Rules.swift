internal import ArgumentParser
internal import ClaimExtraction
internal import Entente
internal import EntityResolution
internal import JSON

/// `entente rules`: what makes claims, and how well.
struct Rules: ParsableCommand {
  /// What a rule is made of; those of claims as claim extraction has them.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case pattern
    case structure
    case `operator`
    case reader
    /// It decides on modality and holder, and makes no claims.
    case judge
    /// It links mentions, and makes no claims.
    case sieve
  }

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract:
      "List the rules that make claims and link mentions, with how often they were right and what they made of a graph.",
    discussion: """
      Patterns and operators are rows of tables, structure rules are code, the reader is the model. Every claim names its \
      rule (`explain` shows it), and --without switches a rule off in every command that reads documents. right and of \
      count the claims that a rule made in annotated articles; a rule that was never seen there has none. Sieves say \
      which mentions mean one thing, from the surest to the boldest; the reason of a mention names those that linked it. \
      They stand on each other, and none is switched off by itself: decisions overrule what they did.

      With --check, the examples of your own rules are read, those in their rows and those in examples….tsv, and each that \
      does not come true is shown with what the rule made of it; exit code 65 then. Documentation/rules.md explains all columns.

      Examples:
        entente rules
        entente rules GRAPH --kind pattern --format csv
        entente rules --rules mine --check
        entente extract articles --without violate --output graph
      """)

  @Argument(help: "A graph whose claims are counted by rule, and mentions by sieve.", completion: .file())
  var graph: String?
  @Option(help: "Only rules of this kind: pattern, structure, operator, reader, judge or sieve.") var kind: Kind?
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
    let knowledge = try settings.knowledge()
    let counts = try graph.map { RuleCounts(of: try GraphArgument.corpus(at: $0)) }
    var rows = AnswerRows(
      columns: ["rule", "kind", "relations", "right", "of"] + (counts == nil ? [] : ["claims", "mentions"])
        + ["source", "example"])
    for rule in try settings.claimRules(knowledge).all where kind == nil || kind?.rawValue == rule.kind.rawValue {
      let made: [JSONValue] = counts.map { [.integer($0.claims[rule.id] ?? 0), .null] } ?? []
      rows.add(
        [
          .string(rule.id), .string(rule.kind.rawValue), .array(Self.relations(of: rule)),
          rule.record.map { .integer($0.right) } ?? .null, rule.record.map { .integer($0.claims) } ?? .null,
        ] + made + [.string(rule.source), .string(rule.example)])
    }
    let sieves = try kind == nil || kind == .sieve ? EntityResolver(knowledge: knowledge).sieveDescriptions : []
    for sieve in sieves {
      let made: [JSONValue] = counts.map { [.null, .integer($0.mentions[sieve.name] ?? 0)] } ?? []
      rows.add(
        [.string(sieve.name), .string(Kind.sieve.rawValue), .array([]), .null, .null] + made
          + [.string(""), .string(sieve.words)])
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
}
