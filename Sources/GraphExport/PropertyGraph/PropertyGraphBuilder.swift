public import DocumentModel
public import GraphAssembly
public import KnowledgeBase
public import RDF
import Text

/// Collects documents and makes one drawing of them, in memory that does not grow with them.
///
/// What each document says of entities, propositions and disputes becomes records that are sorted outside memory; counts, preferred labels,
/// contested propositions and sizes need the whole, so they are computed here and not in the quads. The order of documents does
/// not matter.
public final class PropertyGraphBuilder {
  /// How many bytes of records are sorted at a time.
  private static let runLength = 1 << 22

  private let assembly: GraphAssembly
  private let relations: RelationCatalogue
  private let options: GraphOptions
  private let names: GraphNames
  private let scratch: DrawingScratch
  private let entities: LineSorter
  private let claims: LineSorter
  private let stances: LineSorter
  private let nodes: NodeSorter
  private let disputes: ContestedPropositions
  private var takenParts = 0
  /// The digits of those that were taken, as numbers.
  private var documents: Set<UInt128> = []
  private var productions: Set<Production> = []
  private var loss = LossReport()

  /// - Parameters:
  ///   - relations: gives the event codes of relations.
  ///   - runLength: how many bytes of records are sorted at a time.
  ///   - makeStorage: makes room for what memory shall not hold; in memory for what is known to be small.
  public init(
    _ assembly: GraphAssembly, relations: RelationCatalogue, options: GraphOptions = GraphOptions(),
    runLength: Int? = nil,
    spillingTo makeStorage: @escaping @Sendable () throws -> any SpillStorage = { MemoryStorage() }
  ) {
    self.assembly = assembly
    self.relations = relations
    self.options = options
    names = GraphNames(assembly.identifiers)
    scratch = DrawingScratch(runLength: runLength ?? Self.runLength, makeStorage: makeStorage)
    entities = scratch.sorter()
    claims = scratch.sorter()
    stances = scratch.sorter()
    nodes = NodeSorter(scratch.sorter(), names, columns: GraphColumns.nodes(options))
    disputes = ContestedPropositions(assembly)
  }

  /// Takes a document, or a part of it, into the graph; a document that is there already is passed over.
  ///
  /// - Throws: what the storage throws.
  public func add(_ document: AnnotatedDocument, part: DocumentPart = .whole) throws {
    try add(assembly.nodes(of: document), part: part)
  }

  /// Takes a document by what its things are called.
  func add(_ nodes: DocumentNodes, part: DocumentPart) throws {
    let digits = GraphIdentifiers.documentKey(of: nodes.document.document)
    guard documents.insert(UInt128(digits, radix: 16) ?? 0).inserted else { return }
    try addStances(of: nodes)
    guard part != .empty else { return }
    let record = nodes.document.document
    if let production = record.production { productions.insert(production) }
    if options.claims == .nodes {
      try self.nodes.add(nodes.iri, kind: .document, label: record.title ?? record.name, type: "SourceDocument")
    }
    let drawing = DocumentDrawing(nodes, part: part, options, assembly.identifiers)
    loss.quarantinedClaims += drawing.quarantinedClaims
    loss.rejectedClaims += drawing.rejectedClaims
    for entity in drawing.entities {
      takenParts += 1
      try entities.add { line in
        line.write(key: names.identifier(of: entity.iri))
        line.write(ordinal: takenParts)
        entity.write(to: &line)
      }
    }
    for claim in drawing.claims {
      try claims.add { line in
        line.write(key: group(of: claim))
        line.write(key: claim.iri.string)
        claim.write(to: &line)
      }
    }
  }

  /// Whether a proposition is contested, the whole decides, and no part of it.
  private func addStances(of nodes: DocumentNodes) throws {
    for node in nodes.claims where options.includesQuarantine || !node.claim.section.isQuarantined {
      for stance in disputes.stances(of: node) {
        try stances.add { line in
          line.write(key: names.identifier(of: stance.proposition))
          line.write(field: stance.affirms)
          line.write(field: node.holder.string)
        }
      }
    }
  }

  /// What claims are drawn together by: the key of their records.
  private func group(of claim: CollectedClaim) -> String {
    switch (options.claims, options.edges) {
    case (.nodes, _), (.edges, .claims): names.identifier(of: claim.iri)
    case (.holders, _), (.edges, .propositions): names.identifier(of: claim.proposition)
    case (.edges, .stances):
      "stance."
        + ContentHash.digits(
          kind: "stance",
          fields: [
            claim.proposition.string, claim.isAuthors ? "author" : claim.holder.string, claim.polarity.rawValue,
            claim.modality.rawValue,
          ])
    }
  }

  /// The drawing of everything that was collected.
  ///
  /// - Parameter isLaidOut: whether nodes get places.
  /// - Complexity: O(n log n) in claims and entities, and that of `ForceLayout` for those that get places by it.
  /// - Throws: what the storage throws.
  public func drawing(isLaidOut: Bool = false) throws -> GraphDrawing {
    let claims = try claims.sorted()
    let sources = DrawingSources(
      entities: try EntityDirectory(entities.sorted(), names, scratch.storage()),
      contested: try LineTable(contestedIn: stances.sorted(), scratch.storage()), claims: claims,
      claimTable: try LineTable(keysOf: claims, isWanted: options.claims == .nodes, scratch.storage()),
      relations: relations, names: names, words: assembly.identifiers, options: options)
    var edges = try EdgeDrawing(sources, nodes, scratch, loss)
    try edges.addAll()
    let drawing = try GraphDrawing(edges, scratch, facts: GraphFacts.facts(of: productions))
    return isLaidOut ? try drawing.laidOut() : drawing
  }
}
