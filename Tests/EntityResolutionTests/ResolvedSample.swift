import DocumentModel
import KnowledgeBase

@testable import EntityResolution

/// A document of sentences parsed by hand: a line a word with form, lemma, tag, head (from 1; 0 is the root), relation, and perhaps
/// a label that begins an entity or goes on with it (`person`, `+person`); an empty line between sentences.
struct ResolvedSample {
  let document: ResolvedDocument

  init(_ sentences: [String]) throws {
    var text: [UInt8] = []
    var tokens = TokenTable()
    var analyzed: [AnalyzedSentence] = []
    for lines in sentences {
      let first = tokens.count
      let begin = text.isEmpty ? 0 : text.count + 1
      var entities: [EntitySpan] = []
      for line in lines.split(separator: "\n") {
        let cells = line.split(separator: " ").map(String.init)
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        let row = tokens.count
        tokens.ranges.append(text.count..<(text.count + cells[0].utf8.count))
        text += Array(cells[0].utf8)
        tokens.lemmas.append(cells[1])
        tokens.tags.append(UniversalTag(rawValue: cells[2]) ?? .other)
        tokens.pennTags.append(cells[2] == "PROPN" ? "NNP" : "NN")
        let head = Int(cells[3]) ?? 0
        tokens.heads.append(head == 0 ? -1 : first + head - 1)
        tokens.relations.append(DependencyRelation(cells[4]))
        guard cells.count > 5 else { continue }
        if cells[5].hasPrefix("+"), let last = entities.indices.last {
          entities[last].tokens = entities[last].tokens.lowerBound..<(row + 1)
        } else {
          entities.append(EntitySpan(tokens: row..<(row + 1), label: cells[5]))
        }
      }
      analyzed.append(
        AnalyzedSentence(range: begin..<text.count, tokens: first..<tokens.count, section: .body, entities: entities))
    }
    let record = DocumentRecord(name: "sample", file: "sample.txt", length: text.count)
    let source = SourceDocument(
      record: record, text: text, sections: [TextSection(kind: .body, range: 0..<text.count)])
    let resolver = try EntityResolver(knowledge: try KnowledgeBase.builtIn())
    document = resolver.resolved(
      AnalyzedDocument(source: source, sentences: analyzed, tokens: tokens), expressions: [])
  }

  /// The entity of each mention with a surface, in text order.
  func entities(of surface: String) -> [String] {
    document.mentions.filter { $0.mention.surface == surface }.compactMap(\.mention.entity)
  }
}
