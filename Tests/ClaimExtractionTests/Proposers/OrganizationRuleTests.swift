import Testing

@testable import ClaimExtraction

@Suite("Rules about places and organizations")
struct OrganizationRuleTests {
  @Test("PlaceInPlaceRule: names in a row go from the smaller to the larger")
  func placeInPlaceNamesInARowGo() throws {
    let proposals = try Proposals("place-in-place/1", "The talks were held in Kubinka, Moscow Region.")
    #expect(
      proposals.lines == [
        "locatedIn(Kubinka, Moscow Region) of «Kubinka, Moscow Region»"
      ])
  }

  @Test("PartRule: a body of a larger one")
  func partABodyOfALarger() throws {
    let proposals = try Proposals("body-part/1", "The Senate's armed services committee approved it.")
    #expect(
      proposals.lines == [
        "partOf(armed services committee, Senate) of «Senate's armed services committee»"
      ])
  }

  @Test("PartRule: a whole alone has no part")
  func partAWholeAloneHasNo() throws {
    let proposals = try Proposals("body-part/1", "The committee approved it.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("SeatRule: where a body sits")
  func seatWhereABodySits() throws {
    let proposals = try Proposals("based/1", "The Vienna-based agency sent inspectors.")
    #expect(
      proposals.lines == [
        "locatedIn(The Vienna-based agency, Vienna) of «The Vienna-based agency»"
      ])
  }

  @Test("SeatRule: what is based on something sits nowhere")
  func seatWhatIsBasedOnSomething() throws {
    let proposals = try Proposals("based/1", "The broad-based group sent inspectors.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("MemberCountRule: how many members a body has")
  func memberCountHowManyMembersABody() throws {
    let proposals = try Proposals("member-count/1", "NATO's 29 members agreed.")
    #expect(
      proposals.lines == [
        "hasMemberCount(NATO, 29 members) of «NATO's 29 members»"
      ])
  }

  @Test("MemberCountRule: other members are not all")
  func memberCountOtherMembersAreNotAll() throws {
    let proposals = try Proposals("member-count/1", "NATO's two other members agreed.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("MemberRule: examples of a group")
  func memberExamplesOfAGroup() throws {
    let proposals = try Proposals("member/2", "Nations such as Germany and Japan agreed.")
    #expect(
      proposals.lines == [
        "memberOf(Germany, Nations) of «Nations such as Germany»",
        "memberOf(Japan, Nations) of «Nations such as Germany and Japan»",
      ])
  }

  @Test("MemberRule: what two states are")
  func memberWhatTwoStatesAre() throws {
    let proposals = try Proposals("member/2", "Mali and Niger - two members of the African Union - agreed.")
    #expect(
      proposals.lines == [
        "memberOf(Mali, African Union) of «Mali and Niger - two members of the African Union»",
        "memberOf(Niger, African Union) of «Niger - two members of the African Union»",
      ])
  }

  @Test("RivalRule: a rival beside its name")
  func rivalARivalBesideItsName() throws {
    let proposals = try Proposals("rival/1", "India's rival Pakistan tested a missile.")
    #expect(
      proposals.lines == [
        "hasDisputeWith(India, Pakistan) of «India's rival Pakistan»"
      ])
  }

  @Test("RivalRule: a coordinated rival")
  func rivalACoordinatedRival() throws {
    let proposals = try Proposals("rival/1", "India and its arch-rival Pakistan tested missiles.")
    #expect(
      proposals.lines == [
        "hasDisputeWith(India, Pakistan) of «India and its arch-rival Pakistan»"
      ])
  }

  @Test("RivalRule: an ally is no rival")
  func rivalAnAllyIsNoRival() throws {
    let proposals = try Proposals("rival/1", "India's ally Russia tested a missile.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("BackerRule: who backs, also through the country's adjective")
  func backerWhoBacks() throws {
    let proposals = try Proposals("backed/1", "The Iranian-backed militia attacked US-sponsored rebels.")
    #expect(
      proposals.lines == [
        "supports(Iranian, The Iranian-backed militia) of «The Iranian-backed militia»",
        "supports(US, US-sponsored rebels) of «US-sponsored rebels»",
      ])
  }

  @Test("BackerRule: where somebody sits is no backing")
  func backerWhereSomebodySits() throws {
    let proposals = try Proposals("backed/1", "The Hamburg-based institute published a report.")
    #expect(proposals.lines.isEmpty)
  }
}
