import RDF

/// Takes a triple term apart that the left side binds, and binds the variables of a pattern for it (SPARQL 1.2).
final class TripleTermMatches: MatchFinder {
  let columns: [Slot]
  private let column: Int
  private let pattern: TripleTermPattern
  private let left: [Slot]
  private let context: ExecutionContext

  /// - Parameters:
  ///   - slot: the variable of the left side that holds the term.
  ///   - uncertain: variables that the left side has but may leave unbound.
  init(
    _ pattern: TripleTermPattern, in slot: Slot, left: [Slot], uncertain: Set<Slot>, context: ExecutionContext
  ) {
    self.pattern = pattern
    self.left = left
    self.context = context
    column = left.firstIndex(of: slot) ?? 0
    columns = pattern.slots.filter { !left.contains($0) || uncertain.contains($0) }
  }

  func appendMatches(ofRow row: Int, in batch: SolutionBatch, to matches: inout Matches) throws {
    let identifier = batch.columns[column][row]
    guard identifier != .none, case .triple(let triple) = try context.terms.term(identifier) else { return }
    var found: [Slot: TermIdentifier] = [:]
    let fits = try match(pattern, triple, &found) { slot in
      guard let index = left.firstIndex(of: slot), batch.columns[index][row] != .none else {
        return context.frame[slot]
      }
      return batch.columns[index][row]
    }
    guard fits else { return }
    for (index, slot) in columns.enumerated() { matches.columns[index].append(found[slot] ?? .none) }
    matches.leftRows.append(row)
  }

  private func match(
    _ pattern: TripleTermPattern, _ triple: Triple, _ found: inout [Slot: TermIdentifier],
    _ known: (Slot) -> TermIdentifier
  ) throws -> Bool {
    let terms = [triple.subject, .iri(triple.predicate), triple.object]
    for (part, term) in zip(pattern.parts, terms) {
      switch part {
      case .triple(let inner):
        guard case .triple(let innerTriple) = term, try match(inner, innerTriple, &found, known) else { return false }
      case .place(let place):
        let identifier = try context.terms.identifier(of: term)
        switch place {
        case .constant(let constant):
          if constant != identifier { return false }
        case .variable(let slot):
          let bound = found[slot] ?? known(slot)
          if bound != .none, bound != identifier { return false }
          found[slot] = identifier
        }
      }
    }
    return true
  }
}

/// A triple term with variables, over identifiers.
struct TripleTermPattern: Hashable, Sendable {
  indirect enum Part: Hashable, Sendable {
    case place(PatternPlace)
    case triple(TripleTermPattern)
  }

  /// Subject, predicate and object.
  var parts: [Part]

  /// The variables, each once.
  var slots: [Slot] {
    var slots: [Slot] = []
    for part in parts {
      switch part {
      case .place(.variable(let slot)): if !slots.contains(slot) { slots.append(slot) }
      case .place(.constant): break
      case .triple(let inner): slots += inner.slots.filter { !slots.contains($0) }
      }
    }
    return slots
  }
}
