/// A node without a name of its own; its label holds only within one dataset.
public struct BlankNode: Hashable, Sendable, Comparable {
  private let text: ExactText

  /// - Parameter label: without `_:`; made of the characters that N-Triples allows, which the writers rely on.
  public init(_ label: String) { text = ExactText(label) }

  /// The label without `_:`.
  public var label: String { text.string }

  /// Orders by the UTF-8 bytes of the labels.
  public static func < (left: BlankNode, right: BlankNode) -> Bool { left.text < right.text }
}

extension BlankNode: CustomStringConvertible {
  /// The N-Triples form, `_:label`.
  public var description: String { Term.blankNode(self).description }
}
