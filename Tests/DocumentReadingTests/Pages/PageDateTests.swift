import DocumentModel
import DocumentReading
import Testing

@Suite("When a page was published")
struct PageDateTests {
  private func record(_ head: String, _ body: String = "") throws -> DocumentRecord {
    try PageForTests.document(
      "<html><head>\(head)</head><body><h1>Envoys fail to agree</h1>\(body)\(PageForTests.article)</body></html>"
    ).record
  }

  private func date(_ head: String, _ body: String = "") throws -> String? { try record(head, body).date.value }

  @Test(
    "metadata in all their forms",
    arguments: [
      "<meta property='article:published_time' content='2015-02-21T10:00:00+02:00'>",
      "<meta name=date content='Sat, 21 Feb 2015 10:00:00 GMT'>", "<meta name=pubdate content=20150221>",
      "<meta name='parsely-pub-date' content='1424512800000'>", "<meta itemprop=datePublished content='2015/02/21'>",
      "<meta name='dc.date' content='21.02.2015'>", "<link rel=canonical href='https://a.org/2015/02/21/envoys/'>",
      "<link rel=canonical href='https://a.org/news/20150221-envoys'>",
      "<link rel=canonical href='https://a.org/2015/feb/21/envoys'>",
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2015-02-21\"}</script>",
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"description\": \"two\nlines\", "
        + "\"datePublished\": \"2015-02-21\"}</script>",
    ])
  func metadata(_ head: String) throws { #expect(try date(head) == "2015-02-21") }

  @Test(
    "the date that is shown beside the headline",
    arguments: [
      "<time datetime='2015-02-21T10:00'>this morning</time>", "<span class='post-date'>21 February 2015</span>",
      "<div class=byline>Jane Roe | Feb. 21, 2015 5:10 pm</div>", "<p>Published: 21 Feb 2015</p>",
      "<abbr class=published title='2015-02-21T08:00:00-07:00'>8:00</abbr>", "<span class=timestamp>2015-02-21</span>",
      "<span class=date>21.02.2015</span>", "<span class=date>21/02/15</span>",
    ])
  func shown(_ body: String) throws { #expect(try date("", body) == "2015-02-21") }

  @Test("the date of a related card never dates the page")
  func card() throws {
    let cards =
      "<div class=related><time datetime=2012-01-01>old</time></div><div class=box>"
      + "<div><h3><a href=/1>A ship has sunk</a></h3><time datetime=2013-03-03>old</time></div>"
      + "<div><h3><a href=/2>A minister has gone</a></h3><time datetime=2014-04-04>old</time></div></div>"
    #expect(try date("", cards + "<time datetime=2015-02-21>21 February 2015</time>") == "2015-02-21")
    #expect(try date("", cards) == nil)
  }

  @Test(
    "a list of other stories never dates the page",
    arguments: [
      "<h3>Related stories</h3><ul><li><a href=/x>A ship has sunk</a> 3 January 2029</li></ul>",
      "<h3>Read also</h3><p>3 January 2029 - A minister has gone</p>",
      "<ul><li><a href=/x>A ship has sunk</a>, 3 January 2029</li><li><a href=/y>Talks falter</a> 5 May 2028</li></ul>",
    ])
  func relatedStories(_ list: String) throws {
    let page = "<html><body><h1>Envoys fail to agree</h1>\(PageForTests.article)\(list)</body></html>"
    #expect(try PageForTests.document(page).record.date.value == nil)
    let dated = "<html><body><h1>Envoys fail</h1><p>21 Feb 2015</p>\(PageForTests.article)\(list)</body></html>"
    #expect(try PageForTests.document(dated).record.date.value == "2015-02-21")
  }

  @Test("days in digits are read as the outlet's country writes them; where nobody tells, not at all")
  func order() throws {
    let day = "<span class=date>03/04/2015</span>"
    #expect(try date("<link rel=canonical href='https://a.co.uk/x'>", day) == "2015-04-03")
    #expect(try date("<link rel=canonical href='https://a.gov/x'>", day) == "2015-03-04")
    #expect(try date("<meta property='og:locale' content='en_US'>", day) == "2015-03-04")
    #expect(try date("<meta property='og:locale' content='en_GB'>", day) == "2015-04-03")
    #expect(try date("", day) == nil)
  }

  @Test("the reader's day goes before the day in Greenwich, where the moment is given in Greenwich time")
  func localDay() throws {
    let moment = "<meta property='article:published_time' content='2015-02-22T02:10:00Z'>"
    #expect(try date(moment, "<div class=date>Feb 21, 2015 / 9:10 PM EST</div>") == "2015-02-21")
    #expect(try date(moment) == "2015-02-22")
    #expect(try date("<meta property='article:published_time' content='2015-02-21T21:10:00-05:00'>") == "2015-02-21")
  }

  @Test("a conflict is kept: the most trusted day counts, with low confidence, and the other is told")
  func conflict() throws {
    let record = try record(
      "<meta property='article:published_time' content='2015-02-21'><link rel=canonical href='https://a.org/2014/05/05/x'>"
    )
    #expect(record.date.value == "2015-02-21")
    #expect(record.date.confidence == "low")
    #expect(record.inconsistencies == ["the page's metadata say 2015-02-21, the page's address says 2014-05-05"])
    let agreed = try self.record(
      "<meta property='article:published_time' content='2015-02-21'><link rel=canonical href='https://a.org/2015/02/21/x'>"
    )
    #expect(agreed.date.confidence == "high")
    #expect(agreed.inconsistencies.isEmpty)
  }

  @Test("the times of a live blog's entries do not date it where the blog says when it began")
  func liveBlog() throws {
    let entries = (1...5).map {
      "<section><time datetime='2015-02-2\($0)T10:00'>\($0)</time><p>\(PageForTests.second)</p></section>"
    }
    let began =
      "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"coverageStartTime\": \"2015-02-20T08:00\", "
      + "\"liveBlogUpdate\": [{\"@type\": \"BlogPosting\", \"datePublished\": \"2015-02-25\"}]}</script>"
    #expect(try date(began, entries.reversed().joined()) == "2015-02-20")
    #expect(try date("", entries.reversed().joined()) == "2015-02-21")
  }

  @Test("the day of a change dates a page only where nothing else does, with low confidence")
  func changed() throws {
    let changed = try record("<meta property='article:modified_time' content='2016-05-05'>")
    #expect(changed.date.value == "2016-05-05")
    #expect(changed.date.confidence == "low")
    #expect(
      try date("<meta property='article:modified_time' content='2016-05-05'>", "<span class=date>21 Feb 2015</span>")
        == "2015-02-21")
  }
}
