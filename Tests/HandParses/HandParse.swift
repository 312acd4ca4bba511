public import DocumentModel

/// A document of one sentence parsed by hand: a line a word with form, lemma, universal tag, Penn tag, head (from 1; 0 is the root),
/// relation.
public struct HandParse {
  public let document: AnalyzedDocument

  public init(_ lines: String) {
    var text: [UInt8] = []
    var tokens = TokenTable()
    for line in lines.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      tokens.ranges.append(text.count..<(text.count + cells[0].utf8.count))
      text += Array(cells[0].utf8)
      tokens.lemmas.append(cells[1])
      tokens.tags.append(UniversalTag(rawValue: cells[2]) ?? .other)
      tokens.pennTags.append(cells[3])
      tokens.heads.append((Int(cells[4]) ?? 0) - 1)
      tokens.relations.append(DependencyRelation(cells[5]))
    }
    document = AnalyzedDocument(
      source: SourceDocument(
        record: DocumentRecord(name: "sample", file: "sample.txt", length: text.count), text: text,
        sections: [TextSection(kind: .body, range: 0..<text.count)]),
      sentences: [AnalyzedSentence(range: 0..<text.count, tokens: 0..<tokens.count, section: .body)], tokens: tokens)
  }
}

extension AnalyzedDocument {
  /// What the first word of a form is to which other word: `acl threats`.
  public func attachment(of form: String) -> String? {
    guard let row = tokens.ranges.indices.first(where: { text(ofToken: $0) == form }) else { return nil }
    let head = tokens.heads[row] < 0 ? "the sentence" : text(ofToken: tokens.heads[row])
    return "\(tokens.relations[row]) \(head)"
  }
}

/// So that samples name tokens by their numbers.
extension TokenPlace: ExpressibleByIntegerLiteral {
  public init(integerLiteral row: Int) { self.init(row) }
}
