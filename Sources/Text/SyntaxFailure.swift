/// A place in a text: where a reader stopped, in the units people and tools count in.
public struct TextPosition: Hashable, Sendable {
  /// Line number, from 1; lines end with LF, CR LF or CR.
  public var line: Int
  /// Column in Unicode scalars, from 1.
  public var column: Int
  /// Offset in UTF-8 bytes from the start of the text.
  public var byte: Int

  public init(line: Int, column: Int, byte: Int) {
    self.line = line
    self.column = column
    self.byte = byte
  }
}

/// What every reader of a text form throws: where the text broke its grammar, what stood there and what was expected.
///
/// Carries values only; sentences for people are made in one place, the command line.
public struct SyntaxFailure: Error, Hashable, Sendable {
  /// The form that was read, as people call it: `Turtle`, `JSON`, `knowledge file`.
  public var format: String
  /// File or stream name, where the reader knows one.
  public var source: String?
  /// Where the offending text begins.
  public var position: TextPosition
  /// Length of the offending text in UTF-8 bytes; 0 at the end of input.
  public var length: Int
  /// What the grammar allows here, for people: `a predicate`, `'.' after the triple`.
  public var expected: String
  /// What stands there instead, cut to a readable length; empty at the end of input.
  public var found: String

  public init(
    format: String, source: String? = nil, position: TextPosition, length: Int = 0, expected: String,
    found: String = ""
  ) {
    self.format = format
    self.source = source
    self.position = position
    self.length = length
    self.expected = expected
    self.found = found
  }

  /// The offending text as a half-open range of UTF-8 bytes.
  public var byteRange: Range<Int> { position.byte..<(position.byte + length) }
}
