import DocumentModel
import KnowledgeBase
import Text

/// A row of `patterns.tsv` on its way to a pattern: every cell is checked, so that a slip of the pen is found at load.
struct PatternRow {
  let table: TabSeparatedTable
  let row: TabSeparatedTable.Row
  /// The words that may name a slot.
  let prepositions: Set<String>
  /// The classes that a user added to those of the ontology.
  let ownClasses: Set<String>

  static let columns = [
    "id", "relation", "category", "lemmas", "particles", "subject", "object", "subject types", "object types", "goods",
    "polarity", "source", "example", "expected",
  ]

  /// - Throws: `SyntaxFailure` with file, line and column of the cell that is wrong.
  func proposer(_ relations: [String: Relation]) throws(SyntaxFailure) -> PatternProposer {
    guard ClaimRule.isIdentifier(row.cells[0]) else { throw failure(0, ClaimRule.identifierForm) }
    guard let relation = relations[row.cells[1]] else { throw failure(1, "a relation of the catalogue") }
    guard let category = PredicateCategory(rawValue: row.cells[2]) else { throw failure(2, "verb, noun or adjective") }
    guard let strength = RelationPattern.Strength(rawValue: row.cells[10]) else {
      throw failure(10, "one of " + RelationPattern.Strength.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let (particles, goods) = (marked(4), marked(9))
    let pattern = RelationPattern(
      id: row.cells[0], relation: row.cells[1], category: category, lemmas: row.cells[3].listedValues,
      particles: particles.wanted, otherParticles: particles.unwanted, goods: try self.goods(goods.wanted),
      otherGoods: try self.goods(goods.unwanted),
      subject: try sources(5), object: try sources(6), subjectTypes: try types(7), objectTypes: try types(8),
      strength: strength)
    return PatternProposer(
      pattern: pattern, relation: relation, source: row.cells[Self.sourceColumn], examples: try examples())
  }

  private static let sourceColumn = 11

  /// A row of one's own may do without.
  private func examples() throws(SyntaxFailure) -> [ClaimExample] {
    if row.cells[12].isEmpty, row.cells[13].isEmpty { return [] }
    guard let claim = ExampleClaim(row.cells[13]), claim.relation == row.cells[1] else {
      throw failure(13, "\(row.cells[1])(subject, object)")
    }
    return [ClaimExample(sentence: row.cells[12], claim: claim)]
  }

  /// The values of a cell, and those of them that a minus stands before, without it.
  private func marked(_ column: Int) -> (wanted: [String], unwanted: [String]) {
    let values = row.cells[column].listedValues
    return (
      values.filter { !$0.hasPrefix("-") }, values.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    )
  }

  /// Of slots (`object`), or slots with a class of words (`object=representative`).
  private func goods(_ names: [String]) throws(SyntaxFailure) -> [RelationPattern.Goods] {
    var goods: [RelationPattern.Goods] = []
    for name in names {
      let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
      let words = parts.count > 1 ? WordClass(rawValue: parts[1]) : nil
      guard parts.count == 1 || words != nil else { throw failure(9, "a class of words behind =, not ‘\(name)’") }
      goods.append(RelationPattern.Goods(slot: try slot(parts[0], 9), words: words))
    }
    return goods
  }

  private func types(_ column: Int) throws(SyntaxFailure) -> [String] {
    let types = row.cells[column].listedValues
    for type in types where !Relation.sideClasses.contains(type) && !ownClasses.contains(type) {
      throw failure(column, "types of mentions, of the relation catalogue or of classes.tsv, not ‘\(type)’")
    }
    return types
  }

  private func sources(_ column: Int) throws(SyntaxFailure) -> [RelationPattern.Source] {
    var sources: [RelationPattern.Source] = []
    for name in row.cells[column].listedValues { sources.append(try source(name, column)) }
    return sources
  }

  private func source(_ name: String, _ column: Int) throws(SyntaxFailure) -> RelationPattern.Source {
    if let source = RelationPattern.Source(name: name) { return source }
    if name.hasPrefix("near:") {
      let preposition = String(name.dropFirst(5))
      guard prepositions.contains(preposition) else { throw failure(column, "near: and a preposition, not ‘\(name)’") }
      return .near(preposition)
    }
    if name.hasPrefix("words:") { return .words(try slot(String(name.dropFirst(6)), column)) }
    return .slot(try slot(name, column))
  }

  private func slot(_ name: String, _ column: Int) throws(SyntaxFailure) -> ArgumentSlot {
    if let slot = ArgumentSlot(name: name) { return slot }
    guard prepositions.contains(name) else {
      throw failure(column, "a slot (\(ArgumentSlot.names.joined(separator: ", "))) or a preposition, not ‘\(name)’")
    }
    return .preposition(name)
  }

  private func failure(_ column: Int, _ expected: String) -> SyntaxFailure {
    table.failure(in: row, column: column, expected: expected)
  }
}

extension RelationPattern.Source {
  /// The source that a data file names, beside slots.
  fileprivate init?(name: String) {
    switch name {
    case "none": self = .none
    case "clause": self = .clause
    case "content": self = .content
    case "reproach": self = .reproach
    case "refusal": self = .refusal
    case "within": self = .within
    case "infinitive": self = .infinitive
    case "earlier": self = .earlier
    case "object-owner": self = .objectOwner
    case "speaker": self = .speaker
    case "content-subject": self = .contentSubject
    case "fellows": self = .fellows
    case "predicate": self = .predicate
    case "trigger": self = .trigger
    case "quantity": self = .quantity
    case "time": self = .time
    default: return nil
    }
  }
}
