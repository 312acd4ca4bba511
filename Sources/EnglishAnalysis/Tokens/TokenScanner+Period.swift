internal import Text

/// Periods: abbreviations, initials, decimal points, names of files and sites, ends of sentences.
extension TokenScanner {
  /// Bytes; bounds keep hostile text from costing quadratic time.
  private static let longestInitials = 15
  private static let longestDottedName = 128

  /// Where a word stands after a period that follows it.
  ///
  /// `ends` says that the word is over at the offset; an offset beyond the period takes it into the word.
  mutating func joinPeriod(at offset: Int, word: Range<Int>) -> (offset: Int, ends: Bool) {
    let after = offset + 1
    guard let next = kind(at: after), next == .letter || next == .digit else {
      return (takesFinalPeriod(word, at: offset) ? after : offset, true)
    }
    let isDigit = text[offset - 1].isASCIIDigit
    if isDigit, next == .digit { return (after, false) }
    if isInitialsSoFar(word) { return (after, false) }
    if abbreviationGoesOn(word, after: after) { return (after, false) }
    if kinds(of: word.lowerBound..<after).contains(.abbreviation) { return (after, true) }
    if next == .digit {
      return kinds(of: word.lowerBound..<after).contains(.numbering) ? (after, true) : (offset, true)
    }
    return namesFileOrSite(from: after, word: word) ? (after, false) : (offset, true)
  }

  /// Whether a period after a word at the end of a chunk belongs to the word.
  private mutating func takesFinalPeriod(_ word: Range<Int>, at offset: Int) -> Bool {
    let after = offset + 1
    let isRun = after < chunkEnd && text[after] == UInt8(ascii: ".")
    if isRun, after + 1 < chunkEnd, text[after + 1] == UInt8(ascii: ".") { return false }
    if isInitial(word) || isInitials(word) { return true }
    let known = kinds(of: word.lowerBound..<after)
    if known.contains(.abbreviation) { return true }
    return known.contains(.numbering) && numberFollows(after)
  }

  /// `Ph.` of `Ph.D.`: with the next letters up to a period, the word is a listed abbreviation.
  private func abbreviationGoesOn(_ word: Range<Int>, after offset: Int) -> Bool {
    let limit = min(chunkEnd, word.lowerBound + lexicon.longestForm)
    var end = offset
    while end < limit, text[end].isASCIILetter { end += 1 }
    guard end < limit, text[end] == UInt8(ascii: ".") else { return false }
    return kinds(of: word.lowerBound..<(end + 1)).contains(.abbreviation)
  }

  /// A single capital other than I, or a letter of `r. t.`
  private func isInitial(_ word: Range<Int>) -> Bool {
    guard word.count == 1, text[word.lowerBound].isASCIIUppercase else { return false }
    return text[word.lowerBound] != UInt8(ascii: "I") || capitalFollows(word.upperBound + 1)
  }

  /// `U.S`, `p.m`: single letters with periods between them.
  private func isInitials(_ word: Range<Int>) -> Bool {
    guard word.count >= 3, word.count <= Self.longestInitials, word.count % 2 == 1 else { return false }
    for (index, offset) in word.enumerated() {
      if index % 2 == 0 ? !text[offset].isASCIILetter : text[offset] != UInt8(ascii: ".") { return false }
    }
    return true
  }

  /// A single letter before a period inside a chunk, alone or after such pairs: `U` and `U.S` of `U.S.A.`
  private func isInitialsSoFar(_ word: Range<Int>) -> Bool {
    word.count == 1 && text[word.lowerBound].isASCIILetter || isInitials(word)
  }

  /// Whether the rest of a dotted name shows that it is one: a known ending, or more periods.
  private mutating func namesFileOrSite(from offset: Int, word: Range<Int>) -> Bool {
    if word.count <= Self.longestDottedName, isDottedName(word) { return true }
    var begin = offset
    var end = offset
    var periods = 0
    let limit = min(chunkEnd, offset + Self.longestDottedName)
    while end < limit, let kind = kind(at: end) {
      if kind == .period {
        guard end + 1 < chunkEnd, let next = self.kind(at: end + 1), next == .letter || next == .digit else { break }
        periods += 1
        begin = end + 1
      } else if kind != .letter, kind != .digit, kind != .hyphen, kind != .underscore {
        break
      }
      end += classifier.character(in: text, at: end).length
    }
    if periods >= 1 { return true }
    return lowercaseKinds(of: begin..<end).contains(.ending)
  }

  /// `comp.sources` of `comp.sources.unix`: letters on both sides of an earlier period.
  private func isDottedName(_ word: Range<Int>) -> Bool {
    guard let period = text[word].firstIndex(of: UInt8(ascii: ".")), period > word.lowerBound else { return false }
    return text[period - 1].isASCIILetter && period + 1 < word.upperBound && text[period + 1].isASCIILetter
  }

  private func numberFollows(_ offset: Int) -> Bool {
    guard let next = nextVisible(offset) else { return false }
    return next.isASCIIDigit || next == UInt8(ascii: "#")
  }

  private func capitalFollows(_ offset: Int) -> Bool {
    guard let next = nextVisible(offset) else { return false }
    return next.isASCIIUppercase
  }

  /// The first byte after at most one space.
  private func nextVisible(_ offset: Int) -> UInt8? {
    var offset = offset
    if offset < text.count, text[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset < text.count ? text[offset] : nil
  }

  /// Cuts a period that no word takes: `.`, `...`, `.?!`, `.50`, `.doc`.
  mutating func scanPeriod(at offset: Int) -> Int {
    let after = offset + 1
    let followsSpace = tokens.ranges.last?.upperBound != offset
    if let next = kind(at: after) {
      if next == .digit, followsSpace || isSign(before: offset) { return scanWord(at: after, from: offset) }
      if next == .letter, followsSpace || text[offset - 1] == UInt8(ascii: ")") {
        var end = after
        while end < chunkEnd, text[end].isASCIIAlphanumeric { end += 1 }
        if lowercaseKinds(of: after..<end).contains(.ending) {
          tokens.append(offset..<end)
          return end
        }
      }
    }
    return emitRun(at: offset) { $0 == .period || $0 == .exclamation }
  }

  /// `$.04`: a sign of currency stands before the point.
  private func isSign(before offset: Int) -> Bool {
    guard let last = tokens.ranges.last else { return false }
    return classifier.character(in: text, at: last.lowerBound).class == .currency
  }
}
