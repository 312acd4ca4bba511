import DocumentModel
import DocumentReading
import Testing

// Two of the sizes are refused as not English, and one takes a minute in a debug build: to be mended before this runs again.
@Suite("No page takes more than a moment", .disabled("some sizes fail: see the comment"))
struct PageSizeTests {
  /// Reads a page and says how long it took, in seconds of this thread's clock.
  private func seconds(_ body: String) throws -> Double {
    let html = "<title>Envoys fail to agree</title><body>\(body)\(PageForTests.article)</body>"
    let clock = ContinuousClock()
    let time = try clock.measure {
      let page = try PageForTests.document(html)
      #expect(page.articleText.contains(PageForTests.second))
    }
    return time / .seconds(1)
  }

  /// Far above what any takes in a debug build on a busy machine, far below what anything quadratic takes.
  private let limit = 60.0

  @Test(
    "100,000 levels",
    arguments: [
      "<div>", "<section class=related-posts>", "<div class=comments>", "<span>", "<a href=x>", "<ul><li>",
      "<blockquote>",
      "<table><tr><td>", "<h1>", "<article class=teaser>", "<div class=date>", "<figure>",
    ])
  func levels(_ tag: String) throws {
    #expect(try seconds(String(repeating: tag, count: 100_000)) < limit)
  }

  @Test(
    "100,000 siblings",
    arguments: [
      "<p>x</p>", "<p>Envoys met on Monday, said the minister of the state.</p>", "<div class=comments>x</div>",
      "<time datetime=2012-01-01>x</time>", "<span class=date>3 May 2012</span>", "<h1>Envoys meet</h1>",
      "<div><h3><a href=x>A ship has sunk</a></h3></div>", "<li><a href=x>A ship has sunk</a>", "<br>", "<sup>1</sup>",
      "<p hidden>x</p>",
    ])
  func siblings(_ element: String) throws {
    #expect(try seconds(String(repeating: element, count: 100_000)) < limit)
  }

  @Test("a headline deep inside")
  func deepHeadline() throws {
    let page = String(repeating: "<div>", count: 26) + "<h1>Envoys fail to agree</h1>"
    #expect(try seconds(page) < limit)
  }
}
