extension MemoryQuadSource: WritableQuadSource {
  public func transaction(_ body: () throws -> Void) throws {
    applyChanges()
    let before = quads
    do {
      try body()
    } catch {
      setSorted(before)
      throw error
    }
    applyChanges()
  }

  @discardableResult
  public func insert(_ quad: Quad) -> Bool {
    let key = QuadIdentifiers(
      intern(quad.subject), intern(.iri(quad.predicate)), intern(quad.object),
      in: quad.graph.term.map(intern) ?? .none)
    if contains(key) { return false }
    changes[key] = true
    return true
  }

  @discardableResult
  public func remove(_ quad: Quad) -> Bool {
    guard let subject = identifier(of: quad.subject), let predicate = identifier(of: .iri(quad.predicate)),
      let object = identifier(of: quad.object)
    else { return false }
    var graph = TermIdentifier.none
    if let name = quad.graph.term {
      guard let known = identifier(of: name) else { return false }
      graph = known
    }
    let key = QuadIdentifiers(subject, predicate, object, in: graph)
    guard contains(key) else { return false }
    changes[key] = false
    return true
  }

  public func clear(_ graph: GraphName) {
    var number = UInt32(0)
    if let name = graph.term {
      guard let known = terms.number(of: name) else { return }
      number = known
    }
    applyChanges()
    var rest = QuadColumns()
    for row in 0..<quads.count where quads.graphs[row] != number {
      rest.append(quads.subjects[row], quads.predicates[row], quads.objects[row], quads.graphs[row])
    }
    setSorted(rest)
  }

  /// Brings the changes into the sorted quads; reading does this first.
  func applyChanges() {
    guard !changes.isEmpty else { return }
    let pending = changes
    var changed = QuadColumns()
    for row in 0..<quads.count where pending[identifiers(ofRow: row)] != false {
      changed.append(quads.subjects[row], quads.predicates[row], quads.objects[row], quads.graphs[row])
    }
    for (quad, isPresent) in pending where isPresent {
      changed.append(
        UInt32(quad.subject.rawValue), UInt32(quad.predicate.rawValue), UInt32(quad.object.rawValue),
        UInt32(quad.graph.rawValue))
    }
    setSorted(changed.sortedWithoutDuplicates(termCount: terms.count))
  }

  private func intern(_ term: Term) -> TermIdentifier { TermIdentifier(rawValue: UInt64(terms.intern(term))) }

  private func identifiers(ofRow row: Int) -> QuadIdentifiers {
    func identifier(_ number: UInt32) -> TermIdentifier { TermIdentifier(rawValue: UInt64(number)) }
    return QuadIdentifiers(
      identifier(quads.subjects[row]), identifier(quads.predicates[row]), identifier(quads.objects[row]),
      in: identifier(quads.graphs[row]))
  }

  /// Whether a quad is there, by the sorted quads and the changes since.
  private func contains(_ key: QuadIdentifiers) -> Bool {
    if let isPresent = changes[key] { return isPresent }
    let wanted = [key.subject, key.predicate, key.object, key.graph].map { UInt32($0.rawValue) }
    var low = 0
    var high = quads.count
    while low < high {
      let middle = (low + high) / 2
      let found = [quads.subjects[middle], quads.predicates[middle], quads.objects[middle], quads.graphs[middle]]
      if found == wanted { return true }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
