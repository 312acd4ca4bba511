public import Text

/// Where a construct stands in the text of a query, in UTF-8 bytes.
///
/// Equal to every other, so that constructs compare by what they say and not by where they stand.
public struct SourceRange: Hashable, Sendable {
  public var bytes: Range<Int>

  public init(_ bytes: Range<Int>) { self.bytes = bytes }

  /// The place of constructs that no text holds, such as those of a rewrite.
  public static let none = SourceRange(0..<0)

  public static func == (left: SourceRange, right: SourceRange) -> Bool { true }

  public func hash(into hasher: inout Hasher) {}

  /// A failure at this place, with line and column.
  ///
  /// - Parameter text: the query that the construct was read from.
  public func failure(in text: [UInt8], source: String? = nil, expected: String) -> SyntaxFailure {
    ByteCursor(text).failure(
      format: "SPARQL", source: source, at: bytes.lowerBound, length: bytes.count, expected: expected)
  }
}
