public import Text

/// Writes JSON values in the order their members have; every character but the ones JSON forbids stands as itself.
public struct JSONWriter: Sendable {
  /// How much space stands between the parts.
  public enum Spacing: Hashable, Sendable {
    /// None: `{"a":1,"b":[2,3]}`.
    case compact
    /// One space after commas and colons, as Python's `json.dumps` writes: `{"a": 1, "b": [2, 3]}`.
    case spaced
  }

  private let spacing: Spacing

  public init(_ spacing: Spacing = .compact) { self.spacing = spacing }

  /// Appends a value, without a line break at its end.
  public func write(_ value: JSONValue, to output: inout ByteWriter) {
    switch value {
    case .null: output.write("null")
    case .boolean(let truth): output.write(truth ? "true" : "false" as StaticString)
    case .integer(let number): output.write(number)
    case .decimal(let digits): output.write(digits)
    case .string(let text): Self.write(text, to: &output)
    case .array(let elements):
      output.write(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { separate(UInt8(ascii: ","), &output) }
        write(element, to: &output)
      }
      output.write(UInt8(ascii: "]"))
    case .object(let object): write(object, to: &output)
    }
  }

  /// Appends an object, without a line break at its end.
  public func write(_ object: JSONObject, to output: inout ByteWriter) {
    output.write(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { separate(UInt8(ascii: ","), &output) }
      Self.write(member.key, to: &output)
      separate(UInt8(ascii: ":"), &output)
      write(member.value, to: &output)
    }
    output.write(UInt8(ascii: "}"))
  }

  /// Appends a string with its quotation marks.
  public static func write(_ text: String, to output: inout ByteWriter) {
    output.write(UInt8(ascii: "\""))
    let bytes = text.utf8.span
    // What stands as itself is written in runs.
    var begin = 0
    for index in bytes.indices where mustBeEscaped(bytes[index]) {
      output.write(bytes.extracting(begin..<index))
      writeEscape(of: bytes[index], to: &output)
      begin = index + 1
    }
    output.write(bytes.extracting(begin..<bytes.count))
    output.write(UInt8(ascii: "\""))
  }

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func writeEscape(of byte: UInt8, to output: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "\""): output.write("\\\"")
    case UInt8(ascii: "\\"): output.write("\\\\")
    case 0x08: output.write("\\b")
    case 0x09: output.write("\\t")
    case 0x0A: output.write("\\n")
    case 0x0C: output.write("\\f")
    case 0x0D: output.write("\\r")
    default:
      output.write("\\u00")
      output.write(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 15
      output.write(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }

  private func separate(_ byte: UInt8, _ output: inout ByteWriter) {
    output.write(byte)
    if spacing == .spaced { output.write(UInt8(ascii: " ")) }
  }
}
