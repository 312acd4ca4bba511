import Testing
import Text

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test(
    "everything but unreserved ASCII characters is encoded by bytes",
    arguments: [
      ("russia", "russia"), ("a-b.c_d~e", "a-b.c_d~e"), ("R-12 Dvina", "R-12%20Dvina"), ("50%", "50%25"),
      ("é", "%C3%A9"), ("a/b?c#d", "a%2Fb%3Fc%23d"), ("", ""),
    ])
  func encoded(text: String, expected: String) {
    #expect(PercentEncoding.encoded(text) == expected)
  }

  @Test("paths keep their slashes")
  func paths() {
    #expect(PercentEncoding.encoded("/news/new york/1.txt", keepsSlashes: true) == "/news/new%20york/1.txt")
  }

  @Test("what was encoded comes back", arguments: ["russia", "R-12 Dvina", "50%", "é", "a/b?c#d", ""])
  func roundTrip(text: String) {
    #expect(PercentEncoding.decoded(PercentEncoding.encoded(text)) == text)
  }

  @Test("what is no encoding has no text", arguments: ["%", "%4", "%zz", "%-1", "%+1", "%C3"])
  func malformed(text: String) {
    #expect(PercentEncoding.decoded(text) == nil)
  }
}
