import JSON
import Testing
import Text

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(_ value: JSONValue, _ spacing: JSONWriter.Spacing) -> String {
    var output = ByteWriter()
    JSONWriter(spacing).write(value, to: &output)
    return output.string
  }

  private let value: JSONValue = .object([
    "a": .array([1, .decimal("2.50"), .null, true]), "é": "“q\"\\\n\u{01}\u{1F}\u{7F}😀", "o": .object([:]),
    "l": .array([]),
  ])

  @Test("compact text has no spaces")
  func compact() {
    #expect(
      text(value, .compact) == #"{"a":[1,2.50,null,true],"é":"“q\"\\\n\u0001\u001f"# + "\u{7F}" + #"😀","o":{},"l":[]}"#)
  }

  @Test("spaced text is what Python's json.dumps writes without ASCII escapes")
  func spaced() {
    #expect(
      text(value, .spaced)
        == #"{"a": [1, 2.50, null, true], "é": "“q\"\\\n\u0001\u001f"# + "\u{7F}" + #"😀", "o": {}, "l": []}"#)
  }

  @Test("what was written reads back as the same value")
  func roundTrip() throws {
    for spacing in [JSONWriter.Spacing.compact, .spaced] {
      #expect(try JSONReader.value(in: Array(text(value, spacing).utf8)) == value)
    }
  }
}
