import DocumentModel
import Text

/// How much each feature speaks for each modality, and for the author as holder, as learned from annotated documents
/// (`Training/stances/README.md`).
struct StanceWeights: Sendable {
  /// In thousandths of log-odds, so that sums are the same on every machine; the modalities in their order, then the author.
  private let rows: [String: [Int]]

  static let columns = ["feature"] + Modality.allCases.map(\.rawValue) + ["author"]

  init() { rows = [:] }

  /// - Throws: `SyntaxFailure` for a feature that has two rows and for what is no whole number.
  init(_ bytes: [UInt8], name: String) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: name, columns: Self.columns)
    var rows: [String: [Int]] = [:]
    for row in table.rows {
      guard rows[row.cells[0]] == nil else {
        throw table.failure(in: row, column: 0, expected: "a feature that has no row yet")
      }
      var weights: [Int] = []
      for (column, cell) in row.cells.enumerated().dropFirst() {
        guard let weight = Int(cell), abs(weight) <= 100_000 else {
          throw table.failure(in: row, column: column, expected: "thousandths of log-odds, a whole number")
        }
        weights.append(weight)
      }
      rows[row.cells[0]] = weights
    }
    self.rows = rows
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The sums of what the evidence weighs; features without a row weigh nothing.
  func scores(of evidence: StanceEvidence) -> StanceScores {
    StanceScores(
      sums: evidence.features.reduce(into: Array(repeating: 0, count: Self.columns.count - 1)) { sums, feature in
        guard let weights = rows[feature] else { return }
        for index in sums.indices { sums[index] += weights[index] }
      })
  }
}

/// What speaks for each modality and for the author as holder, in thousandths of log-odds.
struct StanceScores {
  /// In the order of the table's columns.
  let sums: [Int]

  subscript(modality: Modality) -> Int { Modality.allCases.firstIndex(of: modality).map { sums[$0] } ?? 0 }
  var author: Int { sums.last ?? 0 }
}
