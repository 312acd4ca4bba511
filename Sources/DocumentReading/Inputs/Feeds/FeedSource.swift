import Text
import XML

/// The entries of a news feed: RSS 0.9 to 2.0, RSS 1.0, Atom 1.0.
enum FeedSource {
  static func documents(in bytes: [UInt8], path: String, name: String) throws(ReadingFailure) -> [FoundDocument] {
    let root: MarkupElement
    do throws(SyntaxFailure) {
      root = try XMLTree.root(of: EntityNames.replaced(in: bytes), source: path)
    } catch {
      throw .malformed(error)
    }
    let channel = root.first("channel") ?? root
    let outlet = channel.first("title").map { PageText.collapsed($0.text) }
    let entries = root.elements(named: "item") + channel.elements(named: "item") + root.elements(named: "entry")
    guard !entries.isEmpty else { throw .noText(path: path) }
    return entries.enumerated().map { index, entry in
      FoundDocument(
        name: name + "-" + String(index + 1), path: path, content: .page(content(of: entry), declared: .utf8),
        own: DocumentMetadata(
          date: first(["published", "pubDate", "date", "issued", "updated"], in: entry), outlet: outlet,
          title: entry.first("title").map { PlainWords.withoutMarkup($0.text) }, url: address(of: entry)))
    }
  }

  /// The longest of what an entry calls its content: many have a summary under one name and the whole under another.
  private static func content(of entry: MarkupElement) -> [UInt8] {
    var longest: [UInt8] = []
    for child in entry.elements
    where ["encoded", "content", "description", "summary", "body"].contains(child.name.local) {
      let content = Array((child["type"] == "xhtml" ? markup(child) : escaped(child)).utf8)
      if content.count > longest.count { longest = content }
    }
    let body = longest.isEmpty ? Array((entry.first("title")?.text ?? "").utf8) : longest
    return Array("<body>".utf8) + (longest.contains(UInt8(ascii: "<")) ? body : paragraphs(body))
      + Array("</body>".utf8)
  }

  /// Text with the markup written in it, or plain text that `&` and `<` mean themselves in.
  private static func escaped(_ element: MarkupElement) -> String {
    element["type"] == "text"
      ? element.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") : element.text
  }

  private static func paragraphs(_ text: [UInt8]) -> [UInt8] {
    text.split(separator: 0x0A).flatMap { Array("<p>".utf8) + $0 + Array("</p>".utf8) }
  }

  /// An element's children as they were written.
  private static func markup(_ element: MarkupElement) -> String {
    element.children.map { child in
      switch child {
      case .text(let text): text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      case .element(let inner): "<\(inner.name.local)>" + markup(inner) + "</\(inner.name.local)>"
      }
    }.joined()
  }

  private static func first(_ names: [String], in entry: MarkupElement) -> String? {
    for name in names {
      if let text = entry.first(name)?.text, !text.allSatisfy(\.isWhitespace) { return PageText.collapsed(text) }
    }
    return nil
  }

  private static func address(of entry: MarkupElement) -> String? {
    let links = entry.elements(named: "link")
    let page = links.first { $0["href"] != nil && ($0["rel"] ?? "alternate") == "alternate" }
    return page?["href"] ?? links.first { !$0.text.isEmpty }.map { PageText.collapsed($0.text) }
      ?? entry.first("guid").map(\.text).flatMap { $0.hasPrefix("http") ? $0 : nil }
  }
}
