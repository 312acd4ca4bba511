internal import Text

/// Hyphens: the treebank cuts compounds and keeps affixes.
extension TokenScanner {
  /// Whether a hyphen joins what stands before and after it into one token.
  mutating func joinsHyphen(at offset: Int, word: Range<Int>) -> Bool {
    let after = offset + 1
    guard let next = kind(at: after), next == .letter || next == .digit else { return false }
    if lowercaseKinds(of: word).contains(.prefix) { return true }
    if isSeries(word, after: after) { return true }
    var end = after
    while end < chunkEnd, text[end].isASCIILetter { end += 1 }
    return lowercaseKinds(of: after..<end).contains(.suffix)
  }

  /// `SS-N-22`: capitals, a single capital, a number.
  private func isSeries(_ word: Range<Int>, after offset: Int) -> Bool {
    let first = word.lowerBound
    if isCapitals(word), word.count <= 3, offset + 2 < chunkEnd, text[offset].isASCIIUppercase,
      text[offset + 1] == UInt8(ascii: "-"), text[offset + 2].isASCIIDigit
    {
      return true
    }
    return text[first].isASCIIUppercase && word.count >= 4 && text[word.upperBound - 2] == UInt8(ascii: "-")
      && text[word.upperBound - 1].isASCIIUppercase && text[offset].isASCIIDigit
  }
}
