import QuadStore
import RDF

/// Walks over the quads of a property.
struct QuadScan {
  let store: QuadStore

  /// From how many quads a subject on it is cheaper to pass over all quads than to look every subject up.
  private static let quadsPerLookUp = 200

  /// Hands out subject and object of every quad with a predicate, ascending by subject.
  func pairs(_ predicate: IRI, _ take: (_ subject: TermIdentifier, _ object: TermIdentifier) -> Void) throws {
    guard let number = try store.identifier(of: .iri(predicate)) else { return }
    let pattern = QuadPattern(predicate: number, in: .allMerged)
    let cursor = try store.cursor(over: pattern, order: .predicateSubjectObject, wanted: [.subject, .object])
    var batch = QuadBatch()
    while try cursor.next(into: &batch) {
      for row in 0..<batch.count { take(batch.subjects[row], batch.objects[row]) }
    }
  }

  /// Hands out, for each of some sorted subjects in turn, its row and the object of every quad with a predicate.
  func objects(
    _ predicate: IRI, of subjects: [TermIdentifier], _ take: (_ row: Int, _ object: TermIdentifier) -> Void
  ) throws {
    guard !subjects.isEmpty, let number = try store.identifier(of: .iri(predicate)) else { return }
    let all = try store.estimatedCount(of: QuadPattern(predicate: number, in: .allMerged))
    guard all / Self.quadsPerLookUp > subjects.count else {
      var row = 0
      return try pairs(predicate) { subject, object in
        while row < subjects.count, subjects[row] < subject { row += 1 }
        if row < subjects.count, subjects[row] == subject { take(row, object) }
      }
    }
    let pattern = QuadPattern(subject: subjects[0], predicate: number, in: .allMerged)
    let cursor = try store.cursor(over: pattern, order: .predicateSubjectObject, wanted: .object)
    var batch = QuadBatch()
    for (row, subject) in subjects.enumerated() {
      try cursor.restart(with: QuadIdentifiers(subject, number, .none, in: .none))
      while try cursor.next(into: &batch) {
        for place in 0..<batch.count { take(row, batch.objects[place]) }
      }
    }
  }

  /// The object of each of some sorted subjects; the first where there are several, `.none` where there is none.
  func column(_ predicate: IRI, of subjects: [TermIdentifier]) throws -> [TermIdentifier] {
    var column = [TermIdentifier](repeating: .none, count: subjects.count)
    try objects(predicate, of: subjects) { row, object in
      if column[row] == .none { column[row] = object }
    }
    return column
  }

  /// The subjects of quads with a predicate and an object, ascending.
  func subjects(_ predicate: IRI, _ object: TermIdentifier) throws -> [TermIdentifier] {
    guard let number = try store.identifier(of: .iri(predicate)) else { return [] }
    let pattern = QuadPattern(predicate: number, object: object, in: .allMerged)
    let cursor = try store.cursor(over: pattern, order: .predicateObjectSubject, wanted: .subject)
    var subjects: [TermIdentifier] = []
    var batch = QuadBatch()
    while try cursor.next(into: &batch) { subjects += batch.subjects }
    return subjects
  }

  /// The terms behind numbers, each fetched once.
  func terms(_ numbers: some Sequence<TermIdentifier>) throws -> [TermIdentifier: Term] {
    var terms: [TermIdentifier: Term] = [:]
    try forEachTerm(numbers) { terms[$0] = $1 }
    return terms
  }

  /// Hands out the terms behind numbers, each once, ascending by number.
  func forEachTerm(_ numbers: some Sequence<TermIdentifier>, _ take: (TermIdentifier, Term) -> Void) throws {
    let sorted = numbers.sorted()
    var distinct: [TermIdentifier] = []
    distinct.reserveCapacity(min(sorted.count, Self.termsAtATime))
    for number in sorted where number != .none && number != distinct.last {
      if distinct.count == Self.termsAtATime {
        for (number, term) in zip(distinct, try store.terms(for: distinct)) { take(number, term) }
        distinct.removeAll(keepingCapacity: true)
      }
      distinct.append(number)
    }
    for (number, term) in zip(distinct, try store.terms(for: distinct)) { take(number, term) }
  }

  private static let termsAtATime = 4096
}
