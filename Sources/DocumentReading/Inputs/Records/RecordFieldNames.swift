import JSON

/// Which members of a record hold what: the names that feeds and crawls usually have, and those that a user gives.
public struct RecordFieldNames: Hashable, Sendable {
  /// What is looked for in a record.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case text
    /// A page in place of a text.
    case html
    case id
    case title
    case date
    case outlet
    case url
  }

  /// In order of trust: the first that is there and not empty is taken.
  private static let usual: [Field: [String]] = [
    .text: [
      "text", "maintext", "main_text", "fulltext", "full_text", "article_text", "body_text", "bodyText", "articleBody",
      "article_body", "plain_text", "plaintext", "raw_text", "content_text", "body", "content", "article", "story",
      "paragraphs", "fields.bodyText", "fields.body",
    ],
    .html: ["html", "content_html", "raw_html", "body_html", "page", "fields.body"],
    .id: ["id", "_id", "guid", "docid", "doc_id", "document_id", "uuid"],
    .title: ["title", "headline", "webTitle", "article_title", "name", "headline.main"],
    .date: [
      "date", "published", "date_publish", "date_published", "datePublished", "publication_date", "publish_date",
      "published_date", "published_at", "publishedAt", "publishedDate", "pubDate", "pub_date", "pubdate",
      "webPublicationDate", "first_publish_date", "timestamp", "created_at", "time", "seendate",
    ],
    .outlet: [
      "outlet", "publisher", "source", "source_domain", "source_name", "sitename", "site_name", "hostname", "site",
      "domain", "publication", "newspaper", "journal",
    ],
    .url: ["url", "link", "canonical_url", "web_url", "webUrl", "uri", "href", "source_url", "permalink"],
  ]

  private var given: [Field: [String]] = [:]

  public init() {}

  /// Names a member, or one in another with a full stop between; goes before the usual names and those given before.
  public mutating func map(_ field: Field, to name: String) { given[field, default: []].insert(name, at: 0) }

  func values(of field: Field, in record: JSONObject) -> [JSONValue] {
    ((given[field] ?? []) + (Self.usual[field] ?? [])).compactMap { Self.value($0, in: record) }
  }

  /// The member of a name, and where there is none, of the parts of it.
  private static func value(_ name: String, in record: JSONObject) -> JSONValue? {
    if let value = record[name] { return value == .null ? nil : value }
    guard let dot = name.firstIndex(of: "."), case .object(let inner)? = record[String(name[..<dot])] else {
      return nil
    }
    return value(String(name[name.index(after: dot)...]), in: inner)
  }
}
