import DocumentModel

@testable import ClaimExtraction

/// A sentence parsed by hand: a line a word with form, lemma, universal tag, Penn tag, head (from 1; 0 is the root), relation.
struct ParsedSentence {
  let document: AnalyzedDocument
  let reader: ClauseReader
  let stances: StanceReader

  init(_ lines: String) throws {
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
      tokens.relations.append(cells[5])
    }
    let sentence = AnalyzedSentence(range: 0..<text.count, tokens: 0..<tokens.count, section: .body)
    let record = DocumentRecord(name: "sample", file: "sample.txt", length: text.count)
    document = AnalyzedDocument(
      source: SourceDocument(
        record: record, text: text, sections: [TextSection(kind: .body, range: 0..<text.count)]),
      sentences: [sentence], tokens: tokens)
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    reader = ClauseReader(tree: DependencyTree(sentence: sentence, in: tokens), classes: rules.classes)
    stances = StanceReader(clauses: reader, operators: rules.operators, classes: rules.classes)
  }

  /// The arguments of the predication at a word, as `slot=form`.
  func arguments(of form: String) -> [String] {
    guard let predication = predication(of: form) else { return [] }
    return predication.arguments.filter { $0.slot != .undergoer }.map {
      "\(name(of: $0.slot))=\(document.text(ofToken: $0.head))"
    }
  }

  func stance(of form: String) -> Stance? { predication(of: form).map { stances.stance(of: $0) } }

  private func predication(of form: String) -> Predication? {
    reader.predications().first { document.text(ofToken: $0.trigger) == form }
  }

  private func name(of slot: ArgumentSlot) -> String {
    switch slot {
    case .subject: "subject"
    case .object: "object"
    case .undergoer: "undergoer"
    case .recipient: "recipient"
    case .owner: "owner"
    case .preposition(let word): word
    }
  }
}
