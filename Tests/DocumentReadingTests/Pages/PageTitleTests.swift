import DocumentModel
import DocumentReading
import Testing

@Suite("The headline of a page")
struct PageTitleTests {
  private func title(_ head: String, _ body: String) throws -> String? {
    try PageForTests.document("<html><head>\(head)</head><body>\(body)</body></html>").record.title
  }

  @Test("the site's logo is no headline, though it is the first heading")
  func logo() throws {
    let body =
      "<header><h1><a href=/>The Daily Envoy</a></h1></header><h2>Envoys fail to agree</h2>" + PageForTests.article
    #expect(try title("<meta property='og:site_name' content='The Daily Envoy'>", body) == "Envoys fail to agree")
    #expect(try title("<title>Envoys fail to agree | The Daily Envoy</title>", body) == "Envoys fail to agree")
  }

  @Test("the heading that the page names as its title is its headline, whatever stands before it")
  func named() throws {
    let body =
      "<h1>World news</h1><div class=teaser><h1>A ship has sunk in the strait</h1></div><h1>Envoys fail to agree</h1>"
      + PageForTests.article
    #expect(try title("<meta property='og:title' content='Envoys fail to agree'>", body) == "Envoys fail to agree")
  }

  @Test("a page without headings has the title that it names, without the site")
  func withoutHeading() throws {
    #expect(
      try title(
        "<title>The Daily Envoy - Envoys fail to agree</title>"
          + "<meta property='og:site_name' content='The Daily Envoy'>", PageForTests.article) == "Envoys fail to agree")
    #expect(try title("<title>Envoys fail to agree</title>", PageForTests.article) == "Envoys fail to agree")
  }
}
