internal import RDF

/// What a transaction added and took away and the indexes do not know yet.
///
/// Most transactions only add, and what is new is new only once: a list is enough until something is taken away.
struct PendingQuads {
  private var added: [QuadIdentifiers] = []
  /// Every quad that has changed, true for added; nil as long as nothing was taken away.
  private var changes: [QuadIdentifiers: Bool]?

  var isEmpty: Bool { count == 0 }

  var count: Int { changes?.count ?? added.count }

  /// Notes a quad that was not there before.
  mutating func add(_ quad: QuadIdentifiers) {
    guard changes != nil else { return added.append(quad) }
    note(quad, isAdded: true)
  }

  /// Notes a quad that is no longer there.
  mutating func remove(_ quad: QuadIdentifiers) {
    beginChanges()
    note(quad, isAdded: false)
  }

  /// Forgets a quad that this transaction added; false for any other.
  mutating func forget(added quad: QuadIdentifiers) -> Bool {
    beginChanges()
    return changes?.removeValue(forKey: quad) == true
  }

  /// Hands out what has changed, and is empty then.
  mutating func take() -> (added: [QuadIdentifiers], removed: [QuadIdentifiers]) {
    defer { self = PendingQuads() }
    guard let changes else { return (added, []) }
    return (changes.filter(\.value).map(\.key), changes.filter { !$0.value }.map(\.key))
  }

  private mutating func beginChanges() {
    guard changes == nil else { return }
    changes = Dictionary(added.map { ($0, true) }, uniquingKeysWith: { first, _ in first })
    added = []
  }

  private mutating func note(_ quad: QuadIdentifiers, isAdded: Bool) {
    // What was added and taken away again, or the other way round, has not changed.
    if changes?.removeValue(forKey: quad) == nil { changes?[quad] = isAdded }
  }
}
