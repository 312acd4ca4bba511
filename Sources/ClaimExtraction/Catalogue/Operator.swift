import DocumentModel
import Text

/// What a word does to the claims under it.
enum OperatorEffect: String, Hashable, Sendable, CaseIterable {
  /// Someone says it: `said`, `according to`.
  case report
  /// Someone takes it to be so without saying so: `believes`, `fears`.
  case believe
  /// Someone says it and the author keeps a distance: `claims`, `alleges`, `accuses`.
  case allege
  /// Nobody named says it: `reportedly`, `is said to`.
  case hearsay
  case deny
  /// Someone wants it done: `urged`, `demanded`.
  case demand
  /// It ought to be done: `must`, `should`.
  case oblige
  /// Its subject means to do it: `plans`, `threatens`, `vowed`.
  case plan
  /// Its subject means not to do it: `refused to`, `ruled out`, `unwilling to`.
  case refuse
  /// It is going to be: `will`, `is set to`, `due to`.
  case schedule
  /// It may be so: `may`, `could`, `appears`.
  case possible
  /// Its subject is able to do it: `can`.
  case able
  /// It is not so: `failed to`, `no sign of`.
  case negate
  /// Someone holds the contrary: `doubts that`, `is sceptical that`.
  case disbelieve
  /// Its subject lets it be done: `allowed`, `tolerates`. Negated, it is a refusal (`StanceReader.refusal`).
  case permit
  /// It must not be done: `bars`, `prohibits`.
  case forbid
  /// It is only imagined: `imagine that`, `suppose that`.
  case suppose
  /// Nobody commits to it or to its contrary: `could not confirm that`, `opposes`.
  case open
  /// It is so, by whoever stands around: `managed to`, `it is true that`.
  case affirm

  /// Whether its subject means to do the content, or means not to.
  var isIntention: Bool { self == .plan || self == .refuse }

  /// Whether it says who commits, so that a negation above takes the commitment back.
  var commits: Bool { [.report, .believe, .allege, .deny, .disbelieve].contains(self) }
}

/// What becomes of an operator's content when the operator itself is negated.
enum NegatedEffect: Hashable, Sendable {
  /// The content turns into its contrary: `does not plan to sign` plans not to.
  case contrary
  /// Another effect takes the place: `did not deny` leaves it open, `does not doubt` believes.
  case effect(OperatorEffect)

  init?(name: String) {
    if name == "contrary" {
      self = .contrary
    } else if let effect = OperatorEffect(rawValue: name) {
      self = .effect(effect)
    } else {
      return nil
    }
  }
}

/// A word that changes who commits to the claims under it, or how.
struct ClaimOperator: Hashable, Sendable {
  /// Unique, with a version: `deny/1`.
  let id: String
  let category: PredicateCategory
  let lemma: String
  /// A particle or preposition that must stand with it; empty for none.
  let particle: String
  let effect: OperatorEffect
  let negated: NegatedEffect
  /// Where the row comes from.
  let source: String
  let example: String
}

/// All operators, found by lemma.
struct OperatorCatalogue: Sendable {
  let operators: [ClaimOperator]
  private let byLemma: [String: [Int]]

  static let columns = ["id", "category", "lemmas", "particle", "effect", "negated", "source", "example"]

  /// - Throws: `SyntaxFailure` with file, line and column of the cell that is wrong.
  init(_ files: [(bytes: [UInt8], name: String)]) throws(SyntaxFailure) {
    var operators: [ClaimOperator] = []
    for file in files {
      let table = try TabSeparatedTable(file.bytes, name: file.name, columns: Self.columns)
      for row in table.rows {
        guard ClaimRule.isIdentifier(row.cells[0]) else {
          throw table.failure(in: row, column: 0, expected: ClaimRule.identifierForm)
        }
        guard let category = PredicateCategory(rawValue: row.cells[1]) else {
          throw table.failure(in: row, column: 1, expected: "verb, noun or adjective")
        }
        guard let effect = OperatorEffect(rawValue: row.cells[4]) else {
          let names = OperatorEffect.allCases.map(\.rawValue).joined(separator: ", ")
          throw table.failure(in: row, column: 4, expected: "one of \(names)")
        }
        guard let negated = NegatedEffect(name: row.cells[5]) else {
          throw table.failure(in: row, column: 5, expected: "contrary, or what the operator does when it is negated")
        }
        for lemma in row.cells[2].listedValues {
          operators.append(
            ClaimOperator(
              id: row.cells[0], category: category, lemma: lemma, particle: row.cells[3], effect: effect,
              negated: negated, source: row.cells[6], example: row.cells[7]))
        }
      }
    }
    self.init(operators)
  }

  private init(_ operators: [ClaimOperator]) {
    self.operators = operators
    byLemma = operators.indices.reduce(into: [:]) { $0[operators[$1].lemma, default: []].append($1) }
  }

  /// The operators without some of them.
  func removing(_ ids: Set<String>) -> OperatorCatalogue {
    OperatorCatalogue(operators.filter { !ids.contains($0.id) })
  }

  /// The operators of a lemma, in file order.
  func operators(for lemma: String) -> [ClaimOperator] { (byLemma[lemma] ?? []).map { operators[$0] } }

  /// Whether a lemma is a noun that takes claims as its content: `accusation`, `plan`.
  func hasNoun(_ lemma: String) -> Bool {
    operators(for: lemma).contains { $0.category == .noun && $0.particle.isEmpty }
  }

  /// Whether a word is a verb that tells what somebody says or thinks.
  func isReportingVerb(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.tag(of: place) == .verb
      && operators(for: sentence.lemma(of: place)).contains {
        $0.category == .verb && ($0.effect == .report || $0.effect == .believe)
      }
  }
}
