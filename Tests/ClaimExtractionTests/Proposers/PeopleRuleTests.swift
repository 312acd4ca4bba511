import Testing

@testable import ClaimExtraction

@Suite("Rules about people")
struct PeopleRuleTests {
  @Test("PositionRule: the office before a name")
  func positionTheOfficeBeforeAName() throws {
    let proposals = try Proposals("title-name/1", "NATO chief Jens Stoltenberg met Foreign Minister Sergei Lavrov.")
    #expect(
      proposals.lines == [
        "holdsPosition(Jens Stoltenberg, chief) of «chief Jens Stoltenberg»",
        "holdsPosition(Sergei Lavrov, Foreign Minister) of «Foreign Minister Sergei Lavrov»",
      ])
  }

  @Test("PositionRule: an office that was held then is held at the time of the clause")
  func positionAnOfficeThatWasHeld() throws {
    let proposals = try Proposals("title-name/1", "The treaty was signed by then U.S. President Ronald Reagan in 1987.")
    #expect(
      proposals.lines == [
        "holdsPosition(Ronald Reagan, President) of «President Ronald Reagan» on 1987 historical"
      ])
  }

  @Test("PositionRule: former offices are history")
  func positionFormerOfficesAreHistory() throws {
    let proposals = try Proposals("title-name/1", "Former President Boris Yeltsin praised the treaty.")
    #expect(
      proposals.lines == [
        "holdsPosition(Boris Yeltsin, President) of «President Boris Yeltsin» historical"
      ])
  }

  @Test("PositionRule: an office alone is nobody's")
  func positionAnOfficeAloneIsNobody() throws {
    let proposals = try Proposals("title-name/1", "The foreign minister praised the treaty.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("RepresentativeRule: a named envoy speaks for the state")
  func representativeANamedEnvoySpeaksFor() throws {
    let proposals = try Proposals("representative/1", "Iran's envoy Ali Soltanieh left Vienna.")
    #expect(
      proposals.lines == [
        "represents(Ali Soltanieh, Iran) of «Iran's envoy»"
      ])
  }

  @Test("RepresentativeRule: several principals, a claim each")
  func representativeSeveralPrincipalsAClaimEach() throws {
    let proposals = try Proposals("representative/1", "Envoys from Mali and Niger arrived in Geneva.")
    #expect(
      proposals.lines == [
        "represents(Envoys, Mali) of «Envoys from Mali»",
        "represents(Envoys, Niger) of «Envoys from Mali and Niger»",
      ])
  }

  @Test("RepresentativeRule: who is no envoy represents nobody")
  func representativeWhoIsNoEnvoyRepresents() throws {
    let proposals = try Proposals("representative/1", "Pilots from Mali arrived in Geneva.")
    #expect(proposals.lines.isEmpty)
  }
}
