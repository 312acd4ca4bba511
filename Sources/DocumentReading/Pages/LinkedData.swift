import JSON

/// Descriptions of an article in JSON-LD (schema.org).
enum LinkedData {
  /// The moments that descriptions of articles name.
  struct Dates {
    var published: [String] = []
    var created: [String] = []
    var changed: [String] = []

    mutating func add(_ value: JSONValue) {
      switch value {
      case .array(let elements): for element in elements { add(element) }
      case .object(let object):
        if let graph = object["@graph"] { add(graph) }
        guard isArticle(object) else { return }
        // What a page says of itself as a page is often the day of its latest change.
        if let day = text(object["datePublished"]) {
          if isOnlyPage(object) { created.append(day) } else { published.append(day) }
        }
        if let day = text(object["coverageStartTime"]) { published.append(day) }
        if let day = text(object["dateCreated"]) { created.append(day) }
        if let day = text(object["dateModified"]) { changed.append(day) }
      default: break
      }
    }
  }

  /// The value of a script; raw line breaks and tabs inside strings, which many systems write, are mended.
  static func value(in script: String) -> JSONValue? {
    let bytes = Array(script.utf8)
    return (try? JSONReader.value(in: bytes)) ?? (try? JSONReader.value(in: bytes.map { $0 < 0x20 ? 0x20 : $0 }))
  }

  /// What the first article in a value says; objects may stand in lists and under `@graph`.
  static func article(in value: JSONValue) -> DocumentMetadata {
    switch value {
    case .array(let elements):
      return elements.reduce(DocumentMetadata()) { $0.completed(by: article(in: $1)) }
    case .object(let object):
      let nested = object["@graph"].map { article(in: $0) } ?? DocumentMetadata()
      guard isArticle(object) else { return nested }
      return DocumentMetadata(
        date: text(object["datePublished"]), outlet: name(object["publisher"]), title: text(object["headline"]),
        url: text(object["url"])
      ).completed(by: nested)
    default: return DocumentMetadata()
    }
  }

  /// The names of the first article's authors.
  static func authors(in value: JSONValue) -> [String] {
    switch value {
    case .array(let elements): return elements.flatMap(authors)
    case .object(let object):
      if isArticle(object), let author = object["author"] { return names(author) }
      return object["@graph"].map(authors) ?? []
    default: return []
    }
  }

  private static func names(_ value: JSONValue) -> [String] {
    if case .array(let elements) = value { return elements.flatMap(names) }
    return name(value).map { [$0] } ?? []
  }

  private static func isOnlyPage(_ object: JSONObject) -> Bool {
    switch object["@type"] {
    case .string("WebPage")?: true
    case .array(let types)?: types.allSatisfy { $0 == .string("WebPage") }
    default: false
    }
  }

  private static func isArticle(_ object: JSONObject) -> Bool {
    switch object["@type"] {
    case .string(let type)?: isArticleType(type)
    case .array(let types)?: types.contains { if case .string(let type) = $0 { isArticleType(type) } else { false } }
    default: false
    }
  }

  private static func isArticleType(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "WebPage"
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value, !text.isEmpty else { return nil }
    return text
  }

  private static func name(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let name)?: name
    case .object(let object)?: text(object["name"])
    case .array(let elements)?: name(elements.first)
    default: nil
    }
  }
}
