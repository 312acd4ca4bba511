import DocumentModel
import Testing

@testable import ClaimExtraction
@testable import EnglishAnalysis

@Suite("Operators")
struct OperatorTests {
  @Test("every operator's example shows its effect")
  func examples() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let operators = rules.operators.operators
    let examples = Array(Set(operators.map(\.example))).sorted()
    let effects = Dictionary(
      zip(examples, try ExampleReading.readings(examples, rules).map { self.effects(in: $0) }),
      uniquingKeysWith: { first, _ in first })
    for (id, group) in Dictionary(grouping: operators, by: \.id) {
      let found = group.first.flatMap { effects[$0.example] } ?? []
      #expect(group.first.map { found.contains($0.effect) } == true, "\(id): \(found)")
    }
  }

  /// The effects that the words of some sentences have on each other.
  private func effects(in readings: [SentenceReading]) -> Set<OperatorEffect> {
    var effects = Set<OperatorEffect>()
    for reading in readings {
      for predication in reading.predications {
        let stance = reading.stances.stance(of: predication)
        effects.formUnion(stance.cues.map(\.effect))
        if stance.negations > 0 { effects.insert(.negate) }
      }
    }
    return effects
  }

  /// Where content hangs is decided by the analysis, what it does to the claims in it by the operators; both know the same nouns.
  @Test("every noun that takes content here takes it in the analysis too")
  func contentNouns() throws {
    let operators = try ClaimRules.builtIn(relations: BuiltIn.relations).operators.operators
    let nouns = Set(operators.filter { $0.category == .noun && $0.particle.isEmpty }.map(\.lemma))
    let lexicon = AttachmentLexicon(rows: try AttachmentLexicon.embedded())
    #expect(nouns == lexicon[.contentNoun])
    #expect(lexicon[.infinitiveNoun].isSubset(of: nouns))
  }
}
