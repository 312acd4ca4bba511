import Testing

@testable import ClaimExtraction

@Suite("Rules about weapons")
struct WeaponRuleTests {
  @Test("WeaponClassRule: the class is the head with the modifiers that make one")
  func weaponClassTheClassIsTheHead() throws {
    let proposals = try Proposals("weapon-class/1", "Pyongyang showed a new intercontinental ballistic missile.")
    #expect(
      proposals.lines == [
        "instanceOf(a new intercontinental ballistic missile, ‘intercontinental ballistic missile’) of «a new intercontinental ballistic missile»"
      ])
  }

  @Test("WeaponClassRule: a hyphenated modifier is whole")
  func weaponClassAHyphenatedModifierIsWhole() throws {
    let proposals = try Proposals("weapon-class/1", "The navy fired a submarine-launched missile.")
    #expect(
      proposals.lines == [
        "instanceOf(a submarine-launched missile, ‘submarine-launched missile’) of «a submarine-launched missile»"
      ])
  }

  @Test("WeaponClassRule: weapons in general have no class")
  func weaponClassWeaponsInGeneralHaveNo() throws {
    let proposals = try Proposals("weapon-class/1", "Cruise missiles are slow.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("WeaponCapabilityRule: a weapon has all capabilities that are told")
  func weaponCapabilityAWeaponHasAllCapabilities() throws {
    let proposals = try Proposals("weapon-adjective/1", "Pakistan tested a mobile, nuclear-capable missile.")
    #expect(
      proposals.lines == [
        "hasCapability(a mobile, nuclear-capable missile, ‘mobile’) of «a mobile, nuclear-capable missile»",
        "hasCapability(a mobile, nuclear-capable missile, ‘nuclear-capable’) of «a mobile, nuclear-capable missile»",
      ])
  }

  @Test("RangeClassRule: the range is a class in lower case")
  func rangeClassTheRangeIsAClass() throws {
    let proposals = try Proposals("range-class/1", "Medium-range missiles were banned.")
    #expect(
      proposals.lines == [
        "hasRange(Medium-range missiles, medium-range) of «Medium-range missiles»"
      ])
  }

  @Test("RangeClassRule: intercontinental is a range too")
  func rangeClassIntercontinentalIsARangeToo() throws {
    let proposals = try Proposals("range-class/1", "Pyongyang showed an intercontinental missile.")
    #expect(
      proposals.lines == [
        "hasRange(an intercontinental missile, intercontinental) of «an intercontinental missile»"
      ])
  }

  @Test("WeaponOwnerRule: nationalities, owners and states in front own a weapon")
  func weaponOwnerNationalitiesOwnersAndStatesIn() throws {
    let proposals = try Proposals("weapon-owner/1", "Iran's missiles and Russian missiles were shown.")
    #expect(
      proposals.lines == [
        "operates(Iran, missiles) of «Iran's missiles»",
        "operates(Russian, missiles) of «Russian missiles»",
      ])
  }

  @Test("WeaponOwnerRule: what stands behind `one of` is owned too")
  func weaponOwnerWhatStandsBehindOneOf() throws {
    let proposals = try Proposals("weapon-owner/1", "One of Iran's missiles failed.")
    #expect(
      proposals.lines == [
        "operates(Iran, missiles) of «Iran's missiles»"
      ])
  }

  @Test("WeaponOwnerRule: what is yet to be made is not owned")
  func weaponOwnerWhatIsYetToBe() throws {
    let proposals = try Proposals("weapon-owner/1", "Iran wants to build its own missiles.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("MakerRule: who made it produces it, who designed it develops it")
  func makerWhoMadeItProducesIt() throws {
    let proposals = try Proposals("made/1", "Syria has a Russian-made missile and a Chinese-designed rocket.")
    #expect(
      proposals.lines == [
        "produces(Russian, a Russian-made missile) of «a Russian-made missile»",
        "develops(Chinese, a Chinese-designed rocket) of «a Chinese-designed rocket»",
      ])
  }

  @Test("MakerRule: home-made is nobody's")
  func makerHomemadeIsNobody() throws {
    let proposals = try Proposals("made/1", "Syria fired a home-made rocket.")
    #expect(proposals.lines.isEmpty)
  }
}
