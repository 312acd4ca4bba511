import DocumentModel
import Testing

@testable import EntityResolution

/// What descriptions and pronouns mean, in texts that were once read wrong.
@Suite("Descriptions and pronouns")
struct DescriptionTests {
  @Test("a definite description repeats an indefinite one")
  func repeated() throws {
    let sample = try ReadSample("Russia tested an interceptor missile in Kazakhstan. The missile hit its target.")
    let first = try #require(sample.entity(of: "an interceptor missile"))
    #expect(sample.entity(of: "The missile") == first)
  }

  @Test("a cruise missile is not the ballistic missile named before, nor is a defense system")
  func contradicted() throws {
    let sample = try ReadSample(
      "The Soviet-era SS-4 was a ballistic missile. NATO says Russia deployed the cruise missile last year."
        + " Some elements of the U.S. missile-defense systems in Europe are in violation, Russia says.")
    #expect(sample.entity(of: "SS-4") == "r-12-dvina")
    let others = sample.document.mentions.map(\.mention).filter {
      $0.surface.contains("cruise") || $0.surface.contains("defense")
    }
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.entity != "r-12-dvina" })
  }

  @Test(
    "what is known by a phrase of common words is described, and the name in it is a mention of its own",
    arguments: [
      ("The war in Iraq began in 2003.", "The war", "iraq-war", "Iraq"),
      ("Envoys of the two Koreas met.", "the two Koreas", "two-koreas", nil),
      ("On Monday permanent members of the Security Council met.", "permanent members", "p5", "Security Council"),
      ("On Monday the Jewish state attacked Syria.", "the Jewish state", "israel", "Syria"),
    ])
  func knownPhrase(text: String, phrase: String, entity: String, name: String?) throws {
    let sample = try ReadSample(text)
    let described = sample.mentions(of: phrase)
    #expect(described.map(\.entity) == [entity])
    #expect(described.map(\.level) == [.nominal])
    if let name { #expect(sample.mentions(of: name).map(\.level) == [.name]) }
  }

  @Test("the board of a body is no council of another one")
  func boards() throws {
    let sample = try ReadSample(
      "Iran was reported to the United Nations Security Council. A vote by the board of the IAEA was postponed.")
    #expect(sample.entity(of: "the board") != "un-security-council")
  }

  @Test("`the country` is the state that the text speaks of")
  func country() throws {
    let sample = try ReadSample(
      "Russia says it has tested a missile. Russia fired it from a range in Kazakhstan. Officials said the country is safe."
    )
    #expect(sample.entity(of: "the country") == "russia")
  }

  @Test("what an editor puts in brackets says what is meant")
  func insertions() throws {
    let sample = try ReadSample("The missiles are banned. They can comply if they [Russia] want to, he said.")
    #expect(sample.mentions(of: "they").map(\.entity) == ["russia"])
  }

  @Test("the chief of a body is its office holder, not whoever was named last")
  func officeHolders() throws {
    let sample = try ReadSample(
      "NATO Secretary General Jens Stoltenberg met Russian President Vladimir Putin. The NATO chief was not content.")
    #expect(sample.entity(of: "The NATO chief") == sample.entity(of: "Jens Stoltenberg"))
  }

  @Test("a newspaper named behind its description is one with it")
  func besides() throws {
    let sample = try ReadSample("The NATO-Russia Council, a closed-door forum, met in Brussels.")
    #expect(sample.entity(of: "a closed-door forum") == "nato-russia-council")
  }

  /// Wrong links to the knowledge base, found by reading stories that nobody annotated.
  @Test("a name before a noun does not make the two one", arguments: ["U.N. forces", "NATO force", "U.N. agency"])
  func namesBeforeNouns(phrase: String) throws {
    let sample = try ReadSample("Rebels attacked the \(phrase) near the border on Monday.")
    let whole = sample.document.mentions.map(\.mention).filter { $0.surface.hasSuffix(phrase) && $0.level == .nominal }
    #expect(whole.allSatisfy { $0.entity?.hasPrefix("d-") == true }, "\(sample.lines)")
  }

  @Test("`the NATO military alliance` is NATO")
  func saidOfItself() throws {
    let sample = try ReadSample("Georgia wants to join the NATO military alliance next year.")
    #expect(sample.entity(of: "the NATO military alliance") == "nato")
  }

  @Test("forces of two sides are not the known forces of one")
  func coordinated() throws {
    let sample = try ReadSample("NATO and Afghan forces killed ten militants in Kandahar, officials said.")
    #expect(sample.document.mentions.allSatisfy { $0.mention.entity != "afghan-armed-forces" }, "\(sample.lines)")
  }

  @Test("`the group` is no union of states, and `the military` no rebels")
  func kinds() throws {
    let union = try ReadSample("The European Union froze its aid. The militant group rejected the decision.")
    #expect(union.entity(of: "The militant group") != "european-union")
    let rebels = try ReadSample("Hezbollah fired rockets. The military answered with air strikes.")
    #expect(rebels.entity(of: "The military") != rebels.entity(of: "Hezbollah"))
    let group = try ReadSample("Hezbollah fired rockets. The group said it will go on.")
    #expect(group.entity(of: "The group") == group.entity(of: "Hezbollah"))
  }
}
