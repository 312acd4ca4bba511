import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Claims about claims")
struct ClaimsAboutClaimsTests {
  @Test("what is done in response to something responds to it")
  func response() throws {
    let claims = try ExampleReading.claims(
      in: "NATO suspended cooperation with Minsk in response to its invasion of Mali.")
    let deed = try #require(claims.first { $0.relation == "suspendsCooperationWith" })
    let reason = try #require(claims.first { $0.relation == "attacks" })
    let response = try #require(claims.first { $0.relation == "inResponseTo" })
    #expect(response.subject == .claim(deed.id))
    #expect(response.object == .claim(reason.id))
  }

  @Test("a clause with because gives the cause")
  func cause() throws {
    let claims = try ExampleReading.claims(in: "Japan left the treaty because North Korea tested a missile.")
    let deed = try #require(claims.first { $0.relation == "withdrawsFrom" })
    let cause = try #require(claims.first { $0.relation == "tests" })
    let link = try #require(claims.first { $0.relation == "leadsTo" })
    #expect(link.subject == .claim(cause.id))
    #expect(link.object == .claim(deed.id))
  }

  @Test("a condition is named, and whether it must fail", arguments: [("if", false), ("unless", true)])
  func condition(marker: String, isNegated: Bool) throws {
    let claims = try ExampleReading.claims(in: "Japan will leave the treaty \(marker) North Korea tests a missile.")
    let deed = try #require(claims.first { $0.relation == "withdrawsFrom" })
    let condition = try #require(claims.first { $0.relation == "tests" })
    #expect(deed.modality == .conditional)
    #expect(deed.condition == condition.id)
    #expect(deed.isConditionNegated == isNegated)
  }

  @Test("the same said again names the first time")
  func restatement() throws {
    let claims = try ExampleReading.claims(in: "Japan left the INF treaty. On Monday, Japan left the INF treaty.")
      .filter { $0.relation == "withdrawsFrom" }
    #expect(claims.count == 2)
    #expect(claims.first?.restates == nil)
    #expect(claims.last?.restates == claims.first?.id)
  }

  @Test("a denial without its content means the reproach before it")
  func denial() throws {
    let claims = try ExampleReading.claims(
      in: "The United States accuses Iran of building nuclear weapons, a charge Iran has repeatedly denied.")
    let reproach = try #require(claims.first { $0.relation == "develops" && $0.modality == .alleged })
    let denial = try #require(claims.first { $0.relation == "denies" })
    #expect(denial.object == .claim(reproach.id))
    #expect(claims.contains { $0.relation == "develops" && $0.modality == .denied && $0.polarity == .negative })
  }

  @Test(
    "a denial means what someone else said of the denier, whatever that was",
    arguments: [
      ("Japan said North Korea tested a missile. Pyongyang denied that.", "tests", true),
      ("Japan said North Korea tested a missile. The claim was dismissed by Pyongyang.", "tests", true),
      ("Japan said North Korea tested a missile. Pyongyang did not deny it.", "tests", false),
    ])
  func saidOfTheDenier(text: String, relation: String, isContradicted: Bool) throws {
    let claims = try ExampleReading.claims(in: text)
    let said = try #require(claims.first { $0.relation == relation && $0.polarity == .positive })
    let denial = try #require(claims.first { $0.relation == "denies" })
    #expect(denial.object == .claim(said.id))
    #expect(claims.contains { $0.relation == relation && $0.modality == .denied } == isContradicted)
  }

  @Test("a denial takes up nothing that the author, the denier or an older sentence said")
  func notDenied() throws {
    for text in [
      "North Korea tested a missile. Pyongyang denied the charge.",
      "North Korea said that it tested a missile. Pyongyang denied the charge.",
      "Japan said North Korea tested a missile. Envoys met in Oslo. Pyongyang denied the charge.",
    ] {
      let claims = try ExampleReading.claims(in: text)
      #expect(!claims.contains { $0.modality == .denied }, "\(text)")
    }
  }

  @Test("what is said of a group holds of those it names")
  func examples() throws {
    let claims = try ExampleReading.claims(in: "Some nations such as Germany and Japan condemned the launch.")
    #expect(claims.filter { $0.relation == "criticizes" }.count == 3)
    #expect(claims.filter { $0.relation == "memberOf" }.count == 2)
  }

  @Test("what someone is to do is planned, not done")
  func purpose() throws {
    let claims = try ExampleReading.claims(in: "Japan used a new base to test the missile.")
    #expect(claims.first { $0.relation == "tests" }?.modality == .planned)
  }
}
