import HTTPServing
import RDF
import SPARQL

/// The query or update that a request carries, with its other parameters.
struct ProtocolText {
  /// Nil where a `GET` carries none: it asks for the service description.
  let text: String?
  let parameters: FormParameters

  /// - Parameters:
  ///   - parameter: the name of the text in forms and targets.
  ///   - mediaType: that of a body that is the text itself.
  /// - Throws: `HTTPRefusal` where method or media type do not fit, `HTTPFailure.malformed`.
  init(_ request: ClientRequest, parameter: String, mediaType: String, takesGet: Bool = true) throws {
    let target = try request.parameters()
    switch (request.method, request.mediaType) {
    case ("GET", _) where takesGet, ("HEAD", _) where takesGet:
      (text, parameters) = (target[parameter], target)
    case ("POST", "application/x-www-form-urlencoded"):
      let form = try request.formParameters()
      guard let value = form[parameter] else { throw HTTPRefusal(400, "The form has no ‘\(parameter)’.") }
      (text, parameters) = (value, form)
    case ("POST", mediaType):
      guard let value = String(validating: request.body, as: UTF8.self) else {
        throw HTTPRefusal(400, "The body is not UTF-8.")
      }
      (text, parameters) = (value, target)
    case ("POST", _):
      throw HTTPRefusal(415, "A body is \(mediaType) or application/x-www-form-urlencoded.")
    default:
      let methods = takesGet ? "GET, HEAD, POST" : "POST"
      throw HTTPRefusal(405, "Here you may \(methods).", fields: ["Allow": methods])
    }
    guard parameters.values(parameter).count < 2 else {
      throw HTTPRefusal(400, "There is more than one ‘\(parameter)’.")
    }
  }

  /// The dataset that parameters name; it stands in the place of the one that the text names.
  ///
  /// - Throws: `HTTPRefusal` for what is no absolute IRI.
  func dataset(_ defaultGraphs: String, _ namedGraphs: String) throws(HTTPRefusal) -> DatasetClause? {
    let (merged, named) = (parameters.values(defaultGraphs), parameters.values(namedGraphs))
    if merged.isEmpty, named.isEmpty { return nil }
    return DatasetClause(defaultGraphs: try merged.map(Self.graph), namedGraphs: try named.map(Self.graph))
  }

  /// - Throws: `HTTPRefusal` for what is no absolute IRI.
  static func graph(_ text: String) throws(HTTPRefusal) -> IRI {
    guard text.contains(":"), Term.iri(IRI(text)).isWellFormed else {
      throw HTTPRefusal(400, "‘\(text)’ is no absolute IRI.")
    }
    return IRI(text)
  }
}
