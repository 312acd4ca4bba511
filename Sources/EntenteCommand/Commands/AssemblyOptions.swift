internal import ArgumentParser
internal import Entente
internal import GraphAssembly
internal import RDF

/// How claims become RDF.
struct AssemblyOptions: ParsableArguments {
  @Option(help: "The base of all IRIs.") var base = AssemblySettings.defaultBase
  @Option(help: "Which claims leave a direct triple: asserted (if not given), author, all-positive or none.")
  var view: ViewPolicy?
  @Option(
    help: "What the RDF holds of documents, mentions, claims and knowledge: a list with commas. All if not given.")
  var layers: LayerList?
  @Option(help: "1.2 makes each claim a reifier of what it claims, and ties direct triples to their claims.")
  var rdfVersion = RDFVersion.rdf11

  func apply(to settings: inout ExtractionSettings) {
    settings.base = base
    settings.policy = view ?? .asserted
    settings.layers = layers?.layers ?? Set(GraphLayer.allCases)
    settings.writesReifiers = rdfVersion == .rdf12
  }

  /// Fails where identifiers cannot begin with a text.
  static func checkBase(_ text: String) throws {
    guard Term.iri(IRI(text)).isWellFormed, text.hasSuffix("/") || text.hasSuffix("#") else {
      throw ValidationError("--base must be an absolute IRI that ends with / or #")
    }
  }

  func validate() throws { try Self.checkBase(base) }
}

/// Layers of a graph as people type them: `claims,knowledge`.
struct LayerList: ExpressibleByArgument {
  let layers: Set<GraphLayer>

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let layers = names.compactMap { GraphLayer(rawValue: String($0)) }
    guard layers.count == names.count else { return nil }
    self.layers = Set(layers)
  }
}
