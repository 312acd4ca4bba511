import DocumentModel
import KnowledgeBase
import Text

/// All rules of qualifiers, in the order in which they take their words: `qualifiers.tsv`.
struct QualifierTable: Sendable {
  let rules: [QualifierRule]

  static let columns = [
    "id", "key", "slots", "types", "relations", "words", "source", "example", "expected", "near miss",
  ]

  init(rules: [QualifierRule] = []) { self.rules = rules }

  /// - Throws: `SyntaxFailure` with file, line and column of the cell that is wrong.
  init(
    _ bytes: [UInt8], name: String, relations: [String: Relation], prepositions: Set<String>
  ) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: name, columns: Self.columns)
    var rules: [QualifierRule] = []
    var seen: Set<String> = []
    for row in table.rows {
      guard seen.insert(row.cells[0]).inserted else {
        throw table.failure(in: row, column: 0, expected: "an id that no other row has")
      }
      var slots: [QualifierRule.Slot] = []
      for slot in row.cells[2].listedValues {
        guard let slot = QualifierRule.Slot(name: slot, prepositions: prepositions) else {
          throw table.failure(in: row, column: 2, expected: "a slot, a preposition, or object: and a preposition")
        }
        slots.append(slot)
      }
      guard let value = QualifierRule.Value(row.cells[3].listedValues) else {
        throw table.failure(in: row, column: 3, expected: "types of mentions, Quantity or phrase")
      }
      for relation in row.cells[4].listedValues where relations[relation] == nil {
        throw table.failure(in: row, column: 4, expected: "relations of the catalogue, not ‘\(relation)’")
      }
      rules.append(
        QualifierRule(
          id: row.cells[0], key: row.cells[1], slots: slots, value: value, relations: Set(row.cells[4].listedValues),
          words: Set(row.cells[5].listedValues),
          example: QualifierRule.Example(sentence: row.cells[7], expected: row.cells[8], nearMiss: row.cells[9])))
    }
    self.rules = rules
  }
}

extension QualifierRule.Slot {
  /// The slot that a data file names.
  fileprivate init?(name: String, prepositions: Set<String>) {
    switch name {
    case "number": self = .number
    case "adverb": self = .adverb
    case "using": self = .using
    case "before-object": self = .beforeObject
    default:
      if let slot = ArgumentSlot(name: name) {
        self = .argument(slot)
      } else if prepositions.contains(name) {
        self = .argument(.preposition(name))
      } else if name.hasPrefix("object:"), prepositions.contains(String(name.dropFirst(7))) {
        self = .atObject(String(name.dropFirst(7)))
      } else {
        return nil
      }
    }
  }
}

extension QualifierRule.Value {
  fileprivate init?(_ types: [String]) {
    if types == ["phrase"] {
      self = .phrase
    } else if types == ["Quantity"] {
      self = .quantity
    } else if !types.isEmpty, types.allSatisfy(Relation.sideClasses.contains) {
      self = .thing(types)
    } else {
      return nil
    }
  }
}
