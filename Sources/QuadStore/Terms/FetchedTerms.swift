internal import RDF

/// Terms that were asked for lately, by number: a table with one place for each number's last bits.
struct FetchedTerms {
  /// How many terms are kept at most.
  let capacity: Int

  private var identifiers: [UInt64] = []
  private var terms: [Term] = []

  /// - Parameter capacity: a power of two.
  init(capacity: Int) { self.capacity = capacity }

  /// - Parameter greatest: the greatest number that there is; a small store needs a small table only.
  mutating func prepare(greatest: UInt64) {
    guard identifiers.isEmpty else { return }
    var size = 1 << 10
    while size < capacity, size <= greatest { size *= 2 }
    identifiers = Array(repeating: 0, count: size)
    terms = Array(repeating: .iri(IRI("")), count: size)
  }

  @inline(__always)
  func term(_ identifier: UInt64) -> Term? {
    if identifiers.isEmpty { return nil }
    let place = Int(truncatingIfNeeded: identifier) & (identifiers.count - 1)
    return identifiers[place] == identifier ? terms[place] : nil
  }

  mutating func insert(_ identifier: UInt64, _ term: Term) {
    let place = Int(truncatingIfNeeded: identifier) & (identifiers.count - 1)
    identifiers[place] = identifier
    terms[place] = term
  }
}
