import XML

/// What the elements of a page are, by their tags and by what the page itself says of them.
struct PageElements {
  /// One element's place in the text.
  struct Traits {
    var kind: ElementNames.Kind?
    /// Never part of the text: scripts, forms' fields, pictures.
    var isLeftOut = false
    /// A browser shows nothing of it.
    var isHidden = false
    var isBlock = false
    /// Its tag or role says that it is furniture, not only its name.
    var isFurnitureByTag = false
    var isLink = false
  }

  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th",
    "thead", "tr", "ul",
  ]
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static let leftOut: Set<String> = [
    "applet", "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "img", "input", "label",
    "link", "map", "meta", "noframes", "noscript", "object", "optgroup", "option", "rp", "rt", "script", "select",
    "style", "svg",
    "template", "textarea", "title", "video",
  ]
  private static let furniture: Set<String> = ["aside", "footer", "nav", "menu"]
  /// Their names say nothing of what they are: they hold everything.
  private static let whole: Set<String> = ["html", "body", "main"]

  /// By node.
  private(set) var traits: [Traits]

  init(_ page: HTMLPage, names: ElementNames) {
    traits = Array(repeating: Traits(), count: page.nodes.count)
    var known: [String: ElementNames.Kind?] = [:]
    for (index, node) in page.nodes.enumerated() where node.isElement {
      traits[index].isBlock = Self.blocks.contains(node.name)
      traits[index].isLeftOut = Self.leftOut.contains(node.name)
      guard !traits[index].isLeftOut else { continue }
      traits[index].isHidden = Self.isHidden(index, page)
      traits[index].isFurnitureByTag = Self.isFurnitureByTag(index, page)
      traits[index].kind = traits[index].isFurnitureByTag ? .furniture : Self.kind(index, page, names, &known)
    }
    markLinks(page)
  }

  /// Bytes of a paragraph that no teaser has three of.
  private static let paragraphLength = 40

  /// A link around three paragraphs is one that nobody closed: what stands in it is no link's text.
  private mutating func markLinks(_ page: HTMLPage) {
    // By node: the bytes of text, and the paragraphs, before it.
    var length = [0]
    for node in page.nodes { length.append(length[length.count - 1] + node.text.utf8.count) }
    var paragraphs = [0]
    for (index, node) in page.nodes.enumerated() {
      let isParagraph = node.name == "p" && length[node.end] - length[index] >= Self.paragraphLength
      paragraphs.append(paragraphs[index] + (isParagraph ? 1 : 0))
    }
    for (index, node) in page.nodes.enumerated() where node.name == "a" {
      traits[index].isLink = paragraphs[node.end] - paragraphs[index] < 3
    }
  }

  private static func isFurnitureByTag(_ index: Int, _ page: HTMLPage) -> Bool {
    if furniture.contains(page.nodes[index].name) { return true }
    guard let role = page.value("role", of: index) else { return false }
    return ["navigation", "complementary", "search", "contentinfo", "banner", "dialog", "alert"].contains(role)
  }

  private static func isHidden(_ index: Int, _ page: HTMLPage) -> Bool {
    if page.value("hidden", of: index) != nil || page.value("aria-hidden", of: index) == "true" { return true }
    guard let style = page.value("style", of: index) else { return false }
    let plain = style.utf8.filter { $0 != 0x20 }.map { $0 | 0x20 }
    return plain.contains("display:none".utf8) || plain.contains("visibility:hidden".utf8)
  }

  private static func kind(
    _ index: Int, _ page: HTMLPage, _ names: ElementNames, _ known: inout [String: ElementNames.Kind?]
  ) -> ElementNames.Kind? {
    let name = page.nodes[index].name
    if whole.contains(name) { return nil }
    if let property = page.value("itemprop", of: index), property.lowercased().contains("articlebody") {
      return .content
    }
    var kinds: Set<ElementNames.Kind> = []
    for attribute in ["class", "id"] {
      guard let value = page.value(attribute, of: index) else { continue }
      for name in value.utf8.split(whereSeparator: { $0 <= 0x20 }).prefix(24) {
        guard let text = Substring(name) as Substring? else { continue }
        let key = String(text)
        let kind: ElementNames.Kind?
        if let seen = known[key] {
          kind = seen
        } else {
          kind = names.kind(ofName: text)
          known[key] = kind
        }
        if let kind { kinds.insert(kind) }
      }
    }
    // `<article class="paywall">` is an article, `<article class="teaser">` is another's.
    if name == "article" { kinds.remove(.furniture) }
    let order: [ElementNames.Kind] = [
      .content, .discussion, .teaser, .unseen, .furniture, .caption, .summary, .headline, .article,
    ]
    return order.first { kinds.contains($0) }
  }
}

extension [UInt8] {
  /// Whether a sequence stands somewhere in these bytes.
  fileprivate func contains(_ word: String.UTF8View) -> Bool {
    let count = word.count
    guard self.count >= count else { return false }
    return (0...(self.count - count)).contains { self[$0..<($0 + count)].elementsEqual(word) }
  }
}
