internal import Text

/// The tokens of one paragraph as the sentence boundary scorer sees them.
struct Paragraph {
  let appearances: [TokenAppearance]
  /// For each token, the bucket of the distance to the next end mark; 64 more where the paragraph ends first.
  private(set) var ends: [UInt8]
  /// After each token, whether a straight quotation mark is open.
  private(set) var quotes: [UInt8]
  /// After each token, whether a bracket is open.
  private(set) var brackets: [UInt8]
  /// How many end marks stand inside and how long the paragraph is, both in buckets.
  private(set) var style: UInt32

  init(tokens: ArraySlice<Range<Int>>, in text: [UInt8]) {
    appearances = tokens.map { TokenAppearance(of: $0, in: text) }
    let count = appearances.count
    ends = Array(repeating: 0, count: count)
    quotes = Array(repeating: 0, count: count)
    brackets = Array(repeating: 0, count: count)
    style = 0
    measureEnds()
    measureNesting(tokens: tokens, in: text)
    let marks = appearances.dropLast().reduce(0) { $0 + ($1.shape.isEndMark ? 1 : 0) }
    style = UInt32(min(2, marks)) * 10 + UInt32(Self.bucket(count))
  }

  /// What stands at a position; `outside` beyond the paragraph.
  @inline(__always)
  func appearance(at index: Int) -> TokenAppearance {
    index >= 0 && index < appearances.count ? appearances[index] : .outside
  }

  private mutating func measureEnds() {
    var distance = 0
    var closed: UInt8 = 64
    for index in appearances.indices.reversed() {
      if appearances[index].shape.isEndMark {
        distance = 0
        closed = 0
      }
      ends[index] = Self.bucket(distance) + closed
      distance += 1
    }
  }

  private mutating func measureNesting(tokens: ArraySlice<Range<Int>>, in text: [UInt8]) {
    var quote: UInt8 = 0
    var bracket: UInt8 = 0
    for (index, token) in tokens.enumerated() {
      if appearances[index].shape == .quote { quote ^= 1 }
      if token.count == 1 {
        switch text[token.lowerBound] {
        case UInt8(ascii: "("), UInt8(ascii: "["): bracket = 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): bracket = 0
        default: break
        }
      }
      quotes[index] = quote
      brackets[index] = bracket
    }
  }

  /// Lengths and distances in ten steps that grow.
  @inline(__always)
  static func bucket(_ value: Int) -> UInt8 {
    switch value {
    case ...4: UInt8(value)
    case ...5: 4
    case ...8: 5
    case ...14: 6
    case ...25: 7
    case ...40: 8
    default: 9
    }
  }
}

extension TokenShape {
  /// `.`, and runs with `?` or `!`.
  var isEndMark: Bool { self == .period || self == .exclamation }
}
