import DocumentModel
import Testing

@testable import ClaimExtraction

/// Whose word a claim is in a statement, speech or letter, where no quotation marks tell.
@Suite("Who speaks in statements")
struct StatementTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    /// The relation of the claim that is looked for.
    let relation: String
    /// Words of the holder's mention; nil for the author.
    let holder: String?
  }

  static let cases = [
    Case(
      testDescription: "a person named below the heading speaks, not the body in it",
      text: """
        Estonian statement to the council

        Statement by Ambassador Maria Lepik

        Russia violated the INF Treaty last year.
        We regret this. We urge Moscow to return to it.
        """, relation: "violates", holder: "Maria Lepik"),
    Case(
      testDescription: "a person named in the line of the day speaks",
      text: """
        Statement to the board

        Vienna, 4 June 2024, delivered by Ambassador Maria Lepik

        Russia violated the INF Treaty last year.
        We regret this. We urge Moscow to return to it.
        """, relation: "violates", holder: "Maria Lepik"),
    Case(
      testDescription: "who signs a letter speaks in it",
      text: """
        Letter to the committee

        Dear Anna,

        Russia violated the INF Treaty last year.
        We regret this. We urge Moscow to return to it.
        I shall answer your questions.

        Yours sincerely,

        Paul Harding MP
        """, relation: "violates", holder: "Paul Harding"),
    Case(
      testDescription: "what follows a colon is a statement to the end where nobody else speaks",
      text: """
        Defence Minister Anna Holm said: The treaty was a success.
        Russia violated the INF Treaty last year.
        """, relation: "violates", holder: "Anna Holm"),
    Case(
      testDescription: "it ends with its sentence where others speak later",
      text: """
        Defence Minister Anna Holm said: The treaty was a success.
        Russia violated the INF Treaty last year.
        The envoy told reporters that talks go on.
        """, relation: "violates", holder: nil),
    Case(
      testDescription: "a readout is the word of whoever gives it",
      text: """
        Colonel Anna Holm provided the following readout:
        The ministers met in Riga. They said that talks go on.
        Russia violated the INF Treaty last year.
        """, relation: "violates", holder: "Anna Holm"),
    Case(
      testDescription: "a body's document is its author's word where it does not speak of itself",
      text: """
        Statement by the North Atlantic Council

        Russia violated the INF Treaty last year.
        We regret this. We urge Moscow to return to it.
        """, relation: "violates", holder: nil),
    Case(
      testDescription: "what a body states is not the word of whoever it belongs to",
      text: """
        Statement by the press office of the Prime Minister of Estonia

        Russia violated the INF Treaty last year.
        We regret this. We urge Moscow to return to it.
        """, relation: "violates", holder: nil),
    Case(
      testDescription: "a state that judges first is who `we` are",
      text: """
        Missile launches

        Poland condemns the launches of this morning.
        We regret that Russia violated the INF Treaty last year. We urge Moscow to return to it.
        """, relation: "violates", holder: "Poland"),
    Case(
      testDescription: "an unnamed speaker of a body speaks, not the body",
      text: "A Foreign Office spokesman said: “Russia violated the INF Treaty last year.”",
      relation: "violates", holder: "A Foreign Office spokesman"),
    Case(
      testDescription: "what `we` agree to in somebody's words is the speaker's word",
      text: "“We have agreed to ratify the INF Treaty,” Anna Holm of Poland said.",
      relation: "ratifies", holder: "Anna Holm"),
  ]

  @Test("a claim is held by whoever speaks", arguments: cases)
  func holder(of sample: Case) throws {
    let document = try #require(try ExampleReading.documents([sample.text]).first)
    let extractor = ClaimExtractor(rules: try ClaimRules.builtIn(relations: BuiltIn.relations))
    let claim = try #require(extractor.claims(in: document).first { $0.relation == sample.relation })
    let expected = sample.holder.map { words in
      document.mentions.first { $0.mention.surface == words }?.mention.entity ?? "no mention \(words)"
    }
    #expect(claim.holderChain.first == expected ?? claim.holderChain.last)
  }
}
