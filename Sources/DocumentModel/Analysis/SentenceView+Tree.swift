extension SentenceView {
  /// Whether a token's relation is of a kind, subtypes included.
  public func hasRelation(_ place: TokenPlace, kind: DependencyRelation) -> Bool {
    relation(of: place).isKind(of: kind)
  }

  /// The dependents of a token whose relation is of a kind, subtypes included, in text order.
  public func dependents(of place: TokenPlace, kind: DependencyRelation) -> [TokenPlace] {
    dependents(of: place).filter { hasRelation($0, kind: kind) }
  }

  /// The first dependent whose relation is of a kind, subtypes included.
  public func firstDependent(of place: TokenPlace, kind: DependencyRelation) -> TokenPlace? {
    dependents(of: place).first { hasRelation($0, kind: kind) }
  }

  /// Whether a token has a dependent whose relation is of a kind, subtypes included.
  public func hasDependent(_ place: TokenPlace, kind: DependencyRelation) -> Bool {
    firstDependent(of: place, kind: kind) != nil
  }

  /// The tokens under a token, itself included, in text order.
  public func subtree(of place: TokenPlace) -> [TokenPlace] {
    var places = [place]
    var index = 0
    while index < places.count {
      places.append(contentsOf: dependents(of: places[index]))
      index += 1
    }
    return places.sorted()
  }

  /// From the first to the last token under a token; gaps of a crossing tree are included.
  public func span(of place: TokenPlace) -> Range<TokenPlace> {
    var low = place
    var high = place
    var pending = [place]
    while let next = pending.popLast() {
      low = min(low, next)
      high = max(high, next)
      pending.append(contentsOf: dependents(of: next))
    }
    return low..<(high + 1)
  }

  /// The first token that has no head; nil where the sentence has no tree.
  public var root: TokenPlace? { tokens.first { head(of: $0) == nil } }

  /// The token itself and its ancestors up to the root.
  public func ancestors(of place: TokenPlace) -> [TokenPlace] {
    var places = [place]
    var current = place
    while let head = head(of: current) {
      places.append(head)
      current = head
    }
    return places
  }

  /// How many tokens lie from a token up to the root, both included.
  public func depth(of place: TokenPlace) -> Int { ancestors(of: place).count }

  /// The token of a run whose head lies outside it; the last one where several do.
  public func head(of places: Range<TokenPlace>) -> TokenPlace {
    let outer = places.filter { place in head(of: place).map { !places.contains($0) } ?? true }
    return outer.last { tag(of: $0) != .punctuation } ?? outer.last ?? places.lowerBound
  }
}
