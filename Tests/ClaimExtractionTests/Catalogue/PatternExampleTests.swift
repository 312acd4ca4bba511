import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("The examples of the rule tables")
struct PatternExampleTests {
  @Test("every pattern's example gives its claim")
  func patterns() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let patterns = rules.patterns.patterns
    let extractor = ClaimExtractor(rules: rules)
    for (pattern, document) in zip(patterns, try ExampleReading.documents(patterns.map(\.example))) {
      let expected = try #require(ExpectedClaim(pattern.expected), "\(pattern.id)")
      let claims = extractor.claims(in: document)
      let annotated = AnnotatedDocument(
        document: document.analyzed.source.record, sections: [], sentences: document.sentences,
        mentions: document.mentions.map(\.mention), claims: claims, entities: document.entities)
      #expect(expected.isAmong(annotated), "\(pattern.id): \(pattern.example) gave \(claims.map(\.relation))")
    }
  }

  @Test("every operator's example shows its effect")
  func operators() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let operators = rules.operators.operators
    let examples = Array(Set(operators.map(\.example))).sorted()
    let effects = Dictionary(
      zip(examples, try ExampleReading.documents(examples).map { self.effects(in: $0, rules) }),
      uniquingKeysWith: { first, _ in first })
    for (id, group) in Dictionary(grouping: operators, by: \.id) {
      let found = group.first.flatMap { effects[$0.example] } ?? []
      #expect(group.first.map { found.contains($0.effect) } == true, "\(id): \(found)")
    }
  }

  /// The effects that the words of a document have on each other.
  private func effects(in document: ResolvedDocument, _ rules: ClaimRules) -> Set<OperatorEffect> {
    var effects = Set<OperatorEffect>()
    for index in document.analyzed.sentences.indices {
      let sentence = SentenceView(document: document.analyzed, index: index)
      let reading = SentenceReading(document: document, sentence: sentence, rules: rules)
      for predication in reading.clauses.predications() {
        let stance = reading.stances.stance(of: predication)
        effects.formUnion(stance.cues.map(\.effect))
        if stance.negations > 0 { effects.insert(.negate) }
      }
    }
    return effects
  }
}
