/// An element of a small tree in memory, for files that are read whole: HTML pages, our own XML.
public struct MarkupElement: Hashable, Sendable {
  public var name: MarkupName
  /// In document order.
  public var attributes: [MarkupAttribute]
  /// In document order; comments and processing instructions are left out.
  public var children: [MarkupNode]
  /// Line of the start tag, from 1; 0 where the reader does not know it.
  public var line: Int

  public init(name: MarkupName, attributes: [MarkupAttribute] = [], children: [MarkupNode] = [], line: Int = 0) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The value of an attribute without namespace.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name.local == attribute && $0.name.namespace.isEmpty }?.value
  }

  /// The child elements, in document order.
  public var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The child elements with a local name.
  public func elements(named local: String) -> [MarkupElement] { elements.filter { $0.name.local == local } }

  /// The first child element with a local name.
  public func first(_ local: String) -> MarkupElement? { elements.first { $0.name.local == local } }

  /// All text under the element, in document order.
  public var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}

/// A child of an element.
public enum MarkupNode: Hashable, Sendable {
  case element(MarkupElement)
  case text(String)
}
