import Text

/// A decimal number as the text writes it: `mantissa` divided by ten to the power of `scale`.
struct WrittenNumber: Hashable, Sendable {
  var mantissa: Int
  var scale: Int

  init(_ value: Int) { self.init(mantissa: value, scale: 0) }

  init(mantissa: Int, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
    while self.scale > 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.scale -= 1
    }
  }

  /// The value, where it is whole.
  var whole: Int? { scale == 0 ? mantissa : nil }

  /// The product with a whole number; nil where it does not fit 64 bits.
  func multiplied(by factor: Int) -> WrittenNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : WrittenNumber(mantissa: product, scale: scale)
  }

  /// Canonical digits: no grouping, no trailing zeros after the point.
  var text: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = mantissa.zeroPadded(to: scale + 1)
    return digits.dropLast(scale) + "." + digits.suffix(scale)
  }
}

/// The smallest piece of text that rules see: a word, a number or a single punctuation mark.
///
/// Finer than tokens (`mid-May` is three atoms), so that rules do not depend on how a tokenizer treats hyphens,
/// slashes and full stops.
struct TextAtom: Sendable {
  enum Kind: Sendable {
    case word
    /// Digits with grouping or decimals: `50,000`, `2.5`.
    case number
    /// Digits with an ordinal ending: `15th`.
    case ordinal
    /// Digits with a plural ending: `1980s`.
    case plural
    case punctuation
  }

  /// Half-open range of UTF-8 bytes.
  var range: Range<Int>
  var kind: Kind
  /// Row of the word in the vocabulary; -1 for words that no rule knows.
  var word: Int
  var number: WrittenNumber
  /// Number of digits before a decimal point, leading zeros included.
  var digits: Int
  /// Begins with an upper-case letter.
  var isCapitalised: Bool
  /// Follows the previous atom without space.
  var isGlued: Bool
  /// A lower-case word in `-s` that no rule knows: taken for a plural after a number.
  var isPlural: Bool
  /// A designation's part: letters, digits or a hyphen after a designation touch it (`SSC-8`, `Zapad-2017`).
  var isDesignation: Bool
}
