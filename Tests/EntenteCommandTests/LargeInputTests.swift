import Testing

/// Pages and texts of 100,000 levels, siblings or lines are read in time that grows as they do, and lose nothing.
///
/// Measured with the program as it is released. What is linear takes well under a second for most of them; what goes
/// over all blocks for each block takes five at least.
@Suite("No page or text takes more than a moment")
struct LargeInputTests {
  /// What a hundred thousand may cost at most, in the processor's seconds: pages with as many paragraphs have megabytes,
  /// and a busy machine takes three times as long as an idle one. Growth is what tells more.
  private static let mostSeconds = 30.0
  /// Twice the size may take so many times the time: two, and what other work on the machine adds.
  private static let mostGrowth = 2.8
  /// Shorter times say nothing about growth.
  private static let leastSeconds = 0.4
  private static let size = 100_000

  static let first =
    "Envoys of four states met on Tuesday without agreeing on a single point of the draft of the treaty."
  static let second = "The delegations will meet again in autumn, a spokesman said after the session had ended there."
  static let third = "Inspectors who had waited for a month were told that the sites would stay closed to them."

  @Test(
    "100,000 levels of a page",
    arguments: [
      "<div>", "<section class=related-posts>", "<div class=comments>", "<span>", "<a href=x>", "<ul><li>",
      "<blockquote>", "<table><tr><td>", "<h1>", "<article class=teaser>", "<div class=date>", "<figure>", "<p>", "<b>",
      "<time datetime=2012-01-01>", "<h1><div>", "<div class=headline>", "<custom-tag>", "<form>",
    ])
  func levels(_ tag: String) throws { try check(tag, Self.page) }

  @Test(
    "100,000 siblings of a page",
    arguments: [
      "<p>x</p>", "<p>Envoys met on Monday, said the minister of the state.</p>", "<div class=comments>x</div>",
      "<time datetime=2012-01-01>x</time>", "<span class=date>3 May 2012</span>", "<h1>Envoys meet</h1>",
      "<div><h3><a href=x>A ship has sunk</a></h3></div>", "<li><a href=x>A ship has sunk</a>", "<br>", "<sup>1</sup>",
      "<p hidden>x</p>", "<li>x</li>", "<tr><td>x</td></tr>", "<pre>x</pre>", "<div class=headline>Envoys meet</div>",
      "<p>3 May 2012</p>", "<p>Updated: 3 May 2012</p>", "<meta name=date content=2012-01-01>", "<b>x", "&amp;",
      "<!--x-->",
      "<article><time datetime=2012-01-01>x</time><p>Envoys met on Monday, said the minister.</p></article>",
    ])
  func siblings(_ element: String) throws { try check(element, Self.page) }

  @Test(
    "100,000 lines of a text",
    arguments: [
      "x\n", "x\n\n", "Envoys meet again\n", "Envoys meet again in the autumn\n\n", "Read more:\nEnvoys meet again\n\n",
      "Related stories\n\nEnvoys met on Monday, said the minister.\n\nThey will meet again, said the minister.\n\n",
      "By Jane Roe\n", "3 May 2012\n", "GENEVA, May 3 (Reuters) - \n", "* Envoys met\n", "1. Envoys met\n",
      "(a) each Party undertakes;\n", "Article 1\nEach Party undertakes to reduce its arms.\n", "ENVOYS MET\n",
      "Stol-\n",
      "a    b    c\n", "Page 1 of 2\n\u{C}", "12 See the report.\n\n", "- 1 -\n", "Photo: Reuters\n", "¹", "\u{AD}",
      "e\u{301}", "a-", "\"", "Envoys met on Monday, said the minister. ",
    ])
  func lines(_ line: String) throws { try check(line, Self.text) }

  @Test("a headline deep inside a page")
  func deepHeadline() throws {
    let page = String(repeating: "<div>", count: 26) + "<h1>Envoys fail to agree</h1>"
    try check(page, Self.page, times: 1)
  }

  private typealias Input = (name: String, whole: @Sendable (String) -> String)

  private static let page: Input = (
    "page.html",
    { "<title>Envoys fail to agree</title><body>\($0)<p>\(first)</p><p>\(second)</p><p>\(third)</p></body>" }
  )
  /// Ends with a form feed, so that the rules for pages are asked too.
  private static let text: Input = (
    "text.txt", { "Envoys fail to agree\n\n\($0)\n\n\(first)\n\n\(second)\n\n\(third)\n\u{C}The end of the text.\n" }
  )

  private func check(_ piece: String, _ input: Input, times: Int = size) throws {
    guard ReleasedProgram.isThere(for: "large inputs") else { return }
    func measure(_ count: Int) throws -> Double {
      let bytes = Array(input.whole(String(repeating: piece, count: count)).utf8)
      let run = try ReleasedProgram.measure("read --sections", input.name, bytes)
      for sentence in [Self.first, Self.second, Self.third] {
        #expect(run.output.contains(sentence), "\(count) times \(piece): \(run.notes)")
      }
      return run.seconds
    }
    let whole = try measure(times)
    #expect(whole < Self.mostSeconds, "\(piece)")
    guard whole >= Self.leastSeconds else { return }
    // Where a walk is quadratic, the growth is four; noise does not last over three tries.
    var growths: [Double] = []
    for _ in 0..<3 {
      growths.append(try measure(times) / measure(times / 2))
      if growths[growths.count - 1] <= Self.mostGrowth { return }
    }
    Issue.record("twice as many of \(piece) take \(growths) times the time")
  }
}
