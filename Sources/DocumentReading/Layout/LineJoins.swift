import Text

/// How a line of a plain text goes on in the next one.
enum LineJoin: Hashable, Sendable {
  /// A paragraph, heading, list item or row of a table ends.
  case end
  /// The break is a mere space.
  case space
  /// The break stands behind a hyphen that belongs to the word: `long-⏎range`.
  case glue
  /// The hyphen only breaks the word: `Stol-⏎tenberg`.
  case word
}

/// Decides for every line of a plain text, paragraph by paragraph, how it goes on.
///
/// In text wrapped to a width, a break stands where the next word would not have fitted. Each stretch of lines without
/// empty ones between is measured by itself; short ones take the width of the last that was sure.
struct LineJoins {
  /// Narrower stretches are lists, wider ones are not wrapped by hand.
  private static let widths = 25...132
  /// The share of breaks that a width must explain.
  private static let neededShare = 0.75

  private let text: [UInt8]
  private let lines: [TextLine]
  private let markers: [ListMarker?]
  private let words: BrokenWords
  private(set) var joins: [LineJoin]

  /// - Parameter lines: those of the text itself, without what belongs to pages.
  init(_ lines: [TextLine], of text: [UInt8], compounds: Set<String>) {
    self.text = text
    self.lines = lines
    markers = lines.map { ListMarker(in: text, at: $0.range) }
    words = BrokenWords(text, compounds: compounds)
    joins = Array(repeating: .end, count: lines.count)
    let stretches = Self.stretches(of: lines)
    let widths = stretches.map { width(of: $0) }
    let sure = widths.compactMap { $0 }
    var last = sure.first
    for (stretch, width) in zip(stretches, widths) {
      if let width { last = width }
      decide(stretch, own: width, usual: last)
    }
    joinOverPages()
  }

  /// Half-open ranges of lines between empty lines.
  private static func stretches(of lines: [TextLine]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var begin = 0
    for index in lines.indices.dropFirst() where lines[index].followsBlank {
      stretches.append(begin..<index)
      begin = index
    }
    if begin < lines.count { stretches.append(begin..<lines.count) }
    return stretches
  }

  /// The width to which a stretch is wrapped; nil where its lines may be paragraphs of their own.
  private func width(of stretch: Range<Int>) -> Int? {
    guard stretch.count >= 3 else { return nil }
    let width = stretch.filter { lines[$0].wordCount > 1 }.map { lines[$0].edge }.max() ?? 0
    guard Self.widths.contains(width) else { return nil }
    var (breaks, explained, open, small) = (0, 0, 0, 0)
    for index in stretch.dropLast() where !isSet(index) && !startsItem(index + 1) && !endsBeforeIndentation(index) {
      breaks += 1
      if lines[index].edge + 1 + lines[index + 1].firstWord > width { explained += 1 }
      if !lines[index].endsSentence(in: text) { open += 1 }
      if !text[lines[index + 1].range.lowerBound].isASCIIUppercase { small += 1 }
    }
    let isInCapitals = stretch.allSatisfy { lines[$0].isInCapitals(in: text) }
    guard breaks >= 2, Double(explained) >= Self.neededShare * Double(breaks), open * 2 >= breaks,
      isInCapitals || small * 3 >= breaks
    else { return nil }
    return width
  }

  private mutating func decide(_ stretch: Range<Int>, own: Int?, usual: Int?) {
    let longest = stretch.map { lines[$0].edge }.max() ?? 0
    // Short stretches often have a longer line than those that were sure, but not a much longer one.
    let usual = usual.flatMap { longest <= $0 + 12 ? max($0, longest) : nil }
    for index in stretch.dropLast() {
      joins[index] = join(index, own: own, usual: usual)
    }
  }

  /// - Parameters:
  ///   - own: the width of the stretch, where it is sure.
  ///   - usual: the width of stretches around it; nil where its lines are longer.
  private func join(_ index: Int, own: Int?, usual: Int?) -> LineJoin {
    let (line, next) = (lines[index], lines[index + 1])
    if isSet(index) || startsItem(index + 1) { return .end }
    if line.endsWithHyphen(in: text), let join = words.join(line, next), own != nil || usual != nil || line.edge >= 10 {
      return join
    }
    let isEnded = line.endsSentence(in: text)
    guard let width = own ?? usual else { return goesOn(line, next) ? .space : .end }
    if endsBeforeIndentation(index) { return .end }
    let isFull = line.edge + 1 + next.firstWord > width
    if isFull { return own != nil || !isEnded || line.edge * 10 >= width * 9 ? .space : .end }
    if isEnded || line.introduces(in: text) && next.indentation > line.indentation { return .end }
    // Ragged lines: they go on in small letters, or are nearly full.
    if next.startsLowercase(in: text) { return line.edge * 2 >= width ? .space : .end }
    return own != nil && line.edge * 10 >= width * 7 && !line.isInCapitals(in: text) ? .space : .end
  }

  /// Whether a sentence ends before a line that is set in: the first of a paragraph.
  private func endsBeforeIndentation(_ index: Int) -> Bool {
    lines[index + 1].indentation >= lines[index].indentation + 2 && markers[index] == nil
      && lines[index].endsSentence(in: text)
  }

  /// Whether a line goes on in small letters, where no width is known.
  private func goesOn(_ line: TextLine, _ next: TextLine) -> Bool {
    guard next.startsLowercase(in: text), line.edge >= 20, line.edge <= Self.widths.upperBound else { return false }
    let last = text[line.range.upperBound - 1]
    return last.isASCIIAlphanumeric || last == UInt8(ascii: ",")
  }

  /// Whether a line or the next one is a row of a table.
  private func isSet(_ index: Int) -> Bool {
    isRow(index) || isRow(index + 1)
  }

  private func isRow(_ index: Int) -> Bool {
    guard lines[index].hasGap else { return false }
    return index > 0 && lines[index - 1].hasGap || index + 1 < lines.count && lines[index + 1].hasGap
  }

  /// Whether a line opens an item: a sentence that is wrapped before `(a)` or a year goes on.
  private func startsItem(_ index: Int) -> Bool {
    guard let marker = markers[index] else { return false }
    if marker.kind == .bullet || index == 0 { return true }
    let before = lines[index - 1]
    return before.endsSentence(in: text) || before.introduces(in: text) || lines[index].followsBlank
      || markers[index - 1]?.kind == .heading || lines[index].indentation != before.indentation
  }

  /// Joins paragraphs that a page's end has cut.
  private mutating func joinOverPages() {
    for index in lines.indices.dropLast() where lines[index].page < lines[index + 1].page && joins[index] == .end {
      let (line, next) = (lines[index], lines[index + 1])
      if markers[index + 1] != nil || isSet(index) { continue }
      if line.endsWithHyphen(in: text), let join = words.join(line, next) {
        joins[index] = join
      } else if line.wordCount >= 4, !line.endsSentence(in: text),
        next.startsLowercase(in: text) || line.isOpen(in: text)
      {
        joins[index] = .space
      }
    }
  }
}
