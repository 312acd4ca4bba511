import Testing

@testable import ClaimExtraction

@Suite("Rules about treaties")
struct TreatyRuleTests {
  @Test("TreatyYearRule: the year before a treaty's name")
  func treatyYearTheYearBeforeATreaty() throws {
    let proposals = try Proposals("year-treaty/1", "The 1987 INF Treaty banned the missiles.")
    #expect(
      proposals.lines == [
        "datesFrom(INF Treaty, 1987) of «1987 INF Treaty»"
      ])
  }

  @Test("TreatyYearRule: the year of the clause is not the treaty's")
  func treatyYearTheYearOfTheClause() throws {
    let proposals = try Proposals("year-treaty/1", "Moscow left the INF Treaty in 2019.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("EraRule: the age it comes from")
  func eraTheAgeItComesFrom() throws {
    let proposals = try Proposals("era/1", "The Cold War-era treaty banned the missiles.")
    #expect(
      proposals.lines == [
        "datesFrom(Cold War-era treaty, ‘Cold War’) of «Cold War-era treaty»"
      ])
  }

  @Test("EraRule: an era by itself is no age of anything")
  func eraAnEraByItselfIs() throws {
    let proposals = try Proposals("era/1", "The treaty ended an era.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("SigningYearRule: the year of signing")
  func signingYearTheYearOfSigning() throws {
    let proposals = try Proposals("signed-in/1", "The treaty was signed in 1987.")
    #expect(
      proposals.lines == [
        "datesFrom(The treaty, 1987) of «The treaty was signed in 1987» on 1987"
      ])
  }

  @Test("SigningYearRule: the year of a breach is none")
  func signingYearTheYearOfABreach() throws {
    let proposals = try Proposals("signed-in/1", "The treaty was violated in 1987.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("UnderTreatyRule: the party commits itself and the treaty requires it")
  func underTreatyThePartyCommitsItselfAnd() throws {
    let proposals = try Proposals("under-treaty/1", "Under the treaty, Russia will open its bases.")
    #expect(
      proposals.lines == [
        "commitsTo(Russia, ‘open its bases’) of «Russia will open its bases» planned",
        "requires(the treaty, ‘open its bases’) of «the treaty, Russia will open its bases»",
      ])
  }

  @Test("UnderTreatyRule: what was done is no duty")
  func underTreatyWhatWasDoneIsNo() throws {
    let proposals = try Proposals("under-treaty/1", "Under the treaty, Russia opened its bases.")
    #expect(proposals.lines.isEmpty)
  }
}
