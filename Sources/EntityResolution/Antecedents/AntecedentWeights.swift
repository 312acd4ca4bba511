import CEmbeddedData
import Text

/// How much each feature speaks for an antecedent, as learned from annotated documents (`Training/antecedents/README.md`).
struct AntecedentWeights: Sendable {
  private var weights: [AntecedentKind: [Float]]

  static let columns = ["feature"] + AntecedentKind.allCases.map(\.rawValue)

  static func builtIn() throws(SyntaxFailure) -> AntecedentWeights {
    try AntecedentWeights(EmbeddedBytes.copy(entente_entities_antecedents))
  }

  init() { weights = [:] }

  /// - Throws: `SyntaxFailure` for unknown or missing features and for what is no number.
  init(_ bytes: [UInt8]) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: "entities/antecedents.tsv", columns: Self.columns)
    var rows: [AntecedentFeature: [Float]] = [:]
    for row in table.rows {
      guard let feature = AntecedentFeature(named: row.cells[0]), rows[feature] == nil else {
        throw table.failure(in: row, column: 0, expected: "a feature that has no row yet")
      }
      var numbers: [Float] = []
      for (column, cell) in row.cells.enumerated().dropFirst() {
        guard let number = Float(cell), number.isFinite else {
          throw table.failure(in: row, column: column, expected: "a number")
        }
        numbers.append(number)
      }
      rows[feature] = numbers
    }
    if let missing = AntecedentFeature.allCases.first(where: { rows[$0] == nil }) {
      throw table.failure(expected: "a row for the feature \(missing.name)")
    }
    weights = [:]
    for (column, kind) in AntecedentKind.allCases.enumerated() {
      weights[kind] = AntecedentFeature.allCases.map { rows[$0]?[column] ?? 0 }
    }
  }

  /// The sum of what the evidence weighs.
  func score(_ evidence: AntecedentEvidence, _ kind: AntecedentKind) -> Float {
    guard let weights = weights[kind] else { return 0 }
    return evidence.values.reduce(0) { $0 + weights[$1.feature.rawValue] * $1.value }
  }
}
