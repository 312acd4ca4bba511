import Text

/// One way in which English states a relation: a predicate and the slots that its arguments fill.
struct RelationPattern: Hashable, Sendable {
  /// What an argument is taken from.
  enum Source: Hashable, Sendable {
    /// The mention in a slot.
    case slot(ArgumentSlot)
    /// The words in a slot, where the relation takes a literal.
    case words(ArgumentSlot)
    /// The words of the predicate's clausal complement.
    case clause
    /// The claims of the clausal complement.
    case content
    /// The claims that a denial is about, said with it or before it.
    case reproach
    /// The first fitting mention after the predicate in its clause.
    case within
    /// The first fitting mention after the predicate in its clause that a preposition brings in, whatever it was attached to.
    case near(String)
    /// The words of a complement with `to`: what is agreed to be done, not what is agreed to be so.
    case infinitive
    /// The nearest fitting mention before, in the sentence or the two before it.
    case earlier
    /// Who says what the predicate says, where the sentence tells.
    case speaker
    /// Whose the thing in the object slot is: `verify Tehran's compliance`.
    case objectOwner
    /// Who does what the clausal complement says.
    case contentSubject
    /// The other members of the subject's coordination: `Cairo and Amman agreed`.
    case fellows
    /// The words of the predicate with its complements.
    case predicate
    /// The predicate's own word.
    case trigger
    /// The quantity under the predicate.
    case quantity
    /// The time expression under the predicate.
    case time
    /// The relation holds of the subject alone.
    case none
  }

  /// How a pattern's words state its relation; the column `polarity`.
  enum Strength: String, Hashable, Sendable, CaseIterable {
    case positive
    /// The words state that the relation does not hold: `breaks off talks`.
    case negative
    /// The words state that it may hold: `raises the spectre of war`.
    case possible
    /// Only with `can` or `could` do the words state it: `the reactor could produce plutonium`.
    case able
    /// The words take it for granted, whatever is said of it: `a settlement to the dispute between`.
    case fact
    /// It holds only where nothing else says what its clause says.
    case fallback
  }

  /// Unique, with a version: `withdraw-from/1`; stands on every claim that the pattern makes.
  let id: String
  /// A relation of the catalogue.
  let relation: String
  let category: PredicateCategory
  /// Lemmas of the predicate.
  let lemmas: [String]
  /// Particles and prepositions that must stand with it.
  let particles: [String]
  /// Particles and prepositions that must not: written with a minus.
  let otherParticles: [String]
  /// Slots of which one must hold a weapon or what weapons are made of; any will do where there are none.
  let goods: [ArgumentSlot]
  /// Where the subject comes from, best first.
  let subject: [Source]
  let object: [Source]
  /// The types that subject and object must have; empty for the relation's own.
  let subjectTypes: [String]
  let objectTypes: [String]
  /// How the words state the relation.
  let strength: Strength
  /// A sentence and the claim it must give; run as a test.
  let example: String
  let expected: String
}

/// All patterns, found by the lemma of their predicate.
struct PatternCatalogue: Sendable {
  let patterns: [RelationPattern]
  private let byLemma: [String: [Int]]

  static let columns = [
    "id", "relation", "category", "lemmas", "particles", "subject", "object", "subject types", "object types", "goods",
    "polarity", "source", "example", "expected",
  ]

  /// - Throws: `SyntaxFailure` with file, line and column of the cell that is wrong.
  init(_ files: [(bytes: [UInt8], name: String)], relations: Set<String>) throws(SyntaxFailure) {
    var patterns: [RelationPattern] = []
    var byLemma: [String: [Int]] = [:]
    var seen = Set<String>()
    for file in files {
      let table = try TabSeparatedTable(file.bytes, name: file.name, columns: Self.columns)
      for row in table.rows {
        guard seen.insert(row.cells[0]).inserted else {
          throw table.failure(in: row, column: 0, expected: "an id that no other row has")
        }
        guard relations.contains(row.cells[1]) else {
          throw table.failure(in: row, column: 1, expected: "a relation of the catalogue")
        }
        guard let category = PredicateCategory(rawValue: row.cells[2]) else {
          throw table.failure(in: row, column: 2, expected: "verb, noun or adjective")
        }
        guard let strength = RelationPattern.Strength(rawValue: row.cells[10]) else {
          let names = RelationPattern.Strength.allCases.map(\.rawValue).joined(separator: ", ")
          throw table.failure(in: row, column: 10, expected: "one of \(names)")
        }
        let particles = row.cells[4].listedValues
        for lemma in row.cells[3].listedValues { byLemma[lemma, default: []].append(patterns.count) }
        patterns.append(
          RelationPattern(
            id: row.cells[0], relation: row.cells[1], category: category, lemmas: row.cells[3].listedValues,
            particles: particles.filter { !$0.hasPrefix("-") },
            otherParticles: particles.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) },
            goods: row.cells[9].listedValues.map(ArgumentSlot.init(name:)),
            subject: row.cells[5].listedValues.map(Self.source),
            object: row.cells[6].listedValues.map(Self.source), subjectTypes: row.cells[7].listedValues,
            objectTypes: row.cells[8].listedValues, strength: strength, example: row.cells[12], expected: row.cells[13])
        )
      }
    }
    self.patterns = patterns
    self.byLemma = byLemma
  }

  /// The patterns of a lemma, in file order.
  func patterns(for lemma: String) -> [RelationPattern] { (byLemma[lemma] ?? []).map { patterns[$0] } }

  private static func source(_ cell: String) -> RelationPattern.Source {
    switch cell {
    case "none": .none
    case "clause": .clause
    case "content": .content
    case "reproach": .reproach
    case "within": .within
    case "infinitive": .infinitive
    case "earlier": .earlier
    case "object-owner": .objectOwner
    case "speaker": .speaker
    case "content-subject": .contentSubject
    case "fellows": .fellows
    case "predicate": .predicate
    case "trigger": .trigger
    case "quantity": .quantity
    case "time": .time
    case let cell where cell.hasPrefix("near:"): .near(String(cell.dropFirst(5)))
    case let cell where cell.hasPrefix("words:"): .words(ArgumentSlot(name: String(cell.dropFirst(6))))
    default: .slot(ArgumentSlot(name: cell))
    }
  }
}
