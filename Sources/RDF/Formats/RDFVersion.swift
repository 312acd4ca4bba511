/// Which version of RDF a reader allows.
///
/// RDF 1.2 adds triple terms, reifiers, annotations, base directions and version announcements; without it they are
/// syntax errors.
public enum RDFVersion: Sendable {
  case rdf11
  case rdf12
}
