import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("When what is told happened, seen from the day of writing")
struct TimesOfClaimsTests {
  /// Each claim of a relation as `modality tense time`, in a report of a day.
  private func times(of relation: String, in text: String, on date: String? = nil) throws -> [String] {
    try ExampleReading.claims(in: text, on: date).filter { $0.relation == relation }.map {
      "\($0.modality.rawValue) \($0.tense.rawValue) \($0.eventTime?.value ?? "-")"
    }
  }

  /// The objects of all claims of a relation, with their modality.
  private func days(of relation: String, in text: String, on date: String? = nil) throws -> [String] {
    try ExampleReading.claims(in: text, on: date).filter { $0.relation == relation }.map { claim in
      guard case .date(let day) = claim.object else { return "no day" }
      return "\(claim.modality.rawValue) \(day ?? "-")"
    }
  }

  @Test(
    "a year that tells which treaty says when nothing happened",
    arguments: [
      ("suspends", "Iran has suspended the 2015 nuclear deal."),
      ("suspends", "Norway has suspended the 2019 agreement with Sweden."),
      ("criticizes", "Russia criticized the 2010 START treaty."),
      ("withdrawsFrom", "Japan left the 2015 accord."),
      ("ratifies", "Norway ratified the 2010 New START treaty."),
      ("violates", "North Korea has broken the 2018 pact."),
    ])
  func yearInName(relation: String, text: String) throws {
    let found = try times(of: relation, in: text)
    #expect(!found.isEmpty, "\(text)")
    #expect(found.allSatisfy { $0.hasSuffix(" -") }, "\(text) \(found)")
  }

  @Test("the year of a noun is not that of the verb over it")
  func yearOfNoun() throws {
    let found = try times(of: "criticizes", in: "Russia criticized Norway over its 2014 sale of missiles to Japan.")
    #expect(found.allSatisfy { !$0.contains("2014") }, "\(found)")
  }

  @Test(
    "what was said to lie ahead comes after the saying",
    arguments: [
      ("signed", "Russia said that Norway would sign the treaty in November.", "2031-11"),
      ("ratifies", "Sweden said it would ratify the treaty in July.", "2031-07"),
      ("withdrawsFrom", "Turkey would withdraw from the treaty in June, officials said.", "2031-06"),
    ])
  func futureInThePast(relation: String, text: String, time: String) throws {
    let found = try times(of: relation, in: text, on: "2031-02-12")
    #expect(found == ["planned future \(time)"], "\(text) \(found)")
  }

  @Test(
    "what was done was done by the day of writing",
    arguments: [
      ("tests", "North Korea tested a missile in August.", "2030-08"),
      ("tests", "North Korea has tested a missile in June.", "2031-06"),
      ("tests", "North Korea tested a missile on 5 July.", "2030-07-05"),
      ("attacks", "Israel attacked Lebanon this past August.", "2030-08"),
    ])
  func past(relation: String, text: String, time: String) throws {
    #expect(try times(of: relation, in: text, on: "2031-06-03") == ["asserted nonfuture \(time)"], "\(text)")
  }

  @Test("each of several clauses has its own tense")
  func coordinated() throws {
    let text = "Russia sold two frigates to India in January, and Moscow will sell two more in October."
    #expect(try times(of: "suppliesWeaponTo", in: text, on: "2031-06-03").first == "asserted nonfuture 2031-01")
  }

  @Test("nothing that is told as done is after the day of writing")
  func guarded() throws {
    let done = try times(of: "tests", in: "North Korea tested a missile in 2035.", on: "2031-06-03")
    #expect(done == ["asserted nonfuture -"])
  }

  @Test(
    "stretches of days are one time of an event",
    arguments: [
      "The exercise took place on 4-8 October.", "The exercise took place from 4 to 8 October.",
      "The exercise was held on 4 to 8 October.", "The exercise was held from 4 through 8 October.",
    ])
  func stretches(text: String) throws {
    let found = Set(try days(of: "occursOn", in: text, on: "2031-11-03"))
    #expect(found == ["asserted 2031-10-04/2031-10-08"], "\(text) \(found)")
  }

  @Test("a stretch ahead is planned")
  func stretchAhead() throws {
    let found = Set(
      try days(of: "occursOn", in: "Talks will be held in Oslo from 17 to 20 November.", on: "2031-11-03"))
    #expect(found == ["planned 2031-11-17/2031-11-20"])
  }

  @Test("what only bounds a time is no day of an event")
  func bounds() throws {
    let text = "North Korea has conducted six nuclear tests since 2006."
    #expect(try days(of: "occursOn", in: text, on: "2031-06-03") == [])
  }
}
