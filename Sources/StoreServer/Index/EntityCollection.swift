import DocumentModel
import GraphAssembly
import RDF
import Text

/// The entities among terms, with what they are called.
struct EntityCollection {
  private let scan: QuadScan
  private let identifiers: GraphIdentifiers
  private var positions: [TermIdentifier: Int32] = [:]
  private var entities: [ClaimIndex.Entity] = []

  init(_ scan: QuadScan, _ identifiers: GraphIdentifiers) {
    self.scan = scan
    self.identifiers = identifiers
  }

  /// Takes those of the terms that are entities.
  mutating func collect(_ numbers: [TermIdentifier]) throws {
    for (number, term) in try scan.terms(numbers).sorted(by: { $0.key < $1.key }) {
      guard let iri = term.iri, let (_, type) = identifiers.entity(named: iri), type != .date, type != .quantity
      else { continue }
      positions[number] = Int32(entities.count)
      entities.append(
        ClaimIndex.Entity(
          term: number, id: identifiers.shortName(of: iri), type: type, label: "", mentions: 0, claims: 0))
    }
  }

  /// The position of a term's entity; -1 where it is none.
  func position(of number: TermIdentifier) -> Int32 { positions[number] ?? -1 }

  /// The entities with labels and counts, and all their names.
  mutating func described() throws -> (entities: [ClaimIndex.Entity], names: SoughtNames) {
    var names: [Int32: [TermIdentifier]] = [:]
    for property in [Vocabulary.skos.prefLabel, Vocabulary.rdfs.label, Vocabulary.skos.altLabel] {
      try scan.pairs(property) { thing, name in
        if let position = positions[thing] { names[position, default: []].append(name) }
      }
    }
    try scan.pairs(Vocabulary.itsrdf.taIdentRef) { _, thing in
      if let position = positions[thing] { entities[Int(position)].mentions += 1 }
    }
    let words = try scan.terms(names.values.flatMap(\.self))
    var forms: [[String]] = []
    for index in entities.indices {
      let own = (names[Int32(index)] ?? []).compactMap { words[$0]?.literal?.lexicalForm }
      entities[index].label = own.first ?? entities[index].id
      var seen: Set<String> = []
      forms.append(
        (own + [entities[index].id]).map { CanonicalName.searchForm(of: $0) }.filter { seen.insert($0).inserted })
    }
    return (entities, SoughtNames(forms))
  }
}
