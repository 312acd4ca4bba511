import Text

/// The text of a mail in blocks: what its author wrote, what he quotes of others, and his signature.
struct MailText {
  private(set) var blocks: [FoundDocument.Block] = []

  /// - Parameters:
  ///   - text: decoded, in UTF-8.
  ///   - isFlowed: whether lines that end with a space go on in the next.
  init(_ text: [UInt8], isFlowed: Bool, dropsFlowedSpace: Bool) {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    var kind = TextBlock.Hint?.none
    var rest = TextBlock.Hint?.none
    var written: [String] = []
    func flush() {
      let text = written.joined(separator: "\n")
      if !text.allSatisfy(\.isWhitespace) { blocks.append(FoundDocument.Block(text: text, hint: kind)) }
      written = []
    }
    for (index, line) in lines.enumerated() {
      let (depth, words) = Self.unquoted(line)
      if rest == nil { rest = Self.rest(from: line, index, lines) }
      let isIntroduction = Self.introducesQuote(lines, index)
      let next = rest ?? (depth > 0 || isIntroduction ? .quoted : nil)
      if next != kind || words.allSatisfy(\.isWhitespace) {
        flush()
        kind = next
      }
      if isFlowed, let last = written.last, last.hasSuffix(" "), last != "-- " {
        written[written.count - 1] = (dropsFlowedSpace ? String(last.dropLast()) : last) + words
      } else if !words.allSatisfy(\.isWhitespace) {
        written.append(words)
      }
    }
    flush()
  }

  /// The number of quotation signs before a line, and the line without them.
  private static func unquoted(_ line: String) -> (depth: Int, words: String) {
    var depth = 0
    var rest = line[...]
    while rest.first == ">" || rest.first == "|" && depth > 0 {
      depth += 1
      rest = rest.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return (depth, String(rest))
  }

  /// What all following lines are: behind a signature's sign, or behind the line that opens an older mail.
  private static func rest(from line: String, _ index: Int, _ lines: [String]) -> TextBlock.Hint? {
    if line == "-- " || line == "--" && index + 12 >= lines.count { return .furniture }
    let bare = line.filter { $0 != "-" && $0 != " " && $0 != "_" }.lowercased()
    if line.hasPrefix("-----"), bare == "originalmessage" || bare == "forwardedmessage" { return .quoted }
    let isOldHeader =
      line.hasPrefix("From: ")
      && lines[(index + 1)...].prefix(4).contains { $0.hasPrefix("Sent: ") || $0.hasPrefix("Date: ") }
    return isOldHeader ? .quoted : nil
  }

  /// `On Tue, 5 Mar 2019, Jane Roe wrote:` before a quotation, in one line or two.
  private static func introducesQuote(_ lines: [String], _ index: Int) -> Bool {
    let ahead = lines[index...].prefix(4)
    guard lines[index].hasPrefix("On ") || index > 0 && lines[index - 1].hasPrefix("On ") else { return false }
    guard let end = ahead.prefix(2).firstIndex(where: { $0.hasSuffix("wrote:") || $0.hasSuffix("writes:") }) else {
      return false
    }
    return lines[(end + 1)...].prefix(2).contains { $0.hasPrefix(">") }
  }
}
