import Text
import XML

/// The chapters of an electronic book (EPUB 2 and 3): a zip archive of pages with a file that says in which order.
enum ElectronicBook {
  static func documents(
    in bytes: [UInt8], path: String, name: String, limit: Int
  ) throws(ReadingFailure) -> [FoundDocument] {
    let texts = ["xml", "opf", "xhtml", "html", "htm"]
    let parts = try PackedParts(bytes, path: path, limit: limit) { texts.contains(InputFiles.ending(of: $0)) }
    guard let container = parts["META-INF/container.xml"],
      let package = first("rootfile", in: try root(container, path))?["full-path"], let content = parts[package]
    else { throw .damaged(path: path, reason: "it does not say where its content is") }
    let root = try root(content, path)
    let folder = package.lastIndex(of: "/").map { String(package[...$0]) } ?? ""
    var pages: [String: String] = [:]
    for item in root.first("manifest")?.elements(named: "item") ?? [] {
      if let id = item["id"], let place = item["href"] { pages[id] = resolved(place, in: folder) }
    }
    let metadata = root.first("metadata")
    let own = DocumentMetadata(
      date: metadata?.first("date").map { PageText.collapsed($0.text) },
      outlet: (metadata?.first("publisher") ?? metadata?.first("title")).map { PageText.collapsed($0.text) })
    var documents: [FoundDocument] = []
    for item in root.first("spine")?.elements(named: "itemref") ?? [] {
      guard let id = item["idref"], let place = pages[id], let page = parts[place] else { continue }
      documents.append(
        FoundDocument(
          name: "\(name)-\(documents.count + 1)", path: MemberNames.path(of: place, in: path),
          content: .page(page, declared: .utf8), own: own))
    }
    guard !documents.isEmpty else { throw .noText(path: path) }
    return documents
  }

  private static func root(_ bytes: [UInt8], _ path: String) throws(ReadingFailure) -> MarkupElement {
    do throws(SyntaxFailure) {
      return try XMLTree.root(of: bytes, source: path)
    } catch {
      throw .malformed(error)
    }
  }

  /// The first element of a name, however deep.
  private static func first(_ name: String, in root: MarkupElement) -> MarkupElement? {
    var open = [root]
    while let element = open.popLast() {
      if element.name.local == name { return element }
      open += element.elements.reversed()
    }
    return nil
  }

  /// A place as the package names it, from the root of the archive.
  private static func resolved(_ place: String, in folder: String) -> String {
    let decoded = TransferDecoding.quotedPrintable(
      Array(place.prefix { $0 != "#" }.replacing("%", with: "=").utf8)[...])
    var parts: [Substring] = []
    for part in (folder + String(decoding: decoded, as: UTF8.self)).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
