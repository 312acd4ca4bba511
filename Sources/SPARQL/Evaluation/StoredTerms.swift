import RDF

/// The terms of a source that queries have met, kept from one query to the next.
final class StoredTerms {
  let source: any QuadSource
  private var known = PagedTable<Term>()
  /// The identifiers of `known`, which are asked for far more often than the terms.
  private var isKnown = IdentifierSet()
  private var values = PagedTable<Value>()
  /// Beyond this many terms all are forgotten and fetched again.
  private let capacity: Int

  init(source: any QuadSource, capacity: Int) {
    self.source = source
    self.capacity = capacity
  }

  /// What is kept, in terms: a page for them takes as much as some hundreds.
  var size: Int { known.count + (known.pageCount + values.pageCount) << 9 }

  func term(_ identifier: TermIdentifier) throws -> Term {
    if let term = known[identifier] { return term }
    let term = try source.terms(for: [identifier])[0]
    known[identifier] = term
    isKnown.insert(identifier)
    return term
  }

  func value(_ identifier: TermIdentifier) throws -> Value {
    if let value = values[identifier] { return value }
    let value = Value(try term(identifier))
    values[identifier] = value
    return value
  }

  /// Fetches the terms of a column that are not at hand, in one go.
  func prefetch(_ column: [TermIdentifier]) throws {
    if known.count > capacity { forget() }
    var missing: [TermIdentifier] = []
    var last = TermIdentifier.none
    for identifier in column where identifier != last {
      last = identifier
      if identifier != .none, identifier.rawValue <= TermIdentifier.sourceLimit, !isKnown.contains(identifier) {
        missing.append(identifier)
      }
    }
    guard !missing.isEmpty else { return }
    missing.sort()
    for (identifier, term) in zip(missing, try source.terms(for: missing)) where isKnown.insert(identifier) {
      known[identifier] = term
    }
  }

  /// Forgets all terms, as after a change of the source.
  func forget() {
    known.removeAll()
    isKnown = IdentifierSet()
    values.removeAll()
  }
}
