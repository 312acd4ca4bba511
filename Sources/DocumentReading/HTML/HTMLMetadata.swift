import JSON
import XML

/// What a page says of itself in meta elements, JSON-LD and time elements.
enum HTMLMetadata {
  static func metadata(of root: MarkupElement) -> DocumentMetadata {
    var reader = Reader()
    reader.visit(root)
    let name = reader.names
    func first(_ keys: [String]) -> String? { keys.lazy.compactMap { name[$0] }.first }
    return DocumentMetadata(
      date: first(dateNames) ?? reader.linked.date ?? reader.timeElement,
      outlet: reader.linked.outlet ?? first(["og:site_name", "application-name", "dc.publisher", "dcterms.publisher"]),
      title: first(["og:title", "twitter:title", "citation_title", "dc.title"]) ?? reader.linked.title
        ?? reader.pageTitle,
      url: reader.canonical ?? name["og:url"])
  }

  /// In order of trust: the day of publication before others.
  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish-date",
    "publish_date",
    "pubdate", "parsely-pub-date", "sailthru.date", "citation_publication_date", "dcterms.created", "dcterms.date",
    "dcterms.issued", "dc.date.issued", "dc.date.created", "dc.date", "date", "article:published",
  ]

  private struct Reader {
    var names: [String: String] = [:]
    var linked = DocumentMetadata()
    var timeElement: String?
    var pageTitle: String?
    var canonical: String?

    mutating func visit(_ element: MarkupElement) {
      switch element.name.local {
      case "meta":
        let key = element["property"] ?? element["name"] ?? element["itemprop"]
        if let key = key?.lowercased(), let content = element["content"], !content.isEmpty, names[key] == nil {
          names[key] = content
        }
      case "link" where element["rel"] == "canonical": canonical = canonical ?? element["href"]
      case "title": pageTitle = pageTitle ?? HTMLText.collapsed(element.text)
      case "time":
        let isPublication = element["itemprop"] == "datePublished" || element["pubdate"] != nil
        if let day = element["datetime"], timeElement == nil || isPublication { timeElement = day }
      case "script" where element["type"] == "application/ld+json":
        if let value = try? JSONReader.value(in: Array(element.text.utf8)) {
          linked = linked.completed(by: LinkedData.article(in: value))
        }
      default: break
      }
      if element["itemprop"] == "datePublished", let content = element["content"] ?? element["datetime"] {
        names["datepublished"] = names["datepublished"] ?? content
      }
      for child in element.elements { visit(child) }
    }
  }
}

/// Descriptions of an article in JSON-LD (schema.org).
enum LinkedData {
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
