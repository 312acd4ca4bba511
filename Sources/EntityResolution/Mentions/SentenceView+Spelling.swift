import DocumentModel
import Text

/// How words are written: what the finders of names go by.
extension SentenceView {
  /// The tokens whose bytes lie in a range of the document; nil where none does.
  func tokens(inBytes range: Range<Int>) -> Range<TokenPlace>? {
    let ranges = document.tokens.ranges
    let inside = tokens.filter {
      ranges[$0.row].lowerBound < range.upperBound && ranges[$0.row].upperBound > range.lowerBound
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<(last + 1)
  }

  /// The prepositions of a word, of compound ones only the first word.
  func firstPrepositions(of place: TokenPlace) -> [String] {
    dependents(of: place, kind: .caseMarker).map { lowercasedLemma(of: $0) }
  }

  /// Whether a word begins with a lower-case letter.
  func isLowerCase(_ place: TokenPlace) -> Bool { firstByte(of: place).isASCIILowercase }

  /// Whether a word begins with a capital, a digit or a letter beyond ASCII.
  func isCapitalised(_ place: TokenPlace) -> Bool {
    let byte = firstByte(of: place)
    return byte.isASCIIUppercase || byte.isASCIIDigit || byte >= 0xC3
  }

  /// Whether a token is the ending of a possessive.
  func isPossessive(_ place: TokenPlace) -> Bool {
    pennTag(of: place) == "POS" || text(of: place) == "'s" || text(of: place) == "\u{2019}s"
  }

  /// Whether a word consists of two capitals or more.
  func isAcronym(_ place: TokenPlace) -> Bool {
    let word = bytes(of: place)
    return word.count > 1 && word.allSatisfy(\.isASCIIUppercase)
  }

  /// Whether a name stands in a dateline, the place of a report in capitals before a dash: `KYIV, 3 May 2018 --`, `SEOUL/TOKYO (AP) –`.
  func isDateline(_ name: Range<TokenPlace>) -> Bool {
    if section == .dateline { return true }
    guard name.lowerBound.row - tokens.lowerBound.row <= 4,
      (tokens.lowerBound..<name.upperBound).allSatisfy({
        isAcronym($0) || tag(of: $0) == .punctuation || tag(of: $0) == .symbol
      })
    else { return false }
    let behind = tokens.suffix(from: name.upperBound).prefix(12).map { text(of: $0) }
    return behind.contains { ["-", "--", "\u{2013}", "\u{2014}"].contains($0) }
  }

  /// The end of `-2018` right behind a run of tokens; nil where no year follows so.
  func editionYear(after places: Range<TokenPlace>) -> TokenPlace? {
    guard let year = hyphened(after: places) else { return nil }
    let digits = text(of: year)
    let isYear = digits.utf8.count == 4 && digits.utf8.allSatisfy(\.isASCIIDigit)
    return isYear && (digits.hasPrefix("19") || digits.hasPrefix("20")) ? year + 1 : nil
  }

  /// The end of `-VII`, `-12` or `-12A` right behind a run of tokens; nil where no such number follows.
  func markEnd(after places: Range<TokenPlace>) -> TokenPlace? {
    guard let mark = hyphened(after: places) else { return nil }
    // The analysis cuts `2M` into two words.
    let end =
      tokens.suffix(from: mark + 1).prefix(2).prefix { isGlued($0) && bytes(of: $0).allSatisfy(\.isASCIIAlphanumeric) }
      .last.map { $0 + 1 } ?? mark + 1
    let number = Array(text(of: mark..<end).utf8)
    let letters = number.drop(while: \.isASCIIDigit)
    let isArabic = letters.count < number.count && letters.count <= 2 && letters.allSatisfy(\.isASCIIUppercase)
    return isArabic || number.allSatisfy { "IVX".utf8.contains($0) } ? end : nil
  }

  /// The word behind a hyphen right behind a run of tokens.
  func hyphened(after places: Range<TokenPlace>) -> TokenPlace? {
    let hyphen = places.upperBound
    let next = hyphen + 1
    return tokens.contains(next) && text(of: hyphen) == "-" && isGlued(hyphen) && isGlued(next) ? next : nil
  }

  private func firstByte(of place: TokenPlace) -> UInt8 { bytes(of: place).first ?? 0 }
}
