public import RDF

/// A property path (SPARQL 1.1 Query, section 9).
public indirect enum PropertyPath: Hashable, Sendable {
  /// One step along a predicate.
  case iri(IRI)
  /// `^path`: from object to subject.
  case inverse(PropertyPath)
  /// `a / b / c`, of two or more.
  case sequence([PropertyPath])
  /// `a | b | c`, of two or more.
  case alternative([PropertyPath])
  /// `path*`
  case zeroOrMore(PropertyPath)
  /// `path+`
  case oneOrMore(PropertyPath)
  /// `path?`
  case zeroOrOne(PropertyPath)
  /// `!(a | ^b)`: one step along any predicate but those, in each direction that the set names.
  case negated(PropertySet)
}

/// The predicates that a negated property set forbids.
public struct PropertySet: Hashable, Sendable {
  /// Forbidden from subject to object.
  public var forward: [IRI]
  /// Forbidden from object to subject: `^iri`.
  public var backward: [IRI]

  public init(forward: [IRI], backward: [IRI]) {
    self.forward = forward
    self.backward = backward
  }

  /// Whether steps from subject to object are in question: where only `^iri` is named they are not, and `!()` is all
  /// such steps.
  public var stepsForward: Bool { !forward.isEmpty || backward.isEmpty }

  /// Whether steps from object to subject are in question.
  public var stepsBackward: Bool { !backward.isEmpty }
}
