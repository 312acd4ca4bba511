internal import ArgumentParser
internal import Entente
internal import GraphExport
internal import RDF

/// What `export` can write: drawings, tables, the text forms of RDF, and a page to look at.
enum ExportForm: ExpressibleByArgument {
  case drawing(GraphFormat)
  case tables(GraphTables.Header)
  case rdf(RDFFormat, GraphFiles.Format)
  case page
  /// Reviewed sentences as marked text, to train on.
  case marked

  init?(argument: String) {
    if let format = GraphFormat(rawValue: argument) {
      self = .drawing(format)
    } else if let header = GraphTables.Header(rawValue: argument) {
      self = .tables(header)
    } else if let format = GraphFiles.Format(rawValue: argument), let rdf = format.rdf {
      self = .rdf(rdf, format)
    } else if argument == GraphFiles.Format.html.rawValue {
      self = .page
    } else if argument == "marked" {
      self = .marked
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    GraphFormat.allCases.map(\.rawValue) + GraphTables.Header.allCases.map(\.rawValue)
      + GraphFiles.Format.allCases.filter { $0.rdf != nil || $0 == .html }.map(\.rawValue) + ["marked"]
  }
}
