import Testing

@testable import ClaimExtraction

@Suite("Patterns at work")
struct PatternProposerTests {
  @Test("the clause tells when")
  func patternTheClauseTellsWhen() throws {
    let proposals = try Proposals("accuse/1", "On Monday, Russia accused NATO of lying.")
    #expect(
      proposals.lines == [
        "accuses(Russia, NATO) of «Russia accused NATO» on Monday"
      ])
  }

  @Test("content is what is denied")
  func patternContentIsWhatIsDenied() throws {
    let proposals = try Proposals("deny-clause/1", "Russia denies that the missile violates the treaty.")
    #expect(
      proposals.lines == [
        "denies(Russia) of «Russia denies that the missile violates the treaty» saying violates"
      ])
  }

  @Test("only goods change hands")
  func patternOnlyGoodsChangeHands() throws {
    let proposals = try Proposals("supply/1", "Russia supplied missiles to Iran and sent letters to Syria.")
    #expect(
      proposals.lines == [
        "suppliesWeaponTo(Russia, Iran) of «Russia supplied missiles to Iran»"
      ])
  }

  @Test("a report keeps its time")
  func patternAReportKeepsItsTime() throws {
    let proposals = try Proposals("supply/1", "Officials said on Friday that Russia supplied missiles to Iran.")
    #expect(
      proposals.lines == [
        "suppliesWeaponTo(Russia, Iran) of «Russia supplied missiles to Iran» by Officials said on Friday"
      ])
  }

  @Test("a coordination is paired once")
  func patternACoordinationIsPairedOnce() throws {
    let proposals = try Proposals("agree-fellows/1", "Russia, China and Iran agreed to meet.")
    #expect(
      proposals.lines == [
        "agreesWith(Russia, China) of «Russia, China and Iran agreed»",
        "agreesWith(Russia, Iran) of «Russia, China and Iran agreed»",
        "agreesWith(China, Iran) of «China and Iran agreed»",
      ])
  }

  @Test("that it can be done is what the relation says")
  func patternThatItCanBeDone() throws {
    let proposals = try Proposals("carry/1", "The missile can carry a warhead.")
    #expect(
      proposals.lines == [
        "hasCapability(The missile, ‘carry a warhead’) of «The missile can carry a warhead»"
      ])
  }

  @Test("only with can do the words state it")
  func patternOnlyWithCanDoThe() throws {
    let proposals = try Proposals("can-produce/1", "The reactor produced plutonium.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("particles are asked for")
  func patternParticlesAreAskedFor() throws {
    let proposals = try Proposals("at-risk/1", "The missile put Tokyo at risk.")
    #expect(
      proposals.lines == [
        "endangers(The missile, Tokyo) of «The missile put Tokyo»"
      ])
  }

  @Test("the words state only that it may be")
  func patternTheWordsStateOnlyThat() throws {
    let proposals = try Proposals("spectre/1", "The launch raised the spectre of an arms race.")
    #expect(
      proposals.lines == [
        "leadsTo(The launch, an arms race) of «The launch raised the spectre of an arms race» possible"
      ])
  }

  @Test("a plan is planned by whoever means it")
  func patternAPlanIsPlannedBy() throws {
    let proposals = try Proposals("withdraw-from/1", "Washington plans to withdraw from the treaty.")
    #expect(
      proposals.lines == [
        "withdrawsFrom(Washington, the treaty) of «Washington plans to withdraw from the treaty» planned by Washington"
      ])
  }

  @Test("a relative clause may describe the last noun before it")
  func patternARelativeClauseMayDescribe() throws {
    let proposals = try Proposals("annex/1", "NATO condemned the annexation of Crimea, which Russia seized.")
    #expect(
      proposals.lines == [
        "annexes(Russia, Crimea) of «Crimea, which Russia seized»"
      ])
  }

  @Test("a phrase nearby, whatever it was attached to")
  func patternAPhraseNearbyWhateverIt() throws {
    let proposals = try Proposals("samples/1", "The agency took samples from the plant.")
    #expect(
      proposals.lines == [
        "inspects(The agency, the plant) of «The agency took samples from the plant»"
      ])
  }

  @Test("whose the object is")
  func patternWhoseTheObjectIs() throws {
    let proposals = try Proposals("verify-compliance/1", "The agency verified Libya's compliance.")
    #expect(
      proposals.lines == [
        "inspects(The agency, Libya) of «The agency verified Libya»"
      ])
  }

  @Test("who says it rejects it")
  func patternWhoSaysItRejectsIt() throws {
    let proposals = try Proposals("unacceptable/1", "Lavrov said that the plan is unacceptable.")
    #expect(
      proposals.lines == [
        "rejects(Lavrov, ‘the plan’) of «Lavrov said that the plan is unacceptable» by Lavrov"
      ])
  }

  @Test("quantities under the predicate")
  func patternQuantitiesUnderThePredicate() throws {
    let proposals = try Proposals("involve/1", "The drill involves 5,000 troops.")
    #expect(
      proposals.lines == [
        "involves(The drill, 5,000 troops) of «The drill involves 5,000 troops»"
      ])
  }

  @Test("durations under the predicate")
  func patternDurationsUnderThePredicate() throws {
    let proposals = try Proposals("last-for/1", "The drill lasts two weeks.")
    #expect(
      proposals.lines == [
        "hasDuration(The drill, two weeks) of «The drill lasts two weeks»"
      ])
  }
}
