extension Namespace {
  public static let dcterms = Namespace(prefix: "dcterms", iri: "http://purl.org/dc/terms/")
  public static let edtf = Namespace(prefix: "edtf", iri: "http://id.loc.gov/datatypes/edtf/")
  public static let foaf = Namespace(prefix: "foaf", iri: "http://xmlns.com/foaf/0.1/")
  public static let geo = Namespace(prefix: "geo", iri: "http://www.opengis.net/ont/geosparql#")
  public static let itsrdf = Namespace(prefix: "itsrdf", iri: "http://www.w3.org/2005/11/its/rdf#")
  public static let nif = Namespace(
    prefix: "nif", iri: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
  public static let oa = Namespace(prefix: "oa", iri: "http://www.w3.org/ns/oa#")
  public static let org = Namespace(prefix: "org", iri: "http://www.w3.org/ns/org#")
  public static let owl = Namespace(prefix: "owl", iri: "http://www.w3.org/2002/07/owl#")
  public static let prov = Namespace(prefix: "prov", iri: "http://www.w3.org/ns/prov#")
  public static let rdf = Namespace(prefix: "rdf", iri: "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
  public static let rdfs = Namespace(prefix: "rdfs", iri: "http://www.w3.org/2000/01/rdf-schema#")
  public static let schema = Namespace(prefix: "schema", iri: "https://schema.org/")
  public static let sem = Namespace(prefix: "sem", iri: "http://semanticweb.cs.vu.nl/2009/11/sem/")
  public static let sh = Namespace(prefix: "sh", iri: "http://www.w3.org/ns/shacl#")
  public static let skos = Namespace(prefix: "skos", iri: "http://www.w3.org/2004/02/skos/core#")
  public static let time = Namespace(prefix: "time", iri: "http://www.w3.org/2006/time#")
  public static let xsd = Namespace(prefix: "xsd", iri: "http://www.w3.org/2001/XMLSchema#")

  /// All namespaces known here, in the order of their prefixes.
  public static let all: [Namespace] = [
    dcterms, edtf, foaf, geo, itsrdf, nif, oa, org, owl, prov, rdf, rdfs, schema, sem, sh, skos, time, xsd,
  ]
}
