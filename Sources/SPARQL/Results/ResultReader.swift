public import Text

extension ResultFormat {
  /// The answer that a file of results holds.
  ///
  /// CSV says nothing of the kinds of terms: all its values become plain strings, and empty ones no value.
  ///
  /// - Throws: `SyntaxFailure` where the text breaks the format; tables for people cannot be read.
  public func answer(in text: [UInt8], source: String? = nil) throws(SyntaxFailure) -> QueryAnswer {
    switch self {
    case .json: return try JSONResultReader(source: source).answer(in: text)
    case .xml: return try XMLResultReader(text, source: source).answer()
    case .csv: return .solutions(try CommaSeparatedResultReader(text, source: source).table())
    case .tsv: return .solutions(try TabSeparatedResultReader(text, source: source).table())
    case .table, .jsonl:
      throw ByteCursor(text).failure(
        format: "query results", source: source, at: 0, expected: "JSON, XML, CSV or TSV, not a table for people")
    }
  }
}
