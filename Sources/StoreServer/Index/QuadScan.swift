import QuadStore
import RDF

/// Walks over all quads of a property.
struct QuadScan {
  let store: QuadStore

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

  /// The object of each of some sorted subjects; the first where there are several, `.none` where there is none.
  func column(_ predicate: IRI, of subjects: [TermIdentifier]) throws -> [TermIdentifier] {
    var column = [TermIdentifier](repeating: .none, count: subjects.count)
    var row = 0
    try pairs(predicate) { subject, object in
      while row < subjects.count, subjects[row] < subject { row += 1 }
      if row < subjects.count, subjects[row] == subject, column[row] == .none { column[row] = object }
    }
    return column
  }

  /// The terms behind numbers, each fetched once.
  func terms(_ numbers: some Sequence<TermIdentifier>) throws -> [TermIdentifier: Term] {
    let distinct = Set(numbers).subtracting([.none]).sorted()
    var terms: [TermIdentifier: Term] = [:]
    terms.reserveCapacity(distinct.count)
    for begin in stride(from: 0, to: distinct.count, by: 4096) {
      let part = Array(distinct[begin..<min(begin + 4096, distinct.count)])
      for (number, term) in zip(part, try store.terms(for: part)) { terms[number] = term }
    }
    return terms
  }
}
