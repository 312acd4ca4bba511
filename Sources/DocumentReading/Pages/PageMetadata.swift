import JSON
import XML

/// What a page says of itself in meta elements, JSON-LD and time elements.
struct PageMetadata {
  var own = DocumentMetadata()
  /// Titles as the page names them, the most trusted first.
  var titles: [String] = []
  /// Moments of publication, of unnamed events, and of changes, as written, the most trusted first.
  var published: [String] = []
  var dates: [String] = []
  var changed: [String] = []
  /// The address of the picture that stands for the page.
  var picture: String?
  /// As the page names it: `en-GB`, `en_US`.
  var language: String?
  /// The authors' names, without addresses.
  var authors: [String] = []

  init(_ page: HTMLPage) {
    var reader = Reader()
    for index in page.nodes.indices where page.nodes[index].isElement { reader.visit(index, page) }
    let name = reader.names
    func first(_ keys: [String]) -> String? { keys.lazy.compactMap { name[$0] }.first }
    titles = [
      first(["og:title"]), first(["twitter:title", "citation_title", "dc.title"]), reader.linked.title,
      reader.pageTitle,
    ].compactMap { $0 }
    authors = (reader.authors + reader.linkedAuthors).filter { !$0.contains("/") && !$0.isEmpty }
    published = Self.publicationNames.compactMap { name[$0] } + reader.linkedDates.published
    dates = Self.plainNames.compactMap { name[$0] } + reader.linkedDates.created
    changed = Self.changeNames.compactMap { name[$0] } + reader.linkedDates.changed
    picture = name["og:image"]
    language = name["og:locale"] ?? reader.language
    own = DocumentMetadata(
      outlet: reader.linked.outlet ?? first(["og:site_name", "application-name", "dc.publisher", "dcterms.publisher"]),
      title: titles.first, url: reader.canonical ?? name["og:url"])
  }

  /// Names of meta elements for the moment of publication, in order of trust.
  private static let publicationNames = [
    "article:published_time", "og:article:published_time", "datepublished", "article:published",
    "article_date_original",
    "publishdate", "publish-date", "publish_date", "pub_date", "pubdate", "published_time", "publication_date",
    "publication-date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_online_date",
    "prism.publicationdate", "dcterms.issued", "dc.date.issued", "date_published", "originalpublicationdate",
    "displaydate", "cxenseparse:recs:publishtime", "analytics-s-pubdate", "bt:pubdate", "ptime", "article.published",
    "og:pubdate", "og:published_time", "vr:published_time", "rnews:datepublished", "shareaholic:article_published_time",
  ]
  private static let plainNames = [
    "dcterms.created", "dc.date.created", "article.created", "datecreated", "dcterms.date", "dc.date", "date",
    "citation_date", "eprints.date", "search.date", "uploaddate", "release_date",
  ]
  private static let changeNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
    "lastmod", "revised", "article:modified", "updated_time", "article.updated", "shareaholic:article_modified_time",
  ]

  private struct Reader {
    var names: [String: String] = [:]
    var linked = DocumentMetadata()
    var linkedDates = LinkedData.Dates()
    var language: String?
    var pageTitle: String?
    var canonical: String?
    var authors: [String] = []
    var linkedAuthors: [String] = []

    mutating func visit(_ index: Int, _ page: HTMLPage) {
      switch page.nodes[index].name {
      case "meta":
        let key =
          page.value("property", of: index) ?? page.value("name", of: index) ?? page.value("itemprop", of: index)
          ?? page.value("http-equiv", of: index)
        if let key = key?.lowercased(), let content = page.value("content", of: index), !content.isEmpty,
          names[key] == nil
        {
          names[key] = content
          if key == "author" || key == "article:author" || key == "parsely-author" || key == "dc.creator" {
            authors.append(content)
          }
        }
      case "link" where page.value("rel", of: index) == "canonical":
        canonical = canonical ?? page.value("href", of: index)
      case "title": pageTitle = pageTitle ?? PageText.collapsed(page.text(of: index))
      case "html": language = page.value("lang", of: index) ?? page.value("xml:lang", of: index)
      case "script" where page.value("type", of: index) == "application/ld+json":
        if let value = LinkedData.value(in: page.text(of: index)) {
          linkedDates.add(value)
          linked = linked.completed(by: LinkedData.article(in: value))
          linkedAuthors += LinkedData.authors(in: value)
        }
      default: break
      }
      if let property = page.value("itemprop", of: index)?.lowercased(),
        property == "datepublished" || property == "datecreated" || property == "datemodified",
        let content = page.value("content", of: index) ?? page.value("datetime", of: index)
      {
        names[property] = names[property] ?? content
      }
    }
  }
}
