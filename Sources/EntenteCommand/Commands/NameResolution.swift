internal import DocumentModel
internal import Entente

/// Turns what people type into identifiers of a graph.
struct NameResolution {
  /// How commands explain what may be typed.
  static let help = "An identifier, a label, an alias, or the beginning of one."

  private let graph: any AskedGraph

  init(_ graph: any AskedGraph) { self.graph = graph }

  /// - Throws: `NameFailure` where no entity or several fit.
  func entity(_ name: String) throws -> Entity { try graph.entity(named: name) }

  /// - Throws: `NameFailure` for relations and documents that cannot be here.
  func check(_ filter: ClaimFilter) throws { try graph.checkNames(of: filter) }

  /// The identifier of an entity or, as `doc:NAME`, of a document's author.
  func identifier(of name: String) throws -> String {
    DocumentAuthor.isAuthor(name) ? name : try entity(name).id
  }
}
