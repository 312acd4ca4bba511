internal import Text

/// Apostrophes: clitics, possessives, quotation marks, letters left out.
extension TokenScanner {
  /// Where a word goes on after an apostrophe inside it, as in `O'Connor`.
  ///
  /// The offset of the apostrophe itself where it is a quotation mark; nil where a clitic begins.
  mutating func joinApostrophe(at offset: Int, length: Int, word: Range<Int>) -> Int? {
    let after = offset + length
    guard let next = kind(at: after), next == .letter || next == .digit else {
      return endsPossessive(word, at: offset)
        ? nil : word.isEmpty ? offset : droppedLetterEnd(word, after: after) ?? offset
    }
    if clitic(after: after) != nil, !word.isEmpty { return isDecade(word, after: after) ? after : nil }
    return after
  }

  /// `60's`, `1960's`: a round year with its plural; `2003's` is a possessive.
  private func isDecade(_ word: Range<Int>, after offset: Int) -> Bool {
    (word.count == 2 || word.count == 4) && word.allSatisfy { text[$0].isASCIIDigit }
      && text[word.upperBound - 1] == UInt8(ascii: "0") && text[offset] == UInt8(ascii: "s")
  }

  /// Emits what is left of a word whose body was emitted up to an apostrophe, and returns where the next token begins.
  mutating func emitClitic(at offset: Int, length: Int, word: Range<Int>) -> Int {
    let after = offset + length
    guard let end = clitic(after: after) else {
      tokens.append(offset..<after, continuesWord: true)
      return after
    }
    guard end == after + 1, text[after] | 0x20 == UInt8(ascii: "t") else {
      tokens.append(offset..<end, continuesWord: true)
      return end
    }
    cutNegation(at: offset, end: end, word: word)
    return end
  }

  /// Moves the n of `don` to the clitic: `do` + `n't`.
  private mutating func cutNegation(at offset: Int, end: Int, word: Range<Int>) {
    let last = tokens.ranges.count - 1
    guard last >= 0, tokens.ranges[last].count > 1 else {
      tokens.append(offset..<end, continuesWord: true)
      return
    }
    tokens.ranges[last] = tokens.ranges[last].lowerBound..<(offset - 1)
    tokens.append((offset - 1)..<end, continuesWord: true)
  }

  /// The end of a clitic whose letters begin at an offset: 's 'm 'd 'll 're 've, and 't after n.
  private func clitic(after offset: Int) -> Int? {
    var end = offset
    while end < chunkEnd, text[end].isASCIILetter { end += 1 }
    guard end > offset else { return nil }
    if let next = kind(at: end), next == .letter || next == .digit { return nil }
    let first = text[offset] | 0x20
    if end == offset + 1 {
      switch first {
      case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "d"): return end
      case UInt8(ascii: "t"): return precedingByte(of: offset) | 0x20 == UInt8(ascii: "n") ? end : nil
      default: return nil
      }
    }
    guard end == offset + 2 else { return nil }
    let second = text[offset + 1] | 0x20
    switch (first, second) {
    case (UInt8(ascii: "l"), UInt8(ascii: "l")), (UInt8(ascii: "r"), UInt8(ascii: "e")),
      (UInt8(ascii: "v"), UInt8(ascii: "e")):
      return end
    default: return nil
    }
  }

  /// The last byte before the apostrophe that ends at an offset.
  private func precedingByte(of offset: Int) -> UInt8 {
    let apostrophe = text[offset - 1] < 0x80 ? 1 : 3
    return offset > apostrophe ? text[offset - apostrophe - 1] : 0
  }

  /// `soldiers'`: an s, no quotation open, and a word behind it rather than a closing mark.
  private func endsPossessive(_ word: Range<Int>, at offset: Int) -> Bool {
    guard word.count > 1, text[word.upperBound - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    if let next = kind(at: offset + 1), next == .apostrophe { return false }
    return !isInsideSingleQuotation
  }

  /// Whether one of the last tokens opened a quotation with a single mark.
  private var isInsideSingleQuotation: Bool {
    var index = tokens.ranges.count - 1
    let first = max(0, index - 12)
    while index >= first {
      let range = tokens.ranges[index]
      if isApostrophe(range), !tokens.continuesWord[index] {
        return range.upperBound < text.count && classifier.character(in: text, at: range.upperBound).class != .space
      }
      index -= 1
    }
    return false
  }

  private func isApostrophe(_ range: Range<Int>) -> Bool {
    classifier.character(in: text, at: range.lowerBound) == (.apostrophe, range.count)
  }

  /// `lovin'`: the end of the word with its apostrophe, for a g left out.
  private func droppedLetterEnd(_ word: Range<Int>, after: Int) -> Int? {
    guard word.count >= 4, !isInsideSingleQuotation, text[word.upperBound - 1] == UInt8(ascii: "n"),
      text[word.upperBound - 2] == UInt8(ascii: "i")
    else { return nil }
    return after
  }

  /// Cuts an apostrophe that no word precedes: `'90s`, `'em`, `''`, or a quotation mark.
  mutating func scanApostrophe(at offset: Int, length: Int) -> Int {
    var end = offset + length
    if length == 1, end < chunkEnd, text[end] == text[offset] {
      tokens.append(offset..<(end + 1))
      return end + 1
    }
    if length == 3, end + 3 <= chunkEnd, classifier.character(in: text, at: end) == (.apostrophe, 3) {
      tokens.append(offset..<(end + 3))
      return end + 3
    }
    if end + 2 <= chunkEnd, text[end].isASCIIDigit, text[end + 1].isASCIIDigit,
      end + 2 == chunkEnd || !text[end + 2].isASCIIDigit
    {
      end += 2
      if end < chunkEnd, text[end] == UInt8(ascii: "s") { end += 1 }
      tokens.append(offset..<end)
      return end
    }
    let isFirst = tokens.ranges.last?.upperBound != offset
    if isFirst, let cliticEnd = clitic(after: end) { end = cliticEnd }
    tokens.append(offset..<end)
    return end
  }
}
