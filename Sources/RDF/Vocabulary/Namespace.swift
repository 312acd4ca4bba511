/// A namespace of terms and the prefix under which it is usually written.
public struct Namespace: Hashable, Sendable {
  /// The usual prefix, without its colon.
  public let prefix: String
  /// The IRI with which all terms begin.
  public let iri: String

  public init(prefix: String, iri: String) {
    self.prefix = prefix
    self.iri = iri
  }

  /// The IRI of a term of this namespace.
  public func term(_ localName: String) -> IRI { IRI(iri + localName) }
}

/// The vocabularies that the project writes and reads, one property each: `Vocabulary.rdf.type`.
///
/// Holds the terms that code names, in lower camel case, with `Class` after a class that shares its name with a
/// property; `Namespace.term(_:)` makes any other.
public enum Vocabulary {}
