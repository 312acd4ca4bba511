import XML

/// The article of a page: its blocks in reading order, without navigation, advertisements and lists of other articles.
struct HTMLArticle {
  struct Block: Hashable, Sendable {
    var text: String
    var hint: TextBlock.Hint?
  }

  private(set) var blocks: [Block] = []
  private var line = ""
  private var linkedCount = 0
  private var hint: TextBlock.Hint?

  /// - Parameter title: the headline from the page's metadata, for pages that show none.
  init(_ root: MarkupElement, title: String?) {
    let body = root.first("body") ?? root
    let main = HTMLMainElement.find(in: body)
    let headline = Self.headline(in: main) ?? Self.headline(in: body) ?? title.map(Self.withoutSiteName)
    visit(main, isRoot: true)
    flush()
    guard let headline, !headline.isEmpty else { return }
    blocks.removeAll { $0.text == headline && $0.hint != .paragraph }
    blocks.insert(Block(text: headline, hint: .title), at: 0)
  }

  /// The text of the first `h1` that has any.
  private static func headline(in element: MarkupElement) -> String? {
    if element.name.local == "h1" {
      let text = HTMLText.collapsed(element.text)
      return text.isEmpty ? nil : text
    }
    return element.elements.lazy.filter { !HTMLFurniture.isFurniture($0) || $0.name.local == "header" }
      .compactMap { headline(in: $0) }.first
  }

  /// `Envoys meet | The Outlet` without the site.
  private static func withoutSiteName(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: "] {
      let parts = title.split(separator: separator)
      if parts.count > 1, let first = parts.first, first.split(separator: " ").count >= 3 { return String(first) }
    }
    return title
  }

  private mutating func visit(_ element: MarkupElement, isRoot: Bool = false) {
    let name = element.name.local
    if !isRoot, HTMLFurniture.isFurniture(element) { return }
    if name == "br" { return flush() }
    let isBlock = HTMLFurniture.blockElements.contains(name)
    let outer = hint
    if isBlock { flush() }
    switch name {
    case "figcaption", "caption": hint = .caption
    case "h1", "h2", "h3", "h4", "h5", "h6": hint = .heading
    case "p", "blockquote": if hint != .caption { hint = .paragraph }
    default: if isBlock, HTMLFurniture.isCaption(element) { hint = .caption }
    }
    for child in element.children {
      switch child {
      case .text(let text):
        line += text
      case .element(let child):
        let before = line.utf8.count
        visit(child)
        if child.name.local == "a" { linkedCount += max(0, line.utf8.count - before) }
      }
    }
    if isBlock {
      flush()
      hint = outer
    }
  }

  /// Ends a block; one that is mostly links and no sentence is navigation.
  private mutating func flush() {
    let text = HTMLText.collapsed(line)
    let isNavigation = linkedCount * 10 > text.utf8.count * 6 && !(text.hasSuffix(".") || text.hasSuffix(".”"))
    if !text.isEmpty, !isNavigation || hint == .caption { blocks.append(Block(text: text, hint: hint)) }
    line = ""
    linkedCount = 0
  }
}
