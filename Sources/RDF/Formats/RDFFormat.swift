/// A text form of RDF.
public enum RDFFormat: String, CaseIterable, Sendable {
  case nTriples = "N-Triples"
  case nQuads = "N-Quads"
  case turtle = "Turtle"
  case triG = "TriG"
  case rdfXML = "RDF/XML"
  /// Written in expanded form, not read.
  case jsonLD = "JSON-LD"

  /// The format that a file's name points to by its extension, nil where that says nothing.
  ///
  /// A last extension `.gz` is not looked at.
  public init?(fileName: String) {
    var parts = fileName.lowercased().utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    if parts.count > 2, parts.last.map({ String($0) }) == "gz" { parts.removeLast() }
    let fileExtension = parts.last.map { String($0) } ?? ""
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(fileExtension ?? "") }) else {
      return nil
    }
    self = format
  }

  /// The extensions of file names, without dots, the usual one first.
  public var fileExtensions: [String] {
    switch self {
    case .nTriples: ["nt", "ntriples"]
    case .nQuads: ["nq", "nquads"]
    case .turtle: ["ttl", "turtle"]
    case .triG: ["trig"]
    case .rdfXML: ["rdf", "owl", "rdfxml"]
    case .jsonLD: ["jsonld"]
    }
  }

  /// The media type registered for the format.
  public var mediaType: String {
    switch self {
    case .nTriples: "application/n-triples"
    case .nQuads: "application/n-quads"
    case .turtle: "text/turtle"
    case .triG: "application/trig"
    case .rdfXML: "application/rdf+xml"
    case .jsonLD: "application/ld+json"
    }
  }

  /// Whether the format can say in which graph a triple stands.
  public var holdsNamedGraphs: Bool {
    switch self {
    case .nQuads, .triG, .jsonLD: true
    case .nTriples, .turtle, .rdfXML: false
    }
  }
  /// Whether there is a reader for the format.
  public var isReadable: Bool { self != .jsonLD }
}
