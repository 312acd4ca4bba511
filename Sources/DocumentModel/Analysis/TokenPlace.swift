/// The place of a token in its document: a row of the document's token table.
///
/// Places of different stages compare directly, and a half-open range of them can be walked like an array.
public struct TokenPlace: Hashable, Comparable, Strideable, Sendable {
  public let row: Int

  @inlinable
  public init(_ row: Int) { self.row = row }

  @inlinable
  public static func < (left: TokenPlace, right: TokenPlace) -> Bool { left.row < right.row }

  /// How many tokens further another place is.
  @inlinable
  public func distance(to other: TokenPlace) -> Int { other.row - row }

  @inlinable
  public func advanced(by count: Int) -> TokenPlace { TokenPlace(row + count) }

  @inlinable
  public static func + (place: TokenPlace, count: Int) -> TokenPlace { TokenPlace(place.row + count) }

  @inlinable
  public static func - (place: TokenPlace, count: Int) -> TokenPlace { TokenPlace(place.row - count) }

  @inlinable
  public static func += (place: inout TokenPlace, count: Int) { place = place + count }

  @inlinable
  public static func -= (place: inout TokenPlace, count: Int) { place = place - count }

  /// The token alone, as a range.
  @inlinable
  public var range: Range<TokenPlace> { self..<(self + 1) }
}

extension Range where Bound == TokenPlace {
  /// The places of rows of the token table.
  public init(rows: Range<Int>) { self = TokenPlace(rows.lowerBound)..<TokenPlace(rows.upperBound) }

  /// The rows of the token table.
  public var rows: Range<Int> { lowerBound.row..<upperBound.row }

  /// From the first token of two runs to the last one, with what lies between them.
  public func union(_ other: Range<TokenPlace>) -> Range<TokenPlace> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
