import DocumentModel
import Text

/// Finds who speaks in each turn of a transcript: `MR. RAO: Minsk broke the pact.` up to the next label.
///
/// `NOTE:` and `UPDATE:` are capitals before a colon, too, but name nobody who speaks.
struct TurnFinder {
  let document: ResolvedDocument
  let classes: WordClasses

  /// How long a label may be, in bytes: a name with titles and a remark in brackets.
  private static let labelLimit = 60

  private var text: [UInt8] { document.analyzed.source.text }

  /// The turns in text order, each with its speaker's mention; nil where the label names nobody known.
  func turns() -> [QuotedSpeakers.Attributed] {
    let labels = lineBegins.compactMap(label)
    return labels.enumerated().map { index, label in
      let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : text.count
      return (Quotation(range: label.range.upperBound..<end, form: .turn), label.speaker)
    }
  }

  private var lineBegins: [Int] {
    [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") && $0 + 1 < text.count }.map { $0 + 1 }
  }

  /// The label at the beginning of a line up to its colon, with the speaker where the document knows him.
  private func label(at begin: Int) -> (range: Range<Int>, speaker: ResolvedMention?)? {
    guard let label = capitals(at: begin) ?? name(at: begin) else { return nil }
    let speaker = speaker(in: label)
    return speaker != nil || namesSpeaker(label) ? (label, speaker) : nil
  }

  /// `QUESTION`, `MODERATOR`, `MR. UNKNOWN`: one who speaks, though the document does not know him.
  private func namesSpeaker(_ label: Range<Int>) -> Bool {
    text[label].split { !$0.isASCIIAlphanumeric }.contains {
      classes.contains(String(decoding: $0, as: UTF8.self).lowercased(), .turnLabel)
    }
  }

  /// `Minister Rao:`, `Indira Rao:`: a person's name, or an office with one, and nothing more before the colon.
  private func name(at begin: Int) -> Range<Int>? {
    guard let colon = text[begin...].prefix(Self.labelLimit).firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.count,
      text[colon + 1].isASCIISpace, !text[begin..<colon].contains(UInt8(ascii: "\n")),
      let person = mentions(in: begin..<colon).last, person.mention.type == .person, person.mention.level == .name
    else { return nil }
    let ranges = document.analyzed.tokens.ranges
    guard ranges[person.tokens.upperBound.row - 1].upperBound == colon else { return nil }
    let before = String(decoding: text[begin..<ranges[person.tokens.lowerBound.row].lowerBound], as: UTF8.self)
    let words = before.split(separator: " ").map { $0.lowercased().filter { $0 != "." } }
    return words.allSatisfy { classes.contains($0, .turnLabel) } ? begin..<(colon + 1) : nil
  }

  /// Capitals, full stops, spaces, and a remark in brackets up to a colon.
  private func capitals(at begin: Int) -> Range<Int>? {
    var index = begin
    var letters = 0
    while index < text.count, index - begin < Self.labelLimit {
      let byte = text[index]
      if byte == UInt8(ascii: ":") { break }
      if byte == UInt8(ascii: "("), letters > 1 {
        guard let close = text[index...].prefix(Self.labelLimit).firstIndex(of: UInt8(ascii: ")")) else { return nil }
        index = close + 1
        continue
      }
      guard byte.isASCIIUppercase || Self.isFiller(byte) || byte >= 0x80 else { return nil }
      if byte.isASCIIUppercase { letters += 1 }
      index += 1
    }
    guard index < text.count, text[index] == UInt8(ascii: ":"), letters > 0, index + 1 < text.count,
      text[index + 1].isASCIISpace, !isPlace(begin..<index)
    else { return nil }
    return begin..<(index + 1)
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'")].contains(byte)
  }

  /// `GENEVA: Envoys met` is where a report comes from.
  private func isPlace(_ range: Range<Int>) -> Bool {
    mentions(in: range).contains { [.place, .state].contains($0.mention.type) }
  }

  private func speaker(in label: Range<Int>) -> ResolvedMention? {
    let mentions = mentions(in: label)
    return mentions.first { $0.mention.type == .person }
      ?? mentions.first { [.organization, .group].contains($0.mention.type) }
  }

  private func mentions(in range: Range<Int>) -> [ResolvedMention] {
    document.mentions.filter { range.contains(document.analyzed.tokens.ranges[$0.head.row].lowerBound) }
  }
}
