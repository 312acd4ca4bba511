import DocumentModel
import KnowledgeBase
import Text

/// All patterns, found by the lemma of their predicate.
struct PatternCatalogue: Sendable {
  private(set) var proposers: [PatternProposer]
  private let byLemma: [String: [Int]]

  /// - Parameters:
  ///   - files: in the form of `patterns.tsv`; what comes first is matched first.
  ///   - prepositions: the words that may name a slot.
  ///   - ownClasses: the classes that a user added to those of the ontology.
  /// - Throws: `SyntaxFailure` with file, line and column of the cell that is wrong.
  init(
    _ files: [(bytes: [UInt8], name: String)], relations: [String: Relation], prepositions: Set<String>,
    ownClasses: Set<String> = []
  ) throws(SyntaxFailure) {
    var proposers: [PatternProposer] = []
    var seen = Set<String>()
    for file in files {
      let table = try TabSeparatedTable(file.bytes, name: file.name, columns: PatternRow.columns)
      for cells in table.rows {
        let row = PatternRow(table: table, row: cells, prepositions: prepositions, ownClasses: ownClasses)
        let proposer = try row.proposer(relations)
        guard seen.insert(proposer.id).inserted else {
          throw table.failure(in: cells, column: 0, expected: "an id that no other row has")
        }
        proposers.append(proposer)
      }
    }
    self.init(proposers)
  }

  /// The patterns with further examples; not those that share their identifier with a rule, whose examples they are.
  func adding(_ examples: ExampleTable, except taken: Set<String>) -> PatternCatalogue {
    var catalogue = self
    for index in proposers.indices where !taken.contains(proposers[index].id) {
      catalogue.proposers[index].examples += examples.examples[proposers[index].id] ?? []
    }
    return catalogue
  }

  /// The patterns without some of them.
  func removing(_ ids: Set<String>) -> PatternCatalogue {
    PatternCatalogue(proposers.filter { !ids.contains($0.id) })
  }

  private init(_ proposers: [PatternProposer]) {
    var byLemma: [String: [Int]] = [:]
    for (index, proposer) in proposers.enumerated() {
      for lemma in proposer.pattern.lemmas { byLemma[lemma, default: []].append(index) }
    }
    self.proposers = proposers
    self.byLemma = byLemma
  }

  /// The patterns of a lemma, in file order.
  func proposers(for lemma: String) -> [PatternProposer] { (byLemma[lemma] ?? []).map { proposers[$0] } }

  /// What all patterns propose in one sentence, by predicates in text order, then in file order.
  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.predications.flatMap { drafts(for: $0, in: reading) }
  }

  /// Of patterns that read the same arguments for the same relation the first one counts.
  private func drafts(for predication: Predication, in reading: SentenceReading) -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    var matched: [RelationPattern] = []
    for proposer in proposers(for: reading.sentence.lemma(of: predication.trigger))
    where !matched.contains(where: proposer.pattern.isCovered) {
      let found = proposer.drafts(for: predication, in: reading)
      if !found.isEmpty { matched.append(proposer.pattern) }
      drafts += found
    }
    return drafts
  }
}

extension RelationPattern {
  /// Whether an earlier pattern has read the same arguments for the same relation.
  fileprivate func isCovered(by other: RelationPattern) -> Bool {
    other.relation == relation && other.subject.first == subject.first && !Set(other.object).isDisjoint(with: object)
  }
}
