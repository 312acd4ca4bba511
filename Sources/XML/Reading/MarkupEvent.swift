/// What an XML reader meets, in document order.
public enum MarkupEvent: Hashable, Sendable {
  case start(MarkupStart)
  case end(MarkupName)
  /// All text between two tags, comments or instructions as one piece, CDATA sections included.
  case text(String, line: Int)
  case comment(String)
  case processingInstruction(target: String, data: String)
}

/// A start tag.
public struct MarkupStart: Hashable, Sendable {
  public var name: MarkupName
  /// As written before the colon; empty where there is none.
  public var prefix: String
  /// In document order, declarations of namespaces left out.
  public var attributes: [MarkupAttribute]
  /// The namespaces declared at this element.
  public var namespaces: [NamespaceBinding]
  /// Line of the end of the tag, from 1.
  public var line: Int
  /// Column of the end of the tag in bytes, from 1.
  public var column: Int

  public init(
    name: MarkupName, prefix: String = "", attributes: [MarkupAttribute] = [], namespaces: [NamespaceBinding] = [],
    line: Int, column: Int
  ) {
    self.name = name
    self.prefix = prefix
    self.attributes = attributes
    self.namespaces = namespaces
    self.line = line
    self.column = column
  }

  /// The value of an attribute; nil where it is absent.
  public func value(_ local: String, namespace: String = "") -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}
