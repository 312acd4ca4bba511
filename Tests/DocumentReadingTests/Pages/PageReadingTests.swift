import DocumentModel
import DocumentReading
import Testing

@Suite("Reading web pages")
struct PageReadingTests {
  private let first = PageForTests.first
  private let second = PageForTests.second

  private func document(_ html: String) throws -> SourceDocument { try PageForTests.document(html) }

  private func sections(_ document: SourceDocument) -> [String] { PageForTests.sections(document) }

  @Test("the article of a marked-up page, without navigation, shares, related links and footer")
  func markedUp() throws {
    let page = try document(
      """
      <!doctype html><html><head><title>Envoys fail to agree | Outlet</title>
      <meta property="og:site_name" content="Reuters"><meta property="og:title" content="Envoys fail to agree">
      <meta property="article:published_time" content="2019-07-05T10:00:00+02:00"></head>
      <body><nav><ul><li><a href=/>Home</a></li><li><a href=/w>World news of the day</a></li></ul></nav>
      <article><h1>Envoys fail&nbsp;to agree</h1><div class="share-bar">Share this on everything</div>
      <figure><img src=x><figcaption>A launcher on parade in the capital</figcaption></figure>
      <p>\(first)</p><h2>What comes next</h2><p>The delegations will meet again in <a href=/a>autumn</a>, a spokesman said after
      the session had ended.</p><div class="related-stories"><p>Minister resigns over leaked cables, and more follows.</p></div>
      </article><footer><p>Copyright Outlet. All rights reserved by the company that owns it.</p></footer>
      <script>var x = "not text";</script></body></html>
      """)
    #expect(
      sections(page) == [
        "title: Envoys fail\u{A0}to agree", "caption: A launcher on parade in the capital",
        "body: \(first)\nWhat comes next\n\(second)",
      ])
    #expect(page.record.date.value == "2019-07-05")
    #expect(page.record.date.source == .metadata)
    #expect(page.record.publisher == "reuters")
  }

  @Test("JSON-LD gives date and outlet")
  func linkedData() throws {
    let page = try document(
      """
      <html><head><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Person",
      "name": "Jane"}, {"@type": ["NewsArticle"], "datePublished": "2018-10-31", "headline": "Envoys fail to agree",
      "publisher": {"@type": "Organization", "name": "TASS"}}]}</script></head><body><p>\(first)</p><p>\(second)</p></body></html>
      """)
    #expect(page.record.date.value == "2018-10-31")
    #expect(page.record.publisher == "tass")
    #expect(sections(page) == ["title: Envoys fail to agree", "body: \(first)\n\(second)"])
  }

  @Test("a page without any semantic markup: the dense part is the article")
  func unmarked() throws {
    let page = try document(
      """
      <html><head><title>Envoys fail to agree - The Outlet</title></head><body><table><tr>
      <td><a href=1>World</a><br><a href=2>Politics and more</a></td>
      <td><div>\(first)<br><br>\(second)</div></td></tr></table></body></html>
      """)
    #expect(sections(page) == ["title: Envoys fail to agree", "body: \(first)\n\(second)"])
  }

  @Test("a time element dates a page, modified and hidden content does not")
  func timeElement() throws {
    let page = try document(
      "<article><h1>Envoys fail to agree</h1><time datetime='2017-03-01T08:00'>1 March</time><p>\(first)</p>"
        + "<p hidden>\(second)</p></article>")
    #expect(page.record.date.value == "2017-03-01")
    #expect(!sections(page).joined().contains("autumn"))
  }

  @Test("the digest is that of the raw page, the offsets are those of its text")
  func offsets() throws {
    let page = try document("<h1>Envoys fail to agree</h1><p>\(first)</p>")
    #expect(page.record.length == page.text.count)
    #expect(page.annotation.sections.last?.range == 21..<(21 + first.count))
  }
}
