import DocumentModel
import Entente
import Testing

@Suite("Times of claims and conditions")
struct ClaimFilterTests {
  @Test(
    "what happens by a day begins when it is spoken of, where that is known and before the day",
    arguments: [
      ("../2032-04-30", "2032-03-09", "2032-02", false), ("../2032-04-30", "2032-03-09", "2032-03-09", true),
      ("../2032-04-30", nil, "2032-02", true), ("../2010", "2032-03-09", "2009", true),
      ("../..", "2032-03-09", "2031", false),
    ] as [(String, String?, String, Bool)])
  func openBeginning(time: String, published: String?, until: String, accepted: Bool) {
    var filter = ClaimFilter()
    filter.until = until
    let claim = SampleCorpus.claim("a-c001", "russia", "withdrawsFrom", "inf-treaty", time: time)
    let date = DocumentDate(value: published, source: .dateline)
    #expect(filter.accepts(claim, of: DocumentRecord(name: "a", file: "a.txt", length: 60, date: date)) == accepted)
  }

  @Test("the day of the document counts where a claim tells no time, and no claim lies in time without any")
  func documentDay() {
    let claim = SampleCorpus.claim("a-c001", "russia", "withdrawsFrom", "inf-treaty")
    for (published, since, accepted) in [
      ("2032-03-09", "2032", true), ("2032-03-09", "2033", false), (nil, "2032", false),
    ] {
      var filter = ClaimFilter()
      filter.since = since
      let date = DocumentDate(value: published, source: .dateline)
      #expect(filter.accepts(claim, of: DocumentRecord(name: "a", file: "a.txt", length: 60, date: date)) == accepted)
    }
  }
}
