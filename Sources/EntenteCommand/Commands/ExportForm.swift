internal import ArgumentParser
internal import Entente
internal import GraphExport
internal import RDF

/// What `export` can write: drawings, tables, the text forms of RDF, annotations, and a page to look at.
enum ExportForm: ExpressibleByArgument, CustomStringConvertible, Hashable {
  case drawing(GraphFormat)
  case tables(GraphTables.Header)
  case rdf(RDFFormat, GraphFiles.Format)
  /// JSON Lines or native XML: all that is known.
  case annotations(GraphFiles.Format)
  case page
  /// Reviewed sentences as marked text, to train on.
  case marked

  private static let all: [ExportForm] =
    GraphFormat.allCases.map(ExportForm.drawing) + GraphTables.Header.allCases.map(ExportForm.tables)
    + GraphFiles.Format.allCases.compactMap { format in format.rdf.map { .rdf($0, format) } }
    + [.annotations(.jsonLines), .annotations(.xml), .page, .marked]

  init?(argument: String) {
    guard let form = Self.all.first(where: { $0.description == argument }) else { return nil }
    self = form
  }

  static var allValueStrings: [String] { all.map(\.description) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The name by which it is asked for.
  var description: String {
    switch self {
    case .drawing(let format): format.rawValue
    case .tables(let header): header.rawValue
    case .rdf(_, let format): format.rawValue
    case .annotations(let format): format.rawValue
    case .page: GraphFiles.Format.html.rawValue
    case .marked: "marked"
    }
  }

  /// The form that a file's name asks for by its ending; nil where it asks for none that is known.
  init?(fileName: String) {
    guard let ending = Self.ending(of: fileName),
      let form = Self.all.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = form
  }

  /// Whether a file of that name may hold the form: its ending says so, or nothing.
  func fits(fileName: String) -> Bool {
    guard let form = ExportForm(fileName: fileName), let ending = Self.ending(of: fileName) else { return true }
    return form == self || endings.contains(ending)
  }

  /// The endings of its files, the usual one first.
  private var endings: [String] {
    switch self {
    case .drawing(.dot): [GraphFormat.dot.fileExtension, "gv"]
    case .drawing(let format): [format.fileExtension]
    case .tables: ["csv"]
    case .rdf(let format, _): format.fileExtensions
    case .annotations(let format): [format.rawValue]
    case .page: ["html", "htm"]
    case .marked: ["txt"]
    }
  }

  private static func ending(of fileName: String) -> String? {
    let name = fileName.split(separator: "/").last ?? ""
    var parts = name.split(separator: ".").map { $0.lowercased() }
    if parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? parts.last : nil
  }
}
