import DocumentModel
import HandParses
import KnowledgeBase

@testable import EntityResolution

/// The mentions of a document that is parsed by hand; see `HandParse`.
struct ResolvedSample {
  let document: ResolvedDocument

  init(_ sentences: [String]) throws {
    let resolver = try EntityResolver(knowledge: try KnowledgeBase.builtIn())
    document = resolver.resolved(try HandParse(sentences).document, expressions: [])
  }

  /// The entity of each mention with a surface, in text order.
  func entities(of surface: String) -> [String] {
    document.mentions.filter { $0.mention.surface == surface }.compactMap(\.mention.entity)
  }
}
