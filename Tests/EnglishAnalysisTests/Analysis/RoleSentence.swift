import EnglishAnalysis

/// A sentence of PropBank over EWT: words, predicates, and their arguments in columns of brackets.
struct RoleSentence {
  var words: [String] = []
  var predicates: [Int] = []
  var arguments: [LabeledSpan] = []

  static func sentences(in bytes: [UInt8]) -> [RoleSentence] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).split(whereSeparator: \.isEmpty)
      .map { lines in
        RoleSentence(
          rows: lines.filter { $0.first != UInt8(ascii: "#") }.map {
            String(decoding: $0, as: UTF8.self).split(separator: "\t").map(String.init)
          })
      }
  }

  private init(rows: [[String]]) {
    words = rows.map { $0[1] }
    predicates = rows.indices.filter { rows[$0][8] != "-" }
    for (order, predicate) in predicates.enumerated() {
      var open: (label: String, begin: Int)?
      for (index, row) in rows.enumerated() {
        let cell = row[9 + order]
        if cell.hasPrefix("(") { open = (String(cell.dropFirst().prefix { $0 != "*" && $0 != ")" }), index) }
        guard cell.hasSuffix(")"), let span = open else { continue }
        if span.label != "V" {
          arguments.append(LabeledSpan(label: span.label, range: span.begin..<(index + 1), predicate: predicate))
        }
        open = nil
      }
    }
  }
}
