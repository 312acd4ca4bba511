import RDF

/// The terms behind the identifiers of a query: those of the source, fetched in batches and kept, and those that the
/// query computes.
final class QueryTerms {
  private let stored: StoredTerms
  private var computed: [Term] = []
  private var identifiers: [Term: TermIdentifier] = [:]

  init(_ stored: StoredTerms) { self.stored = stored }

  /// The identifier of a term: the source's where it has one, so that computed terms join with stored ones.
  func identifier(of term: Term) throws -> TermIdentifier {
    if let known = identifiers[term] { return known }
    let identifier = try stored.source.identifier(of: term) ?? makeIdentifier(of: term)
    identifiers[term] = identifier
    return identifier
  }

  private func makeIdentifier(of term: Term) -> TermIdentifier {
    computed.append(term)
    return TermIdentifier(rawValue: TermIdentifier.sourceLimit + UInt64(computed.count))
  }

  func term(_ identifier: TermIdentifier) throws -> Term {
    if identifier.rawValue > TermIdentifier.sourceLimit {
      return computed[Int(identifier.rawValue - TermIdentifier.sourceLimit) - 1]
    }
    return try stored.term(identifier)
  }

  func value(_ identifier: TermIdentifier) throws -> Value {
    if identifier.rawValue > TermIdentifier.sourceLimit { return Value(try term(identifier)) }
    return try stored.value(identifier)
  }

  /// Fetches the terms of a column that are not at hand, in one go.
  func prefetch(_ column: [TermIdentifier]) throws { try stored.prefetch(column) }

  /// Forgets the terms of the source where more than so many are kept.
  func forget(beyond count: Int) { if stored.size > count { stored.forget() } }

  /// The terms of a column, nil where it is unbound.
  func terms(_ column: [TermIdentifier]) throws -> [Term?] {
    try prefetch(column)
    return try column.map { $0 == .none ? nil : try term($0) }
  }
}
