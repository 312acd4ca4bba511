import DocumentModel
import EnglishAnalysis
import EntityResolution
import KnowledgeBase

/// Texts read by the whole analysis, with their mentions.
struct ReadSample {
  let document: ResolvedDocument

  /// The resolved documents of some texts.
  ///
  /// - Parameter day: the day of all of them, EDTF; none if not given.
  static func all(_ texts: [String], day: String? = nil) throws -> [ReadSample] {
    let resolver = try EntityResolver(knowledge: try KnowledgeBase.builtIn())
    let sources = texts.enumerated().map { index, text in
      let bytes = Array(text.utf8)
      var record = DocumentRecord(name: "text\(index)", file: "text.txt", length: bytes.count)
      if let day { record.date = DocumentDate(value: day, source: .metadata) }
      return SourceDocument(record: record, text: bytes, sections: [TextSection(kind: .body, range: 0..<bytes.count)])
    }
    let analyzer = EnglishAnalyzer(
      model: try EnglishModel.embedded(), parts: [.entities, .mentionHeads, .relations])
    return analyzer.analyzed(sources).map { ReadSample(document: resolver.resolved($0, expressions: [])) }
  }

  init(document: ResolvedDocument) { self.document = document }

  init(_ text: String, day: String? = nil) throws { self = try Self.all([text], day: day)[0] }

  /// The mentions as `surface=Type entity`, in text order.
  var lines: [String] {
    document.mentions.map { "\($0.mention.surface)=\($0.mention.type.rawValue) \($0.mention.entity ?? "-")" }
  }

  /// The mentions with a surface.
  func mentions(of surface: String) -> [Mention] {
    document.mentions.map(\.mention).filter { $0.surface == surface }
  }

  func entity(of surface: String) -> String? { mentions(of: surface).first?.entity }
}
