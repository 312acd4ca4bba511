/// Collects starts, ends and text into a tree.
struct MarkupTreeBuilder {
  private var open: [MarkupElement] = []
  private(set) var root: MarkupElement?

  var depth: Int { open.count }

  mutating func start(_ element: MarkupElement) { open.append(element) }

  mutating func text(_ text: String) {
    guard let last = open.indices.last else { return }
    open[last].children.append(.text(text))
  }

  mutating func end() {
    guard let element = open.popLast() else { return }
    guard let parent = open.indices.last else {
      root = element
      return
    }
    open[parent].children.append(.element(element))
  }
}
