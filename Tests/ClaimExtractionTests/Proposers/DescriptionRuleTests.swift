import Testing

@testable import ClaimExtraction

@Suite("Rules about what things are said to be")
struct DescriptionRuleTests {
  @Test("CopulaRule: adjectives of effect, of status and of capability")
  func copulaAdjectivesOfEffectOfStatus() throws {
    let proposals = try Proposals("copula/1", "The treaty is vital to Europe.")
    #expect(
      proposals.lines == [
        "hasEffect(The treaty, ‘vital to Europe’) of «The treaty is vital to Europe»"
      ])
  }

  @Test("CopulaRule: the status of a treaty")
  func copulaTheStatusOfATreaty() throws {
    let proposals = try Proposals("copula/1", "The treaty remains valid.")
    #expect(
      proposals.lines == [
        "hasStatus(The treaty, ‘valid’) of «The treaty remains valid»"
      ])
  }

  @Test("CopulaRule: a weapon's adjective is a capability unless more is said")
  func copulaAWeaponAdjectiveIsA() throws {
    let proposals = try Proposals("copula/1", "The missile is fast.")
    #expect(
      proposals.lines == [
        "hasCapability(The missile, ‘fast’) of «The missile is fast» unless more is said"
      ])
  }

  @Test("CopulaRule: who says it holds it")
  func copulaWhoSaysItHoldsIt() throws {
    let proposals = try Proposals("copula/1", "Lavrov said that the treaty is dead.")
    #expect(
      proposals.lines == [
        "hasStatus(the treaty, ‘dead’) of «the treaty is dead» by Lavrov"
      ])
  }

  @Test("CopulaRule: persons are not described")
  func copulaPersonsAreNotDescribed() throws {
    let proposals = try Proposals("copula/1", "Lavrov is a diplomat.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("NamingRule: who calls a thing a threat criticizes it and reproaches")
  func namingWhoCallsAThingA() throws {
    let proposals = try Proposals("call-predicate/1", "Moscow called the base a threat.")
    #expect(
      proposals.lines == [
        "hasAttribute(the base, ‘threat’) of «the base a threat» by Moscow",
        "criticizes(Moscow, the base) of «Moscow called the base»",
      ])
  }

  @Test("NamingRule: a kind word is no reproach")
  func namingAKindWordIsNo() throws {
    let proposals = try Proposals("call-predicate/1", "Iran called the agreement a success.")
    #expect(
      proposals.lines == [
        "hasAttribute(the agreement, ‘success’) of «the agreement a success» by Iran"
      ])
  }

  @Test("AppositionRule: a phrase beside a name says what it is")
  func appositionAPhraseBesideAName() throws {
    let proposals = try Proposals("apposition/1", "Inspectors visited Natanz, a plant in central Iran.")
    #expect(
      proposals.lines == [
        "hasAttribute(Natanz, ‘plant in central Iran’) of «Natanz, a plant in central Iran»"
      ])
  }

  @Test("AppositionRule: names in a row are no descriptions")
  func appositionNamesInARowAre() throws {
    let proposals = try Proposals("apposition/1", "Officials visited Natanz, Arak and Fordow.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("AttributeRule: a telling adjective")
  func attributeATellingAdjective() throws {
    let proposals = try Proposals("adjective/1", "A confidential report named the underground facility.")
    #expect(
      proposals.lines == [
        "hasAttribute(A confidential report, ‘confidential’) of «A confidential report»",
        "hasAttribute(the underground facility, ‘underground’) of «the underground facility»",
      ])
  }

  @Test("AttributeRule: other adjectives tell nothing")
  func attributeOtherAdjectivesTellNothing() throws {
    let proposals = try Proposals("adjective/1", "A long report named the big facility.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("PurposeRule: what a plan is for")
  func purposeWhatAPlanIsFor() throws {
    let proposals = try Proposals("noun-purpose/1", "Moscow made a proposal to limit missiles.")
    #expect(
      proposals.lines == [
        "hasPurpose(a proposal, ‘limit missiles’) of «a proposal to limit missiles»"
      ])
  }

  @Test("PurposeRule: a relative clause is no purpose")
  func purposeARelativeClauseIsNo() throws {
    let proposals = try Proposals("noun-purpose/1", "The missile that Iran tested failed.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("BracketNameRule: another name in brackets")
  func bracketNameAnotherNameInBrackets() throws {
    let proposals = try Proposals("bracket-name/1", "Russia held Zapad-2017 (West-2017) near the border.")
    #expect(
      proposals.lines == [
        "hasAlias(Zapad-2017, ‘West-2017’) of «Zapad-2017 (West-2017)»"
      ])
  }

  @Test("BracketNameRule: a mere abbreviation is none")
  func bracketNameAMereAbbreviationIsNone() throws {
    let proposals = try Proposals("bracket-name/1", "The International Atomic Energy Agency (IAEA) sent inspectors.")
    #expect(proposals.lines.isEmpty)
  }
}
