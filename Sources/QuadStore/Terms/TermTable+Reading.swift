internal import RDF

extension TermTable {
  /// How many rows it is worth stepping over instead of seeking the next one.
  private static let nearby: UInt64 = 6

  /// The terms behind numbers, in their order.
  ///
  /// - Throws: `StoreFailure.damaged` for a number that the store never gave.
  func terms(for identifiers: [TermIdentifier]) throws(StoreFailure) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(identifiers.count)
    var missing: [(identifier: UInt64, place: Int)] = []
    for identifier in identifiers {
      if let term = fetched.term(identifier.rawValue) {
        terms.append(term)
      } else {
        missing.append((identifier.rawValue, terms.count))
        terms.append(Self.placeholder)
      }
    }
    guard !missing.isEmpty else { return terms }
    missing.sort { $0.identifier < $1.identifier }
    try fetch(missing) { terms[$0] = $1 }
    return terms
  }

  private static let placeholder = Term.iri(IRI(""))

  private func term(_ identifier: UInt64) throws(StoreFailure) -> Term {
    if let term = fetched.term(identifier) { return term }
    var result = Self.placeholder
    try fetch([(identifier, 0)]) { result = $1 }
    return result
  }

  /// Reads the terms with ascending numbers; where numbers lie close together, goes on from row to row.
  private func fetch(
    _ missing: [(identifier: UInt64, place: Int)], take: (Int, Term) -> Void
  ) throws(StoreFailure) {
    let statement = try connection.ownStatement("SELECT id, kind, text, qualifier FROM term WHERE id >= ? ORDER BY id")
    defer { statement.finalize() }
    // The number of the row that the statement stands on; 0 for none.
    var row: UInt64 = 0
    var last: (identifier: UInt64, term: Term) = (0, Self.placeholder)
    for (identifier, place) in missing {
      if identifier != last.identifier {
        if row == 0 || identifier - row > Self.nearby {
          statement.reset()
          statement.bind(identifier, at: 1)
          row = try statement.step() ? UInt64(bitPattern: statement.integer(0)) : 0
        }
        while row > 0, row < identifier { row = try statement.step() ? UInt64(bitPattern: statement.integer(0)) : 0 }
        guard row == identifier else { throw damaged("term \(identifier)") }
        last = (identifier, try term(of: statement, identifier))
        fetched.insert(identifier, last.term)
      }
      take(place, last.term)
    }
  }

  /// The term of the row that a statement stands on, which may be made only of terms that came before it.
  private func term(of statement: PreparedStatement, _ identifier: UInt64) throws(StoreFailure) -> Term {
    let text = statement.string(2)
    switch UInt8(exactly: statement.integer(1)).flatMap(TermKey.Kind.init(rawValue:)) {
    case .iri: return .iri(IRI(text))
    case .blankNode: return .blankNode(BlankNode(text))
    case .string: return .literal(Literal(text))
    case .languageText: return .literal(Self.literal(text, tag: statement.string(3)))
    case .typedLiteral:
      let number = UInt64(bitPattern: statement.integer(3))
      guard number < identifier, let datatype = try term(number).iri else {
        throw damaged("datatype of term \(identifier)")
      }
      return .literal(Literal(text, datatype: datatype))
    case .triple: return .triple(try triple(text, identifier))
    case nil: throw damaged("kind of term \(identifier)")
    }
  }

  private func triple(_ text: String, _ identifier: UInt64) throws(StoreFailure) -> Triple {
    let parts = text.utf8.split(separator: UInt8(ascii: " ")).compactMap { UInt64(String($0) ?? "") }
    guard parts.count == 3, parts.allSatisfy({ $0 < identifier }), depth < Self.nestingLimit else {
      throw damaged("triple of term \(identifier)")
    }
    depth += 1
    defer { depth -= 1 }
    guard let predicate = try term(parts[1]).iri else { throw damaged("triple of term \(identifier)") }
    return Triple(try term(parts[0]), predicate, try term(parts[2]))
  }

  /// How deep triples may stand in each other: more than any reader takes, and few enough for the stack of a thread.
  private static let nestingLimit = 300

  private static func literal(_ text: String, tag: String) -> Literal {
    for direction in Literal.BaseDirection.allCases where tag.hasSuffix("--" + direction.rawValue) {
      return Literal(text, language: String(tag.dropLast(2 + direction.rawValue.utf8.count)), direction: direction)
    }
    return Literal(text, language: tag)
  }
}
