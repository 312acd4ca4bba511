import DocumentModel
import EnglishAnalysis
import EntityResolution
import Testing
import TimeExpressions

@testable import ClaimExtraction

@Suite("The examples of the rule tables")
struct PatternExampleTests {
  /// Rows whose example the parser does not read as meant, with the reason.
  static let misread: [String: String] = [
    "date-from/1": "a bare year after `from` is found as time, but `dates` is read as a noun",
    "at-risk/1": "`at risk` is read as belonging to the object",
    "serve-as/1": "an office without its holder's name beside it is no mention",
    "partner/1": "`partners` is read as a noun",
  ]

  private func documents(_ texts: [String]) throws -> [ResolvedDocument] {
    let knowledge = try #require(BuiltIn.knowledge)
    let analyzer = EnglishAnalyzer(model: try EnglishModel.embedded())
    let times = try TimeExpressionFinder()
    let resolver = try EntityResolver(knowledge: knowledge)
    let sources = texts.enumerated().map { index, text in
      let bytes = Array(text.utf8)
      return SourceDocument(
        record: DocumentRecord(name: "example\(index)", file: "example.txt", length: bytes.count), text: bytes,
        sections: [TextSection(kind: .body, range: 0..<bytes.count)])
    }
    return analyzer.analyzed(sources).map { document in
      let found = times.found(in: document, documentDate: document.source.record.date)
      let expressions =
        found.times.map {
          ValueExpression(range: $0.range, sentence: $0.sentence, time: $0.time, flags: $0.flags, rule: $0.rule)
        }
        + found.quantities.map {
          ValueExpression(range: $0.range, sentence: $0.sentence, quantity: $0.quantity, rule: $0.rule)
        }
      return resolver.resolved(document, expressions: expressions)
    }
  }

  @Test("every pattern's example gives its claim")
  func patterns() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let patterns = rules.patterns.patterns
    let extractor = ClaimExtractor(rules: rules)
    for (pattern, document) in zip(patterns, try documents(patterns.map(\.example))) {
      let expected = try #require(ExpectedClaim(pattern.expected), "\(pattern.id)")
      let claims = extractor.claims(in: document)
      let annotated = AnnotatedDocument(
        document: document.analyzed.source.record, sections: [], sentences: document.sentences,
        mentions: document.mentions.map(\.mention), claims: claims, entities: document.entities)
      let isRead = expected.isAmong(annotated)
      if Self.misread[pattern.id] == nil {
        #expect(isRead, "\(pattern.id): \(pattern.example) gave \(claims.map(\.relation))")
      } else {
        #expect(!isRead, "\(pattern.id) is read now: take it off the list")
      }
    }
  }

  @Test("every operator's example shows its effect")
  func operators() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let operators = rules.operators.operators
    let examples = Array(Set(operators.map(\.example))).sorted()
    let effects = Dictionary(
      zip(examples, try documents(examples).map { self.effects(in: $0, rules) }),
      uniquingKeysWith: { first, _ in first })
    for (id, group) in Dictionary(grouping: operators, by: \.id) where Self.silent[id] == nil {
      let found = group.first.flatMap { effects[$0.example] } ?? []
      #expect(group.first.map { found.contains($0.effect) } == true, "\(id): \(found)")
    }
  }

  /// Operators whose example carries no predication that the effect could show on, with the reason.
  static let silent: [String: String] = [
    "set/1": "`due to meet` is read with `due` as an adverb",
    "chance/1": "`that the truce fails` is read as a relative clause",
    "likely/1": "a subject is no content of an adjective yet",
  ]

  /// The effects that the words of a document have on each other.
  private func effects(in document: ResolvedDocument, _ rules: ClaimRules) -> Set<OperatorEffect> {
    var effects = Set<OperatorEffect>()
    for sentence in document.analyzed.sentences {
      let tree = DependencyTree(sentence: sentence, in: document.analyzed.tokens)
      let reader = ClauseReader(tree: tree, classes: rules.classes)
      let stances = StanceReader(clauses: reader, operators: rules.operators, classes: rules.classes)
      for predication in reader.predications() {
        let stance = stances.stance(of: predication)
        effects.formUnion(stance.cues.map(\.effect))
        if stance.negations > 0 { effects.insert(.negate) }
      }
    }
    return effects
  }
}
