import Testing
import Text

@Suite("Names and hashes by content")
struct CanonicalNameTests {
  @Test(
    "spellings of one name have one form",
    arguments: [
      ("The  Allies'", "allies"), ("the allies", "allies"), ("Sergei Ryabkov\u{2019}s", "sergei ryabkov"),
      ("E\u{301}ric Be\u{301}ranger", "éric béranger"), ("A", "a"), ("the", "the"), ("", ""),
      ("the\tRed\r\nLine", "red line"), ("les\u{a0}Forces", "les forces"),
    ])
  func form(name: String, expected: String) {
    #expect(Array(CanonicalName.form(of: name).utf8) == Array(expected.utf8))
  }

  @Test("a content hash is the first half of the SHA-256 of version, kind and fields")
  func contentHash() {
    let message = Array("entente/1\nprop\nsubject\nrelation".utf8)
    let digest = SHA256.hexadecimalDigest(of: message.span)
    #expect(ContentHash.digits(kind: "prop", fields: ["subject", "relation"]) == digest.prefix(32))
  }
}
