/// A version of RDF.
///
/// RDF 1.2 adds triple terms, reifiers, annotations, base directions and version announcements; readers of 1.1 take
/// them for syntax errors.
public enum RDFVersion: String, Hashable, Sendable, CaseIterable {
  case rdf11 = "1.1"
  case rdf12 = "1.2"
}
