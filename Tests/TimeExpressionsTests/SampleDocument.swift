import DocumentModel

@testable import TimeExpressions

extension TimeExpressionFinder {
  /// The times of a text of sentences, one a line.
  func times(in text: String, on date: String? = nil) -> [(surface: String, expression: TimeExpression)] {
    let document = AnalyzedDocument(sample: text)
    let documentDate = DocumentDate(value: date, source: date == nil ? .unknown : .metadata)
    return found(in: document, documentDate: documentDate).times.map { (document.text(of: $0.range), $0) }
  }

  /// The times of a text as `surface=value`.
  func values(in text: String, on date: String? = nil) -> [String] {
    times(in: text, on: date).map { "\($0.surface)=\($0.expression.time.value ?? "")" }
  }
}

extension TimeExpressionFinder {
  /// The quantities of a text as `surface=value unit modifier`.
  func quantityLines(in text: String) -> [String] {
    let document = AnalyzedDocument(sample: text)
    return found(in: document, documentDate: DocumentDate()).quantities.map { found in
      let quantity = found.quantity
      let value = quantity.value ?? "\(quantity.minimum ?? "")..\(quantity.maximum ?? "")"
      let parts = [value, quantity.unit, quantity.modifier].compactMap { $0 }
      return document.text(of: found.range) + "=" + parts.joined(separator: " ")
    }
  }
}

extension AnalyzedDocument {
  /// A document of body text; sentences end at line breaks and at a full stop before a space and a capital.
  init(sample text: String) {
    let bytes = Array(text.utf8)
    var sentences: [AnalyzedSentence] = []
    var begin = 0
    for index in bytes.indices {
      let isBreak = bytes[index] == UInt8(ascii: "\n")
      let isStop =
        bytes[index] == UInt8(ascii: ".") && index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
        && (0x41...0x5A).contains(bytes[index + 2]) && index >= 4 && bytes[index - 3] != UInt8(ascii: " ")
        && bytes[index - 2] != UInt8(ascii: ".") && bytes[index - 4] != UInt8(ascii: " ")
      guard isBreak || isStop || index == bytes.count - 1 else { continue }
      sentences.append(AnalyzedSentence(range: begin..<(index + 1), tokens: 0..<0, section: .body))
      begin = index + 1
    }
    self.init(
      source: SourceDocument(
        record: DocumentRecord(name: "sample", file: "sample.txt", length: bytes.count), text: bytes, sections: []),
      sentences: sentences, tokens: TokenTable())
  }

  func text(of range: Range<Int>) -> String { String(decoding: source.text[range], as: UTF8.self) }
}
