internal import DocumentModel
internal import Entente

/// Turns what people type into identifiers of a graph.
struct NameResolution {
  /// How commands explain what may be typed.
  static let help = "An identifier, a label, an alias, or the beginning of one."

  private let graph: any AskedGraph

  init(_ graph: any AskedGraph) { self.graph = graph }

  /// Tells where a place is meant whose government has the same name.
  ///
  /// - Throws: `NameFailure` where no entity or several fit.
  func entity(_ name: String) throws -> Entity {
    let entity = try graph.entity(named: name)
    if entity.type == .place, let shared = try graph.choice(named: name).sharedName {
      StandardStreams.note(NameMessage.text(forPlace: shared))
    }
    return entity
  }

  /// What a name in a filter means; nil where none is given. Any of several is enough.
  ///
  /// - Throws: `NameFailure` where one of them is not clear.
  func choice(_ given: [String]) throws -> ThingChoice? {
    if given.isEmpty { return nil }
    let choices = try given.map { DocumentAuthor.isAuthor($0) ? [$0] : try graph.choice(named: $0) }
    for shared in choices.compactMap(\.sharedName) { StandardStreams.note(NameMessage.text(for: shared)) }
    return .union(choices)
  }

  /// The relations that names of relations and families mean; nil where none is given.
  ///
  /// - Throws: `NameFailure` for names that are none.
  func relations(_ given: [String]) throws -> Set<String>? {
    given.isEmpty ? nil : try given.reduce(into: []) { $0.formUnion(try graph.relations(named: $1)) }
  }

  /// The names of the documents that are named by these or by their files; nil where none is given.
  ///
  /// - Throws: `NameFailure` for documents that are not here.
  func documents(_ given: [String]) throws -> Set<String>? {
    given.isEmpty ? nil : Set(try given.map { try graph.document(named: $0) })
  }
}
