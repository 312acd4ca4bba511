/// A regular expression of XPath, which `REGEX` and `REPLACE` take.
///
/// Our own: matching takes time in proportion to the text times the pattern, whatever they are, so that no query can be
/// stalled by one; and Unicode is treated as XML Schema says.
struct RegularExpression: Sendable {
  private let matcher: RegularExpressionMatcher

  /// Nil where pattern or flags are malformed.
  ///
  /// - Parameter flags: of `s`, `m`, `i`, `x`, `q`.
  init?(_ pattern: String, flags: String) {
    guard flags.utf8.allSatisfy({ "smixq".utf8.contains($0) }) else { return nil }
    let node: RegularExpressionNode
    var groupCount = 0
    if flags.utf8.contains(UInt8(ascii: "q")) {
      node = .sequence(pattern.unicodeScalars.map { .scalar($0) })
    } else {
      var parser = RegularExpressionParser(pattern, ignoresSpace: flags.utf8.contains(UInt8(ascii: "x")))
      guard let parsed = parser.parse() else { return nil }
      node = parsed
      groupCount = parser.groupCount
    }
    guard let program = RegularExpressionProgram(node, groupCount: groupCount) else { return nil }
    matcher = RegularExpressionMatcher(
      program: program, groupCount: groupCount, ignoresCase: flags.utf8.contains(UInt8(ascii: "i")),
      dotMatchesAll: flags.utf8.contains(UInt8(ascii: "s")), hasLines: flags.utf8.contains(UInt8(ascii: "m")),
      takesTemplateLiterally: flags.utf8.contains(UInt8(ascii: "q")))
  }

  /// The first match that begins at an index or later: begin and end of the whole and of each group, nil for groups that
  /// took no part.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int = 0, _ watch: Watch
  ) throws -> [Int?]? {
    try matcher.firstMatch(in: text, from: start, watch)
  }

  /// Whether the text holds a match.
  func matches(_ text: [Unicode.Scalar], _ watch: Watch) throws -> Bool { try matcher.matches(text, watch) }

  /// The text with every match replaced by a template with `$1`, `\$` and `\\`; nil for a malformed template, and for a
  /// pattern that matches the empty string (XPath error FORX0003).
  func replacing(in text: [Unicode.Scalar], with template: String, _ watch: Watch) throws -> String? {
    guard try firstMatch(in: [], watch) == nil,
      let parts = ReplacementTemplate(template, isLiteral: matcher.takesTemplateLiterally, groups: matcher.groupCount)
    else { return nil }
    var result: [UInt8] = []
    var position = 0
    while let match = try firstMatch(in: text, from: position, watch), let begin = match[0], let end = match[1] {
      try watch.announce(bytes: begin - position + parts.length(text, match))
      result.append(text[position..<begin])
      parts.append(to: &result, text, match)
      position = end
      // An empty match cannot be where the empty string does not match, but for anchors.
      if begin == end {
        guard position < text.count else { break }
        result.append(text[position...position])
        position += 1
      }
    }
    if position < text.count { result.append(text[position...]) }
    return String(decoding: result, as: UTF8.self)
  }
}

/// The replacement of `REPLACE`, read once.
private struct ReplacementTemplate {
  private enum Part {
    case scalar(Unicode.Scalar)
    case group(Int)
  }

  private var parts: [Part] = []

  init?(_ template: String, isLiteral: Bool, groups: Int) {
    let scalars = Array(template.unicodeScalars)
    if isLiteral {
      parts = scalars.map { .scalar($0) }
      return
    }
    var index = 0
    while index < scalars.count {
      defer { index += 1 }
      switch scalars[index] {
      case "\\":
        index += 1
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else { return nil }
        parts.append(.scalar(scalars[index]))
      case "$":
        guard index + 1 < scalars.count, Self.digit(scalars[index + 1]) != nil else { return nil }
        var number = 0
        // As many digits as name a group that there is; one at least.
        while index + 1 < scalars.count, let digit = Self.digit(scalars[index + 1]) {
          if number > 0, number * 10 + digit > groups { break }
          number = number * 10 + digit
          index += 1
        }
        parts.append(.group(number))
      default: parts.append(.scalar(scalars[index]))
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value - 0x30) : nil
  }

  /// How many characters a match is replaced by.
  func length(_ text: [Unicode.Scalar], _ match: [Int?]) -> Int {
    parts.reduce(0) { length, part in
      guard case .group(let number) = part else { return length + 1 }
      guard 2 * number + 1 < match.count, let begin = match[2 * number], let end = match[2 * number + 1] else {
        return length
      }
      return length + end - begin
    }
  }

  func append(to result: inout [UInt8], _ text: [Unicode.Scalar], _ match: [Int?]) {
    for part in parts {
      switch part {
      case .scalar(let scalar): result.append(contentsOf: scalar.utf8)
      case .group(let number):
        guard 2 * number + 1 < match.count, let begin = match[2 * number], let end = match[2 * number + 1] else {
          continue
        }
        result.append(text[begin..<end])
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars { append(contentsOf: scalar.utf8) }
  }
}
