import CEmbeddedData
import DocumentModel
import Text

/// Pairs and classes of entities that must never be merged, whatever a name, a sieve or a decision suggests.
///
/// `MentionTable` asks it before any sieve gives the mentions of one entity to another, `IdentityDecisions` before a
/// person's decision does.
struct ForbiddenMerges: Sendable {
  /// A row of the table, with an example in which both are kept apart.
  struct Rule: Hashable, Sendable {
    let id: String
    let left: String
    let right: String
    let example: String
    /// `surface=entity` or `surface=Type`, joined by `|`, in text order.
    let expected: [String]
  }

  let rules: [Rule]
  /// By both identifiers in either order.
  private let pairs: [[String]: Rule]
  /// By both classes in either order.
  private let classes: [[MentionType]: Rule]

  static let columns = ["id", "kind", "left", "right", "source", "example", "expected"]

  static func builtIn() throws(SyntaxFailure) -> ForbiddenMerges {
    try ForbiddenMerges(EmbeddedBytes.copy(entente_entities_forbidden))
  }

  init(_ bytes: [UInt8]) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: "entities/forbidden.tsv", columns: Self.columns)
    var rules: [Rule] = []
    var pairs: [[String]: Rule] = [:]
    var classes: [[MentionType]: Rule] = [:]
    for row in table.rows {
      let rule = Rule(
        id: row.cells[0], left: row.cells[2], right: row.cells[3], example: row.cells[5],
        expected: row.cells[6].listedValues)
      rules.append(rule)
      switch row.cells[1] {
      case "pair": for sides in [[rule.left, rule.right], [rule.right, rule.left]] { pairs[sides] = rule }
      case "class":
        guard let left = MentionType(rawValue: rule.left), let right = MentionType(rawValue: rule.right) else {
          throw table.failure(in: row, column: 2, expected: "two mention types")
        }
        for sides in [[left, right], [right, left]] { classes[sides] = rule }
      default: throw table.failure(in: row, column: 1, expected: "pair or class")
      }
    }
    self.rules = rules
    self.pairs = pairs
    self.classes = classes
  }

  /// The rule against merging two entities of the knowledge base; nil where there is none.
  func rule(against left: String, _ right: String) -> Rule? { pairs[[left, right]] }

  /// The rule against merging two entities, by their identifiers or their classes.
  func rule(against left: Entity, _ right: Entity) -> Rule? {
    pairs[[left.id, right.id]] ?? rule(against: left.type, right.type)
  }

  /// The rule against merging entities of two classes; nil where there is none.
  func rule(against left: MentionType, _ right: MentionType) -> Rule? { classes[[left, right]] }
}
