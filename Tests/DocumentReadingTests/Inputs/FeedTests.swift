import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("News feeds")
struct FeedTests {
  private let body = FormTests.body

  @Test("RSS: the whole content before the summary, with day, address and the channel as outlet")
  func rss() throws {
    let feed = """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>TASS</title><item><title>Envoys meet &amp; part</title><link>https://tass.com/1</link>
      <pubDate>Fri, 05 Jul 2019 10:00:00 +0300</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>\(body)</p><p>They said&nbsp;little.</p>]]></content:encoded></item>
      <item><title>Second&nbsp;story</title><description>\(body) Two.</description></item></channel></rss>
      """
    let folder = try ReadFolder("feed.xml", feed)
    let documents = try folder.documents()
    #expect(documents.map(\.record.name) == ["feed-1", "feed-2"])
    #expect(documents[0].record.title == "Envoys meet & part")
    #expect(documents[0].record.date.value == "2019-07-05")
    #expect(documents[0].record.publisher == "tass")
    #expect(String(decoding: documents[0].text, as: UTF8.self).contains(body))
    #expect(!String(decoding: documents[0].text, as: UTF8.self).contains("Short."))
    #expect(documents[1].record.title == "Second story")
  }

  @Test("Atom: content as markup, as escaped markup and as text")
  func atom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Outlet</title>
      <entry><title>One</title><published>2019-07-05T10:00:00Z</published><link href="https://a.example/1"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(body) One.</p></div></content></entry>
      <entry><title>Two</title><updated>2019-07-06T10:00:00Z</updated>
      <content type="html">&lt;p&gt;\(body) Two.&lt;/p&gt;</content></entry>
      <entry><title>Three</title><summary type="text">\(body) 3 &lt; 4.</summary></entry></feed>
      """
    let documents = try ReadFolder("feed.atom", feed).documents()
    let texts = documents.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(
      texts[0].contains(body + " One.") && texts[1].contains(body + " Two.") && texts[2].contains(body + " 3 < 4."))
    #expect(documents.map(\.record.date.value) == ["2019-07-05", "2019-07-06", nil])
    #expect(documents[0].record.publisher == "The Outlet")
  }

  @Test("an entity bomb is refused, the reader goes on")
  func bomb() throws {
    let bomb =
      "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"
    let folder = try ReadFolder([("a.rss", Array(bomb.utf8)), ("b.txt", Array(body.utf8))])
    let outcomes = try folder.outcomes()
    #expect(outcomes[0].hasPrefix("failure: malformed"))
    #expect(outcomes[1] == "b: \(body)")
  }
}
