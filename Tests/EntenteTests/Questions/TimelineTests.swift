import DocumentModel
import Entente
import Testing

@Suite("Timeline of an entity")
struct TimelineTests {
  private static let claims = [
    SampleCorpus.claim("a-c001", "russia", "violates", "inf-treaty", time: "2018-10"),
    SampleCorpus.claim("a-c002", "nato", "accuses", "russia", time: "2014-07"),
    SampleCorpus.claim("a-c003", "russia", "denies", "inf-treaty"),
    SampleCorpus.claim("a-c004", "nato", "supports", "inf-treaty", time: "2018"),
    SampleCorpus.claim("a-c005", "russia", "tests", "9m729", .negative, time: "2018-10-31"),
  ]

  @Test(
    "lists dated claims on either side of it by their earliest day, by numbers as by names", arguments: [false, true])
  func order(named: Bool) {
    var claims = Self.claims
    if named { for index in claims.indices { claims[index].key = "\(index)".padded } }
    let rows = SampleCorpus.corpus(claims).timeline(of: "russia")
    #expect(
      rows.map { "\($0.time) \($0.statement)" } == [
        "2014-07 North Atlantic Treaty Organization accuses Russia", "2018-10 Russia violates INF Treaty",
        "2018-10-31 Russia not tests 9M729",
      ])
  }
}

extension String {
  /// As many digits as a claim's name has.
  fileprivate var padded: String { self + String(repeating: "0", count: 32 - count) }
}
