internal import RDF

/// Triples as servers answer with.
enum GraphAnswer {
  /// What to ask for, the simplest first; some stores call N-Triples plain text.
  static let accepted = "Accept: application/n-triples, text/turtle;q=0.9, text/plain;q=0.5"

  /// - Throws: `RemoteFailure.unreadableAnswer`.
  static func quads(in response: HTTPResponse, to url: String) throws(RemoteFailure) -> [Quad] {
    let format: RDFFormat? =
      switch response.mediaType {
      case "application/n-triples", "text/plain", "text/ntriples": .nTriples
      case "text/turtle", "application/x-turtle", "application/turtle", "text/rdf+n3", "text/n3": .turtle
      default: nil
      }
    guard let format, let quads = try? RDFReader(format).quads(in: response.body) else {
      if response.body.isEmpty { return [] }
      throw .unreadableAnswer(url: url, mediaType: response.mediaType)
    }
    return quads
  }
}
