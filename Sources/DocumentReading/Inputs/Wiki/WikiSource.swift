import Text
import XML

/// The articles of an export of MediaWiki, one after the other, in flat memory.
final class WikiSource: DocumentSource {
  private let stream: InputStream
  private let path: String
  private let name: String
  private var reader: XMLEventReader?
  private var events: ArraySlice<MarkupEvent> = []
  private var page = Page()
  private var site: String?
  /// The elements that one stands in, from the root.
  private var open: [String] = []
  private var isOver = false
  private var counts: PassedOverCounts

  init(_ stream: InputStream, path: String, name: String, limit: Int) throws(ReadingFailure) {
    self.stream = stream
    self.path = path
    self.name = name
    counts = PassedOverCounts(path: path)
    do throws(SyntaxFailure) {
      reader = try XMLEventReader(source: path, limits: XMLLimits(bytes: .max))
    } catch {
      throw .malformed(error)
    }
  }

  var passedOver: [PassedOver] { counts.rows }

  /// What is known of the page that is being read; of several revisions the last.
  private struct Page {
    var title = ""
    var namespace = "0"
    var id = ""
    var timestamp = ""
    var text = ""
    var isRedirect = false
  }

  func next() throws(ReadingFailure) -> FoundDocument? {
    while true {
      while let event = events.popFirst() {
        if let document = take(event) { return document }
      }
      if isOver { return nil }
      try readOn()
    }
  }

  private func readOn() throws(ReadingFailure) {
    let piece = try stream.next()
    do throws(SyntaxFailure) {
      if piece.isEmpty {
        isOver = true
        events = try reader?.finish()[...] ?? []
      } else {
        events = try reader?.events(in: piece.span)[...] ?? []
      }
    } catch {
      isOver = true
      throw .malformed(error)
    }
  }

  private func take(_ event: MarkupEvent) -> FoundDocument? {
    switch event {
    case .start(let start):
      open.append(start.name.local)
      if start.name.local == "page" { page = Page() }
      if start.name.local == "redirect" { page.isRedirect = true }
    case .end:
      if open.popLast() == "page" { return document() }
    case .text(let text, _): take(text)
    case .comment, .processingInstruction: break
    }
    return nil
  }

  private func take(_ text: String) {
    let outer = open.dropLast().last ?? ""
    switch (outer, open.last ?? "") {
    case ("siteinfo", "sitename"): site = text
    case ("page", "title"): page.title = text
    case ("page", "ns"): page.namespace = text
    case ("page", "id"): page.id = text
    case ("revision", "timestamp"): page.timestamp = text
    case ("revision", "text"): page.text = text
    default: break
    }
  }

  private func document() -> FoundDocument? {
    guard page.namespace == "0" else {
      counts.add("a page that is no article")
      return nil
    }
    guard !page.isRedirect else {
      counts.add("a redirect")
      return nil
    }
    let blocks = WikiText.blocks(of: page.text)
    guard !blocks.isEmpty else {
      counts.add("an article without text")
      return nil
    }
    let id = page.id.isEmpty ? MemberNames.safe(page.title) : MemberNames.safe(page.id)
    return FoundDocument(
      name: name + "-" + id, path: path, content: .blocks(blocks),
      own: DocumentMetadata(date: page.timestamp.isEmpty ? nil : page.timestamp, outlet: site, title: page.title),
      isLaidOut: true)
  }
}
