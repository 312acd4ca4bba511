import Testing

@testable import EnglishAnalysis

@Suite struct LemmaScriptTests {
  @Test(arguments: [
    ("L3+y", "Countries", "country"), ("K0+", "Geneva", "Geneva"), ("L0+", "The", "the"), ("=be", "was", "be"),
    ("T0+", "MOSCOW", "Moscow"), ("N0+", "1,550", "1550"), ("L2+", "signed", "sign"), ("K1+", "Škodas", "Škoda"),
    ("T0+", "ÉTAT", "État"), ("L0+", "ÜBER", "über"), ("K1+e", "né", "ne"),
  ])
  func lemmas(script: String, form: String, lemma: String) throws { #expect(try apply(script, to: form) == lemma) }

  @Test func tooShortFormsStayAsTheyAre() throws {
    #expect(try apply("L3+y", to: "Ies") == "ies")
    #expect(try apply("K1+x", to: "é") == "é")
  }

  @Test(
    "a verb loses endings of verbs and no others",
    arguments: [
      ("L1+", "endanger", false), ("L1+", "threatens", true), ("L3+", "attacking", true), ("L2+", "beaten", true),
      ("L1+e", "arms", true), ("L0+", "deter", true), ("=be", "are", true),
    ])
  func verbs(script: String, form: String, fits: Bool) throws {
    #expect(try #require(parsed(script)).mayEndVerb(Array(form.utf8)) == fits)
  }

  @Test(arguments: ["", "X1+", "L+", "Lx+y", "L3"]) func malformedScripts(script: String) {
    #expect(parsed(script) == nil)
  }

  private func parsed(_ script: String) -> LemmaScript? { Array(script.utf8).withUnsafeBytes { LemmaScript($0) } }

  private func apply(_ script: String, to form: String) throws -> String {
    let bytes = Array(form.utf8)[...]
    return try #require(parsed(script)).lemma(of: bytes, lowered: LetterCase.lowered(bytes))
  }
}
