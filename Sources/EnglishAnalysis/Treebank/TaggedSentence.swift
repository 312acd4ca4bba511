public import Text

/// A sentence with a label for each token: the form of data for named entity recognition (IOB2).
public struct TaggedSentence: Hashable, Sendable {
  public var tokens: [String]
  /// `B-per`, `I-per`, `O`.
  public var labels: [String]

  public init(tokens: [String], labels: [String]) {
    self.tokens = tokens
    self.labels = labels
  }

  /// Reads lines of columns separated by tabs or spaces, the token first and the label last; empty lines end sentences.
  ///
  /// - Throws: `SyntaxFailure` where a line has one column only.
  public static func sentences(in bytes: [UInt8], source: String? = nil) throws(SyntaxFailure) -> [TaggedSentence] {
    var sentences: [TaggedSentence] = []
    var sentence = TaggedSentence(tokens: [], labels: [])
    var cursor = ByteCursor(bytes)
    while !cursor.isAtEnd {
      let line = cursor.skip { $0 != UInt8(ascii: "\n") }
      _ = cursor.next()
      let columns = bytes[line].split {
        $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r")
      }
      guard let token = columns.first, let label = columns.last else {
        if !sentence.tokens.isEmpty { sentences.append(sentence) }
        sentence = TaggedSentence(tokens: [], labels: [])
        continue
      }
      guard columns.count > 1 else {
        throw cursor.failure(
          format: "IOB2", source: source, at: line.lowerBound, expected: "a token and a label on one line")
      }
      sentence.tokens.append(String(decoding: token, as: UTF8.self))
      sentence.labels.append(String(decoding: label, as: UTF8.self))
    }
    if !sentence.tokens.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// The labelled spans, read as conlleval reads them: an `I-` after another type or after `O` begins a span.
  public var spans: [LabeledSpan] {
    var spans: [LabeledSpan] = []
    for (index, label) in labels.enumerated() {
      guard label.hasPrefix("B-") || label.hasPrefix("I-") else { continue }
      let type = String(label.dropFirst(2))
      if label.hasPrefix("I-"), let last = spans.last, last.range.upperBound == index, last.label == type {
        spans[spans.count - 1].range = last.range.lowerBound..<(index + 1)
      } else {
        spans.append(LabeledSpan(label: type, range: index..<(index + 1)))
      }
    }
    return spans
  }
}
