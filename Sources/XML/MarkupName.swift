/// The name of an element or attribute with its namespace resolved.
public struct MarkupName: Hashable, Sendable {
  /// The namespace's IRI; empty for names without one.
  public var namespace: String
  public var local: String

  public init(namespace: String = "", local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// An attribute with its value after resolution of references.
public struct MarkupAttribute: Hashable, Sendable {
  public var name: MarkupName
  public var value: String

  public init(name: MarkupName, value: String) {
    self.name = name
    self.value = value
  }
}

/// A prefix that an element binds to a namespace.
public struct NamespaceBinding: Hashable, Sendable {
  /// Empty for the default namespace.
  public var prefix: String
  /// Empty where the default namespace is taken back.
  public var namespace: String

  public init(prefix: String, namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}
