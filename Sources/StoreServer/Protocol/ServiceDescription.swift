import HTTPServing
import RDF
import SPARQL

/// What the endpoint says of itself (SPARQL 1.1 Service Description).
struct ServiceDescription {
  private static let sd = Namespace(prefix: "sd", iri: "http://www.w3.org/ns/sparql-service-description#")
  private static let formats = Namespace(prefix: "formats", iri: "http://www.w3.org/ns/formats/")

  private let request: ClientRequest
  private let options: ServerOptions

  init(_ request: ClientRequest, _ options: ServerOptions) {
    self.request = request
    self.options = options
  }

  func response(_ parameters: FormParameters) throws -> ServerResponse {
    let (type, format) = try AnswerForms.choose(request, parameters, of: AnswerForms.graphs)
    let writer = RDFDocumentWriter(format, prefixes: Namespace.all + [Self.sd, Self.formats])
    return ServerResponse(type: type, try writer.bytes(of: Dataset(quads)))
  }

  private var quads: [Quad] {
    let root = "http://" + (request.fields["Host"] ?? "localhost")
    let service = IRI(root + QueryRoute.path)
    func quad(_ property: String, _ object: IRI) -> Quad { Quad(service, Self.sd.term(property), .iri(object)) }
    var quads = [
      Quad(service, Vocabulary.rdf.type, .iri(Self.sd.term("Service"))), quad("endpoint", service),
      quad("supportedLanguage", Self.sd.term("SPARQL11Query")), quad("feature", Self.sd.term("EmptyGraphs")),
    ]
    quads.removeLast()
    if options.defaultGraphIsUnion { quads.append(quad("feature", Self.sd.term("UnionDefaultGraph"))) }
    if options.isWritable {
      quads.append(quad("supportedLanguage", Self.sd.term("SPARQL11Update")))
      quads.append(quad("endpoint", IRI(root + UpdateRoute.path)))
    }
    let names = [
      "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples",
      "RDF_XML", "JSON-LD", "TriG", "N-Quads",
    ]
    return quads + names.map { quad("resultFormat", Self.formats.term($0)) }
  }
}
