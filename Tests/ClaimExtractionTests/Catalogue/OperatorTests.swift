import Testing

@testable import ClaimExtraction
@testable import EnglishAnalysis

@Suite("Operators and the analysis")
struct OperatorTests {
  /// Where content hangs is decided by the analysis, what it does to the claims in it by the operators; both know the same nouns.
  @Test("every noun that takes content here takes it in the analysis too")
  func contentNouns() throws {
    let operators = try ClaimRules.builtIn(relations: BuiltIn.relations).operators.operators
    let nouns = Set(operators.filter { $0.category == .noun }.map(\.lemma))
    let lexicon = AttachmentLexicon(rows: try AttachmentLexicon.embedded())
    #expect(nouns == lexicon[.contentNoun])
    #expect(lexicon[.infinitiveNoun].isSubset(of: nouns))
  }
}
