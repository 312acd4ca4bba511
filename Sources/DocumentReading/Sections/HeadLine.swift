import Text

/// Lines between headline and article that name author or day.
enum HeadLine {
  /// `By Jane Roe`, `By JANE ROE and JOHN DOE, Associated Press`.
  static func isByline(_ block: TextBlock) -> Bool {
    guard !block.isProse, block.wordCount <= 12 else { return false }
    return block.folded.starts(with: Array("by ".utf8)) || block.folded.starts(with: Array("by: ".utf8))
      || block.folded.starts(with: Array("from our ".utf8))
  }

  /// A line that holds a day and, besides, only clock times and words like `Updated`.
  static func isDateLine(_ block: TextBlock) -> Bool {
    guard block.wordCount <= 12 else { return false }
    return isDateLine(block.folded)
  }

  /// - Parameter line: without line breaks.
  static func isDateLine(_ line: [UInt8]) -> Bool {
    let tokens = DateScanner.tokens(in: line, 0..<line.count)
    let dates = DateScanner.expressions(in: line, tokens).filter { $0.day != nil }
    guard let date = dates.first else { return false }
    let rest = tokens.indices.filter { !date.tokens.contains($0) }
    return rest.allSatisfy { index in
      let token = tokens[index]
      // `00Z` ends a time stamp.
      let isStamp = token.text.utf8.last == UInt8(ascii: "z") && token.text.utf8.dropLast().allSatisfy(\.isASCIIDigit)
      return token.number != nil || isStamp || dateLineWords.contains(token.text)
    }
  }

  private static let dateLineWords: Set<String> = [
    "published", "updated", "last", "posted", "on", "at", "gmt", "utc", "et", "est", "edt", "cet", "am", "pm", "a", "m",
    "p", "bst", "msk", "modified", "date", "first", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "hrs", "ist", "jst", "kst",
  ]
}
