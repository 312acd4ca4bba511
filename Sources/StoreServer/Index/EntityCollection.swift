import DocumentModel
import GraphAssembly
import RDF

/// The entities among terms.
struct EntityCollection {
  private let scan: QuadScan
  private let identifiers: GraphIdentifiers
  private var positions: [TermIdentifier: Int32] = [:]
  /// By their numbers, without names.
  private(set) var entities: [ClaimIndex.Entity] = []

  init(_ scan: QuadScan, _ identifiers: GraphIdentifiers) {
    self.scan = scan
    self.identifiers = identifiers
  }

  /// Takes those of the terms that are entities.
  mutating func collect(_ numbers: [TermIdentifier]) throws {
    try scan.forEachTerm(numbers) { number, term in
      guard let iri = term.iri, let (_, type) = identifiers.entity(named: iri), type != .date, type != .quantity
      else { return }
      positions[number] = Int32(entities.count)
      entities.append(ClaimIndex.Entity(term: number, id: identifiers.shortName(of: iri), type: type))
    }
  }

  /// The position of a term's entity; -1 where it is none.
  func position(of number: TermIdentifier) -> Int32 { positions[number] ?? -1 }
}
