import CDigests
import Testing
import Text

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(message: String, digest: String) {
    let bytes = Array(message.utf8)
    #expect(SHA256.hexadecimalDigest(of: bytes.span) == digest)
  }

  @Test("gives FIPS 180-4's digest of a million letters")
  func longMessage() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let digest = SHA256.hexadecimalDigest(of: message.span)
    #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("does not depend on how the message is cut", arguments: [1, 55, 56, 63, 64, 65, 119])
  func pieces(length: Int) {
    let message = (0..<300).map { UInt8($0 % 251) }
    var hash = SHA256()
    hash.update(Array(message[..<length]).span)
    hash.update(Array(message[length...]).span)
    #expect(hash.finalized() == SHA256.digest(of: message.span))
  }

  @Test("gives the same with the processor's instructions and without", arguments: [0, 1, 2, 17])
  func instructions(blocks: Int) {
    let bytes = (0..<blocks * 64).map { UInt8(truncatingIfNeeded: $0 &* 151 ^ $0 >> 3) }
    var state = (0..<8).map { UInt32($0) &* 0x9E37_79B9 }
    var portable = state
    digests_sha256(&state, bytes, blocks)
    digests_sha256_portable(&portable, bytes, blocks)
    #expect(state == portable)
  }
}
