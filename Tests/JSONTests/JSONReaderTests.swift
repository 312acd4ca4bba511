import JSON
import Testing
import Text

@Suite("Reading JSON")
struct JSONReaderTests {
  private func value(_ text: String) throws -> JSONValue { try JSONReader.value(in: Array(text.utf8)) }

  private func failure(_ text: String) -> SyntaxFailure? { failure(Array(text.utf8)) }

  private func failure(_ bytes: [UInt8]) -> SyntaxFailure? {
    do throws(SyntaxFailure) {
      _ = try JSONReader.value(in: bytes, source: "x.json")
      return nil
    } catch {
      return error
    }
  }

  @Test("all kinds of values, with keys in the order of writing")
  func kinds() throws {
    let read = try value(" {\"b\" : [1, -2.50, 1e3, true, false, null], \"a\":\"é\\n\\u00e9\\ud83d\\ude00\\/\"} ")
    #expect(
      read
        == .object([
          "b": .array([.integer(1), .decimal("-2.50"), .decimal("1e3"), .boolean(true), .boolean(false), .null]),
          "a": "é\né😀/",
        ]))
  }

  @Test("integers stay integers, other numbers keep their digits")
  func numbers() throws {
    #expect(try value("-9223372036854775808") == .integer(Int.min))
    #expect(try value("9223372036854775808") == .decimal("9223372036854775808"))
    #expect(try value("-0") == .decimal("-0"))
    #expect(try value("0.10") == .decimal("0.10"))
  }

  @Test(
    "what RFC 8259 forbids is refused at its place",
    arguments: [
      ("", 1, 1, "a JSON value"),
      ("[1,]", 1, 4, "a JSON value"),
      ("{\"a\" 1}", 1, 6, "':'"),
      ("{a: 1}", 1, 2, "a key in quotation marks"),
      ("[1\n 2]", 2, 2, "',' or ']'"),
      ("01", 1, 1, "a number without leading zeros"),
      ("1.", 1, 3, "a digit"),
      ("nul", 1, 1, "a JSON value"),
      ("\"a", 1, 3, "a closing quotation mark"),
      ("\"a\tb\"", 1, 3, "an escaped control character"),
      ("\"\\x\"", 1, 2, "an escape sequence"),
      ("\"\\ud800\"", 1, 2, "both halves of a surrogate pair"),
      ("\"\\ud83dabc\"", 1, 2, "both halves of a surrogate pair"),
      ("{\"é\": 1, \"é\": 2}", 1, 10, "a key that the object does not have yet"),
      ("1 2", 1, 3, "the end of the value"),
      ("\u{FEFF}1", 1, 1, "a JSON value"),
    ])
  func refusals(text: String, line: Int, column: Int, expected: String) {
    let failure = failure(text)
    #expect(failure?.position.line == line)
    #expect(failure?.position.column == column)
    #expect(failure?.expected == expected)
    #expect(failure?.source == "x.json")
  }

  @Test("duplicate keys are found in large objects too")
  func duplicateInLargeObject() {
    let members = (0..<100).map { "\"k\($0)\": \($0)" } + ["\"k3\": 0"]
    #expect(
      failure("{" + members.joined(separator: ",") + "}")?.expected == "a key that the object does not have yet")
  }

  @Test("malformed UTF-8 is refused where it begins")
  func malformedUTF8() {
    let found = failure([0x22, 0x61, 0xC3, 0x28, 0x22])
    #expect(found?.position.byte == 2)
    #expect(found?.expected == "well-formed UTF-8")
  }

  @Test("deep nesting is refused before it can exhaust the stack")
  func depth() throws {
    #expect(throws: Never.self) { try value(String(repeating: "[", count: 512) + String(repeating: "]", count: 512)) }
    let found = failure(String(repeating: "[", count: 1_000_000))
    #expect(found?.position.byte == 512)
    #expect(found?.expected == "at most 512 nested arrays and objects")
  }

  @Test("a range reads one line and reports positions in the whole text")
  func range() throws {
    let bytes = Array("{\"a\": 1}\n[2\n".utf8)
    #expect(try JSONReader.value(in: bytes, range: 0..<8) == .object(["a": 1]))
    do throws(SyntaxFailure) {
      _ = try JSONReader.value(in: bytes, range: 9..<11)
      Issue.record("an open array was read")
    } catch {
      #expect(error.position == TextPosition(line: 2, column: 3, byte: 11))
      #expect(error.length == 0)
    }
  }
}
