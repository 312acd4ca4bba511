import DocumentModel
import DocumentReading
import Testing

@Suite("The article among everything else on a page")
struct MainContentTests {
  private let article = PageForTests.article

  /// The article's text of a page that has a body.
  private func text(_ body: String) throws -> String {
    try PageForTests.document("<html><body>\(body)</body></html>").articleText
  }

  @Test(
    "a furniture word in the name of a wrapper does not cost the article",
    arguments: [
      "<div class='content-with-sidebar'>", "<div class='elementor-widget'>", "<div class='has-nav'>",
      "<div class='no-ad layout'>", "<div class='paywall'>", "<form id=form1>",
      "<div class='field field--label-hidden'>",
      "<div class='md:hidden print:block'>", "<article class='post paywall-on'>", "<aside>", "<div role=complementary>",
    ])
  func wrapper(_ wrapper: String) throws {
    let page = "<h1>Envoys fail to agree</h1>\(wrapper)<div>\(article)</div></div></form></article></aside>"
    #expect(try text(page) == PageForTests.body)
  }

  @Test("paragraphs that each stand in a widget of their own are the article")
  func widgets() throws {
    let widgets = [PageForTests.first, PageForTests.second, PageForTests.third]
      .map { "<div class='widget-wrap'><p>\($0)</p></div>" }.joined()
    #expect(try text("<h1>Envoys fail to agree</h1><main>\(widgets)</main>") == PageForTests.body)
  }

  @Test(
    "navigation, shares, blurbs of other articles, comments and notices are not the article",
    arguments: [
      "<div class='comments'><p>I think that this is a very bad idea, and so do all of my friends.</p></div>",
      "<section id=respond><p>I think that this is a very bad idea, and so do all of my friends.</p></section>",
      "<div class='related-posts'><p>A minister has resigned over leaked cables that nobody had read.</p></div>",
      "<div class=box><div><h3><a href=/1>A minister has resigned</a></h3><p>He had leaked cables to the press.</p></div>"
        + "<div><h3><a href=/2>A ship has sunk</a></h3><p>All of its crew were saved on Monday.</p></div></div>",
      "<ul><li><a href=/1>A minister has resigned over cables</a></li><li><a href=/2>A ship has sunk at sea</a></li></ul>",
      "<h3>More on this</h3><ul class=teasers><li><a href=/1>A minister has resigned</a></li></ul>",
      "<div class='newsletter'><p>Get all our stories by mail each morning at seven.</p></div>",
      "<p hidden>This text is hidden from all who read the page in a browser.</p>",
      "<div style='display: none'><p>This text is hidden from all who read the page in a browser.</p></div>",
      "<p><span class='screen-reader-text'>This is read aloud only.</span></p>",
      "<div class='share-bar'><span>Share</span> <span>Mail</span></div>",
    ])
  func besides(_ besides: String) throws {
    #expect(try text("<main><h1>Envoys fail to agree</h1>\(article)\(besides)</main>") == PageForTests.body)
    #expect(try text("<h1>Envoys fail to agree</h1><div>\(article)</div><div>\(besides)</div>") == PageForTests.body)
  }

  @Test("comments that are longer than the article do not take its place")
  func longComments() throws {
    let comment = "<p>I think that this is a very bad idea, and so do all of my friends and neighbours here.</p>"
    let page =
      "<h1>Envoys fail to agree</h1><div class=entry-content>\(article)</div><div id=comments>"
      + String(repeating: comment, count: 40) + "</div>"
    #expect(try text(page) == PageForTests.body)
  }

  @Test("in a forum, what readers wrote is the page")
  func forum() throws {
    let page = "<h1>Envoys fail to agree</h1><div class=comment>\(article)</div><div class=comment>\(article)</div>"
    #expect(try text(page).hasPrefix(PageForTests.first))
  }

  @Test("lists and tables that close an article belong to it")
  func closingList() throws {
    let list = "<ul><li>twelve launchers of the first kind</li><li>six of the second</li></ul>"
    #expect(
      try text("<article><h1>Envoys fail to agree</h1>\(article)\(list)</article>")
        == PageForTests.body + "\ntwelve launchers of the first kind\nsix of the second")
    let table = "<table><tr><td>launchers</td><td>twelve</td></tr><tr><td>silos</td><td>six</td></tr></table>"
    #expect(
      try text("<article><h1>Envoys fail to agree</h1>\(article)\(table)</article>")
        == PageForTests.body + "\nlaunchers\ntwelve\nsilos\nsix")
  }

  @Test("a page of line breaks, and a preformatted one that is wrapped by hand")
  func lines() throws {
    let lines = "\(PageForTests.first)<br><br>\(PageForTests.second)<br>\(PageForTests.third)"
    #expect(try text("<h1>Envoys fail to agree</h1><div>\(lines)</div>") == PageForTests.body)
    let wrapped =
      "Envoys of four states met on Tuesday without agreeing\non a single point of the draft.\n\n\(PageForTests.second)"
      + "\n\n\(PageForTests.third)"
    #expect(try text("<h1>Envoys fail to agree</h1><pre>\(wrapped)</pre>") == PageForTests.body)
  }

  @Test("a standfirst between headline and article is taken, labels there are not")
  func standfirst() throws {
    let page =
      "<header><h1>Envoys fail to agree</h1><p class=standfirst>Four states could not even agree on a day to meet again."
      + "</p><span>World</span></header><div class=article-body>\(article)</div>"
    #expect(
      try text(page) == "Four states could not even agree on a day to meet again.\n" + PageForTests.body)
  }

  @Test(
    "marks of footnotes go, exponents stay",
    arguments: [
      ("the Accord<sup>1</sup> was signed", "the Accord was signed"),
      ("the Accord<sup><a href='#n1'>[12]</a></sup> was signed", "the Accord was signed"),
      ("it was signed.<sup>3</sup> Then", "it was signed. Then"), ("the Accord<sup>*</sup> was", "the Accord was"),
      ("an area of 12 km<sup>2</sup> is", "an area of 12 km2 is"), ("some 10<sup>6</sup> of", "some 106 of"),
      ("the 21<sup>st</sup> century", "the 21st century"),
    ])
  func footnotes(_ marked: String, _ expected: String) throws {
    let page = "<h1>Envoys fail to agree</h1>\(article)<p>Envoys said on Tuesday that \(marked) to be read again.</p>"
    #expect(try text(page).contains(expected))
  }

  @Test("where pictures' captions are the article, they are taken as its text")
  func gallery() throws {
    let figures = [PageForTests.first, PageForTests.second, PageForTests.third]
      .map { "<figure><img src=x><figcaption>\($0)</figcaption></figure>" }.joined()
    #expect(try text("<h1>Envoys in pictures</h1><div>\(figures)</div>") == PageForTests.body)
  }

  @Test("the last paragraph is not the article's where it begins with the author's name")
  func author() throws {
    let page = try PageForTests.document(
      "<head><meta name=author content='Jane Roe'></head><body><h1>Envoys fail to agree</h1>\(article)"
        + "<p>Jane Roe is a writer who lives in Geneva and has seen many talks fail.</p></body>")
    #expect(page.articleText == PageForTests.body)
  }

  @Test("a page that has only a title is read, and says so")
  func onlyTitle() throws {
    let page = try PageForTests.document("<title>Envoys fail to agree</title><body><div id=app></div></body>")
    #expect(PageForTests.sections(page) == ["title: Envoys fail to agree"])
    #expect(page.notices == [.onlyTitle])
    #expect(try PageForTests.document("<h1>Envoys fail to agree</h1>" + article).notices.isEmpty)
  }
}
