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

  @Test("how long something takes is not when it is")
  func duration() throws {
    #expect(try claim("violates", in: "Japan violated the treaty for two years.").eventTime == nil)
  }
}
