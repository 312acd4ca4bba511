import HTTPServing
import RDF
import SPARQL

/// The forms in which answers can be had, and which of them a client gets.
enum AnswerForms {
  /// Of solutions and truth values.
  static let results: [(type: String, offer: ResultFormat)] =
    [ResultFormat.json, .xml, .csv, .tsv].compactMap { format in format.mediaType.map { ($0, format) } }
    + [("application/json", .json), ("application/xml", .xml), ("text/xml", .xml)]

  /// Of graphs.
  static let graphs: [(type: String, offer: RDFFormat)] =
    [RDFFormat.turtle, .nTriples, .rdfXML, .jsonLD, .triG, .nQuads].map { ($0.mediaType, $0) }
    + [("application/xml", .rdfXML), ("text/plain", .nTriples), ("application/json", .jsonLD)]

  /// Of whole datasets.
  static let datasets: [(type: String, offer: RDFFormat)] = graphs.filter { $0.offer.holdsNamedGraphs }

  /// The short names that `format=` may ask by, for links and simple clients.
  private static let names: [String: String] = [
    "json": "application/sparql-results+json", "xml": "application/sparql-results+xml", "csv": "text/csv",
    "tsv": "text/tab-separated-values", "ttl": "text/turtle", "nt": "application/n-triples",
    "rdf": "application/rdf+xml", "jsonld": "application/ld+json", "trig": "application/trig",
    "nq": "application/n-quads",
  ]

  /// The form that a client wants most.
  ///
  /// - Throws: `HTTPRefusal` where it wants none of them.
  static func choose<Form>(
    _ request: ClientRequest, _ parameters: FormParameters, of forms: [(type: String, offer: Form)]
  ) throws(HTTPRefusal) -> (type: String, offer: Form) {
    let wanted = parameters["format"].map { names[$0] ?? $0 } ?? request.fields["Accept"]
    guard let form = MediaRanges(wanted).best(of: forms) else {
      throw HTTPRefusal(406, "The answer can be had as " + forms.map(\.type).joined(separator: ", ") + ".")
    }
    return form
  }
}
