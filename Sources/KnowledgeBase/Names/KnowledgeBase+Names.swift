internal import Text

extension KnowledgeBase {
  /// The known names in a text, longest first from left to right, not overlapping.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - tokens: half-open ranges of UTF-8 bytes in the text, ascending; names begin and end at their borders. Pass the
  ///     tokens of one sentence, so that no name runs over its end.
  /// - Returns: matches whose token ranges count within `tokens`.
  /// - Complexity: O(bytes) in the usual case where few tokens begin a name.
  public func matches(in bytes: [UInt8], tokens: some RandomAccessCollection<Range<Int>>) -> [NameMatch] {
    let tokens = Array(tokens)
    var matches: [NameMatch] = []
    var scanner = NameScanner(names: names)
    var index = 0
    while index < tokens.count {
      guard var match = scanner.longest(in: bytes, tokens: tokens, from: index) else {
        index += 1
        continue
      }
      // `the West Bank` is no bank of `the West`.
      if match.tokens.count > 1, Self.isArticle(bytes[tokens[index]]),
        let later = scanner.longest(in: bytes, tokens: tokens, from: index + 1),
        later.tokens.upperBound > match.tokens.upperBound
      {
        match = later
      }
      matches.append(match)
      index = match.tokens.upperBound
    }
    return matches
  }

  private static func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 3 && zip(word, "the".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// The longest known name that begins with a given token; nil where none does.
  public func longestMatch(in bytes: [UInt8], tokens: [Range<Int>], from index: Int) -> NameMatch? {
    var scanner = NameScanner(names: names)
    return scanner.longest(in: bytes, tokens: tokens, from: index)
  }

  /// What a whole name can stand for, in order of loading.
  public func candidates(named name: String) -> [NameCandidate] {
    let form = NameSpelling.compared(Array(name.utf8).span)
    let found = names.candidates(form[...], hash: NameHash(form).value, isPlural: false)
    guard found.isEmpty, form.last == UInt8(ascii: "s") else { return found }
    return names.candidates(form.dropLast(), hash: NameHash(Array(form.dropLast())).value, isPlural: true)
  }

  /// Whether a name is the family name of somebody known.
  public func isFamilyName(_ name: String) -> Bool { candidates(named: name).contains { $0.kind == .surname } }
}

/// Walks a text from a token on and asks the index at every token's end.
private struct NameScanner {
  let names: NameIndex
  private var form: [UInt8] = []

  init(names: NameIndex) { self.names = names }

  mutating func longest(in bytes: [UInt8], tokens: [Range<Int>], from first: Int) -> NameMatch? {
    let begin = tokens[first].lowerBound
    let limit = names.longestName(beginningWith: firstWordHash(bytes, from: begin))
    guard limit > 0 else { return nil }
    form.removeAll(keepingCapacity: true)
    var hash = NameHash()
    var best: NameMatch?
    var offset = begin
    for row in first..<tokens.count {
      var beforeLast = hash
      while offset < tokens[row].upperBound {
        let (byte, length) = NameSpelling.step(bytes.span, at: offset)
        offset += length
        if byte == UInt8(ascii: " "), form.last == byte { continue }
        beforeLast = hash
        hash.add(byte)
        form.append(byte)
      }
      // One byte more than the longest name, for a plural ending.
      if form.count > limit + 1 { break }
      let candidates = candidates(hash: hash, beforeLast: beforeLast)
      if !candidates.isEmpty { best = NameMatch(tokens: first..<(row + 1), candidates: candidates) }
    }
    return best
  }

  private func candidates(hash: NameHash, beforeLast: NameHash) -> [NameCandidate] {
    let found = names.candidates(form[...], hash: hash.value, isPlural: false)
    guard found.isEmpty, form.last == UInt8(ascii: "s") else { return found }
    return names.candidates(form.dropLast(), hash: beforeLast.value, isPlural: true)
  }

  /// The hash of the first word; without its plural `s` where no name begins with the whole word.
  private func firstWordHash(_ bytes: [UInt8], from begin: Int) -> UInt64 {
    var hash = NameHash()
    var beforeLast = hash
    var last: UInt8 = 0
    var offset = begin
    while offset < bytes.count {
      let (byte, length) = NameSpelling.step(bytes.span, at: offset)
      guard NameIndex.isWordByte(byte) else { break }
      beforeLast = hash
      hash.add(byte)
      last = byte
      offset += length
    }
    if last == UInt8(ascii: "s"), names.longestName(beginningWith: hash.value) == 0 { return beforeLast.value }
    return hash.value
  }
}
