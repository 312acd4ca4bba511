import Text

/// How often each rule was right on the gold documents.
struct PrecisionTable: Sendable {
  /// Claims that a rule made on the gold documents, and how many of them the gold has.
  struct Count: Hashable, Sendable {
    var right: Int
    var claims: Int
  }

  let counts: [String: Count]
  /// All rules together: what a rule without a row is taken for.
  let overall: Count

  static let columns = ["rule", "right", "claims"]

  /// - Throws: `SyntaxFailure` where a cell is no count.
  init(_ bytes: [UInt8], name: String) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: name, columns: Self.columns)
    var counts: [String: Count] = [:]
    var overall = Count(right: 0, claims: 0)
    for row in table.rows {
      guard let right = Int(row.cells[1]), let claims = Int(row.cells[2]), right >= 0, right <= claims else {
        throw table.failure(in: row, column: 1, expected: "how many were right, at most how many there were")
      }
      counts[row.cells[0]] = Count(right: right, claims: claims)
      overall.right += right
      overall.claims += claims
    }
    self.counts = counts
    self.overall = overall
  }

  /// The share of a rule's claims that one may expect to be right, in thousandths.
  ///
  /// The rule's own counts, drawn towards all rules' share by four claims' worth, so that a rule seen once is not taken for sure.
  func confidence(of rule: String) -> Int {
    let own = counts[Self.base(rule)] ?? Count(right: 0, claims: 0)
    guard overall.claims > 0 else { return 500 }
    return 1000 * (own.right * overall.claims + 4 * overall.right) / (overall.claims * (own.claims + 4))
  }

  /// The same of one claim, given how likely the reader takes it to be, in thousandths: the geometric mean of both odds (a logarithmic
  /// opinion pool; Genest and Zidek, Combining Probability Distributions, 1986), raised a little, since two that agree are surer than each.
  ///
  /// A rule that nobody counted keeps its share: its writer knows better than a reader that never saw what it is for.
  func confidence(of rule: String, likelihood: Int?) -> Int {
    let record = confidence(of: rule)
    guard let likelihood, counts[Self.base(rule)] != nil else { return record }
    let odds = Self.raise * (Self.odds(record) * Self.odds(likelihood)).squareRoot()
    return Int((1000 * odds / (1 + odds)).rounded())
  }

  /// Chosen by the figures of the check sets: with it, of claims with a confidence of 0.8 eight in ten are right.
  private static let raise = 1.65

  /// Of a share in thousandths; shares of less than a hundredth, and of more than 99, are not told apart.
  private static func odds(_ share: Int) -> Double {
    let share = Double(min(max(share, 10), 990))
    return share / (1000 - share)
  }

  private static func base(_ rule: String) -> String { String(rule.split(separator: "+")[0]) }
}
