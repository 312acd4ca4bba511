import Text

/// An HTML page as a list of its elements and texts in document order.
///
/// Every walk is a loop over the list, forwards for what parents tell children, backwards for what children tell
/// parents; so no nesting can exhaust the stack, and no walk takes more than linear time.
public struct HTMLPage: Sendable {
  /// An element or a text.
  public struct Node: Sendable {
    /// In lower case; empty for a text.
    public let name: String
    /// The index of the element around it; -1 for the root.
    public let parent: Int
    /// One past the last node inside.
    public internal(set) var end: Int
    /// Of a text: its characters, UTF-8.
    public let text: String
    let attributes: Range<Int>

    public var isElement: Bool { !name.isEmpty }
  }

  public private(set) var nodes: [Node] = []
  private var attributes: [(name: String, value: String)] = []
  /// The elements that are not closed yet.
  private var open: [Int] = []

  init() {}

  /// Where the nodes inside an element stand, the element left out.
  public func inside(_ index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }

  /// The value of an element's attribute; nil where it has none of that name.
  public func value(_ name: String, of index: Int) -> String? {
    for attribute in attributes[nodes[index].attributes] where attribute.name == name { return attribute.value }
    return nil
  }

  /// All text inside an element, or a text itself.
  ///
  /// - Complexity: O(nodes inside).
  public func text(of index: Int) -> String {
    guard nodes[index].isElement else { return nodes[index].text }
    var text = ""
    for inner in inside(index) { text += nodes[inner].text }
    return text
  }

  /// The first element inside another, or of the page, with a name.
  public func first(_ name: String, inside index: Int? = nil) -> Int? {
    (index.map(inside) ?? nodes.indices).first { nodes[$0].name == name }
  }

  // MARK: - Building

  mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    let begin = self.attributes.count
    self.attributes += attributes
    let node = Node(
      name: name, parent: open.last ?? -1, end: nodes.count + 1, text: "", attributes: begin..<self.attributes.count)
    open.append(nodes.count)
    nodes.append(node)
  }

  mutating func add(_ text: String) {
    guard let parent = open.last else { return }
    nodes.append(Node(name: "", parent: parent, end: nodes.count + 1, text: text, attributes: 0..<0))
  }

  mutating func end() {
    guard let element = open.popLast() else { return }
    nodes[element].end = nodes.count
  }
}
