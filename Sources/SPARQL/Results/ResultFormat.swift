/// A form in which solutions are written.
public enum ResultFormat: String, Sendable, CaseIterable {
  /// Columns for people. Not readable again: it leaves out what they can do without.
  case table
  /// SPARQL 1.1 Query Results JSON Format, with the triple terms and base directions of SPARQL 1.2.
  case json
  /// An object a line, for programs that want texts and no terms.
  case jsonl
  /// SPARQL Query Results XML Format, likewise.
  case xml
  /// SPARQL 1.1 Query Results CSV Format: texts without their kinds, for spreadsheets.
  case csv
  /// SPARQL 1.1 Query Results TSV Format: terms as Turtle writes them.
  case tsv

  /// The media type; nil where it has none of its own.
  public var mediaType: String? {
    switch self {
    case .table, .jsonl: nil
    case .json: "application/sparql-results+json"
    case .xml: "application/sparql-results+xml"
    case .csv: "text/csv"
    case .tsv: "text/tab-separated-values"
    }
  }

  /// The ending of files, without its dot.
  public var fileExtension: String {
    switch self {
    case .table: "txt"
    case .json: "srj"
    case .jsonl: "jsonl"
    case .xml: "srx"
    case .csv: "csv"
    case .tsv: "tsv"
    }
  }

  /// The format of a media type, whatever its parameters.
  public init?(mediaType: String) {
    let type = mediaType.prefix { $0 != ";" && $0 != " " }.lowercased()
    guard let format = Self.allCases.first(where: { $0.mediaType == type }) else { return nil }
    self = format
  }
}
