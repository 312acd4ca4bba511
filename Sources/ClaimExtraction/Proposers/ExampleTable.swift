import Text

/// The examples of proposers: `examples.tsv`, for patterns beside the one in their own row.
struct ExampleTable: Sendable {
  /// By the proposer's identifier, in file order.
  let examples: [String: [ClaimExample]]

  static let columns = ["proposer", "source", "example", "claim"]
  /// What stands for a claim in a row of a near miss.
  static let none = "-"

  /// - Parameter proposers: the identifiers that rows may name.
  /// - Throws: `SyntaxFailure` with file, line and column where a row names no proposer or no claim.
  init(_ files: [(bytes: [UInt8], name: String)], proposers: Set<String>) throws(SyntaxFailure) {
    var examples: [String: [ClaimExample]] = [:]
    for file in files {
      let table = try TabSeparatedTable(file.bytes, name: file.name, columns: Self.columns)
      for row in table.rows {
        guard proposers.contains(row.cells[0]) else {
          throw table.failure(in: row, column: 0, expected: "the id of a rule or pattern")
        }
        let claim = ExampleClaim(row.cells[3])
        guard claim != nil || row.cells[3] == Self.none else {
          throw table.failure(in: row, column: 3, expected: "relation(subject, object), or - for a near miss")
        }
        examples[row.cells[0], default: []].append(ClaimExample(sentence: row.cells[2], claim: claim))
      }
    }
    self.examples = examples
  }
}
