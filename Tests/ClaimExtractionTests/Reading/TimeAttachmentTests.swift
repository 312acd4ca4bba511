import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Which times belong to which claim")
struct TimeAttachmentTests {
  private func claim(_ relation: String, in text: String) throws -> Claim {
    try #require(try ExampleReading.claims(in: text).first { $0.relation == relation }, "\(text)")
  }

  @Test("a time under the verb tells when it happened")
  func event() throws {
    #expect(try claim("withdrawsFrom", in: "Japan left the treaty in 2019.").eventTime?.value == "2019")
  }

  @Test("since goes on, by ends there", arguments: [("since 2014", "2014/.."), ("by 2014", "../2014")])
  func open(phrase: String, value: String) throws {
    #expect(try claim("violates", in: "Japan has violated the treaty \(phrase).").eventTime?.value == value)
  }

  @Test("the time of saying is not that of what is said")
  func stated() throws {
    let claim = try claim("withdrawsFrom", in: "Japan said in 2019 that China left the treaty.")
    #expect(claim.eventTime == nil)
    #expect(claim.statedTime?.value == "2019")
  }

  @Test("a time right behind a noun phrase belongs to it, whatever verb comes later")
  func following() throws {
    let claim = try claim("withdrawsFrom", in: "Japan's withdrawal from the treaty in 2002 angered China.")
    #expect(claim.eventTime?.value == "2002")
  }

  @Test("a stretch has both its ends, and ends with the second")
  func stretch() throws {
    let claim = try claim("endsOn", in: "The drill lasted from 25 January 2019 to 2 February 2019.")
    #expect(claim.object == .date("2019-02-02"))
    #expect(claim.eventTime?.value == "2019-01-25/2019-02-02")
  }

  @Test("what happens for the first time is the accusing, and not what somebody is accused of")
  func firstTime() throws {
    let text = "Japan accused China of violating the NPT for the first time in July 2014."
    #expect(try claim("accuses", in: text).eventTime?.value == "2014-07")
    let violation = try claim("violates", in: text)
    #expect(violation.eventTime == nil)
    #expect(violation.statedTime?.value == "2014-07")
  }

  @Test("how long something takes is not when it is")
  func duration() throws {
    #expect(try claim("violates", in: "Japan violated the treaty for two years.").eventTime == nil)
  }

  @Test("a subject that gets the verb before it has the time behind it")
  func gapped() throws {
    let claims = try ExampleReading.claims(in: "Japan left the treaty in 2007, and China in 2019.")
      .filter { $0.relation == "withdrawsFrom" }
    #expect(claims.map { $0.eventTime?.value } == ["2007", "2019"])
  }
}
