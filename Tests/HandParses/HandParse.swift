public import DocumentModel

/// A document whose sentences are parsed by hand: what tests hand to stages that read an analysis.
///
/// A line a word: form, lemma, universal tag, head (from 1 in its sentence; 0 is the root) and relation. Before the head a
/// Penn tag may stand (without one a proper noun is `NNP` and anything else `NN`), after the relation a label that begins
/// an entity or goes on with it (`person`, `+person`). Words and sentences are joined by single spaces.
public struct HandParse {
  public private(set) var document: AnalyzedDocument

  /// A line that is none of the form.
  public struct Failure: Error {
    public let line: String
  }

  /// - Parameter sentences: the lines of each.
  public init(_ sentences: String...) throws(Failure) { try self.init(sentences) }

  /// - Parameter sentences: the lines of each.
  public init(_ sentences: [String]) throws(Failure) {
    document = AnalyzedDocument(
      source: SourceDocument(
        record: DocumentRecord(name: "sample", file: "sample.txt", length: 0), text: [], sections: []),
      sentences: [], tokens: TokenTable())
    for lines in sentences { try addSentence(lines) }
    document.source.record.length = document.source.text.count
    document.source.sections = [TextSection(kind: .body, range: 0..<document.source.text.count)]
  }

  private mutating func addSentence(_ lines: String) throws(Failure) {
    let first = document.tokens.count
    let begin = document.source.text.isEmpty ? 0 : document.source.text.count + 1
    var entities: [EntitySpan] = []
    for line in lines.split(separator: "\n") {
      guard let label = try addWord(String(line), firstRow: first) else { continue }
      let row = document.tokens.count - 1
      if label.hasPrefix("+"), let last = entities.indices.last {
        entities[last].tokens = entities[last].tokens.lowerBound..<(row + 1)
      } else {
        entities.append(EntitySpan(tokens: row..<(row + 1), label: label))
      }
    }
    document.sentences.append(
      AnalyzedSentence(
        range: begin..<document.source.text.count, tokens: first..<document.tokens.count, section: .body,
        entities: entities))
  }

  /// Adds a word and returns the label of the entity that it begins or goes on with.
  private mutating func addWord(_ line: String, firstRow: Int) throws(Failure) -> String? {
    var cells = line.split(separator: " ").map(String.init)
    guard cells.count >= 5, let tag = UniversalTag(rawValue: cells[2]) else { throw Failure(line: line) }
    if Int(cells[3]) != nil { cells.insert(tag == .properNoun ? "NNP" : "NN", at: 3) }
    guard (6...7).contains(cells.count), let head = Int(cells[4]), head >= 0 else { throw Failure(line: line) }
    if !document.source.text.isEmpty { document.source.text.append(UInt8(ascii: " ")) }
    let begin = document.source.text.count
    document.source.text += Array(cells[0].utf8)
    document.tokens.ranges.append(begin..<document.source.text.count)
    document.tokens.lemmas.append(cells[1])
    document.tokens.tags.append(tag)
    document.tokens.pennTags.append(cells[3])
    document.tokens.heads.append(head == 0 ? -1 : firstRow + head - 1)
    document.tokens.relations.append(DependencyRelation(cells[5]))
    return cells.count == 7 ? cells[6] : nil
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
