import RDF
import Text

extension ClaimIndex {
  /// Looks the names of all entities up; what those have that are called as before is taken over.
  ///
  /// - Parameter old: an earlier index of the same store.
  mutating func name(_ scan: QuadScan, asIn old: ClaimIndex = ClaimIndex()) throws {
    let properties = [Vocabulary.skos.prefLabel, Vocabulary.rdfs.label, Vocabulary.skos.altLabel]
    let terms = entities.map(\.term)
    for row in entities.indices { entities[row].nameDigest = 0 }
    for (rank, property) in properties.enumerated() {
      try scan.objects(property, of: terms) { row, name in
        entities[row].nameDigest.mix(name.rawValue * UInt64(properties.count) + UInt64(rank))
      }
    }
    let places = places(in: old)
    let renamed = entities.indices.filter { row in
      places[row].map { old.entities[$0].nameDigest != entities[row].nameDigest } ?? true
    }
    entityTerms = old.entityTerms
    for entity in old.entities where position(ofEntity: entity.term) == nil { entityTerms[entity.id] = nil }
    let found = try properties.map { property in
      var names = FoundNames()
      try scan.objects(property, of: renamed.map { terms[$0] }) { names.append($1, of: renamed[$0]) }
      return names
    }
    var fresh = NewNames(scan, found)
    var names = SoughtNames()
    var next = 0
    for row in entities.indices {
      if next < renamed.count, renamed[next] == row {
        let own = try fresh.names(of: row)
        entities[row].label = own.first ?? entities[row].id
        entityTerms[entities[row].id] = entities[row].term
        names.append(own + [entities[row].id])
        next += 1
      } else if let place = places[row] {
        entities[row].label = old.entities[place].label
        names.append(place, of: old.names)
      }
    }
    self.names = names
  }

  /// Where each of the entities stands in another index.
  private func places(in other: ClaimIndex) -> [Int?] {
    var place = 0
    return entities.map { entity in
      while place < other.entities.count, other.entities[place].term < entity.term { place += 1 }
      return place < other.entities.count && other.entities[place].term == entity.term ? place : nil
    }
  }
}

/// The names that quads of one property give to entities.
private struct FoundNames {
  /// Positions of entities, ascending.
  private(set) var rows: [Int32] = []
  private(set) var names: [TermIdentifier] = []

  mutating func append(_ name: TermIdentifier, of row: Int) {
    rows.append(Int32(row))
    names.append(name)
  }
}

/// Hands out the names of entities in words, whose terms it fetches for many at a time.
private struct NewNames {
  private static let namesAtATime = 8192

  private let scan: QuadScan
  private let found: [FoundNames]
  /// How far each has been handed out, and fetched.
  private var places: [(next: Int, fetched: Int)]
  private var words: [TermIdentifier: String] = [:]

  init(_ scan: QuadScan, _ found: [FoundNames]) {
    self.scan = scan
    self.found = found
    places = found.map { _ in (0, 0) }
  }

  /// The names of an entity; asked for one after the other.
  mutating func names(of row: Int) throws -> [String] {
    var names: [String] = []
    for (number, list) in found.enumerated() {
      while places[number].next < list.rows.count, list.rows[places[number].next] == row {
        if places[number].next == places[number].fetched { try fetch() }
        if let word = words[list.names[places[number].next]] { names.append(word) }
        places[number].next += 1
      }
    }
    return names
  }

  private mutating func fetch() throws {
    var wanted: [TermIdentifier] = []
    for (number, list) in found.enumerated() {
      let end = min(places[number].next + Self.namesAtATime, list.names.count)
      wanted += list.names[places[number].next..<end]
      places[number].fetched = end
    }
    words.removeAll(keepingCapacity: true)
    try scan.forEachTerm(wanted) { words[$0] = $1.literal?.lexicalForm }
  }
}

extension UInt64 {
  /// Takes another number into a digest of numbers in their order.
  fileprivate mutating func mix(_ number: UInt64) {
    self = (self ^ (number &+ 1)) &* 0x9E37_79B9_7F4A_7C15
    self ^= self >> 29
  }
}
