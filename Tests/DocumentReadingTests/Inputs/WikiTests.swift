import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Exports of wikis")
struct WikiTests {
  @Test("articles are read without their markup; other pages are counted")
  func articles() throws {
    let export = """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/"><siteinfo><sitename>Wikipedia</sitename></siteinfo>
      <page><title>INF Treaty</title><ns>0</ns><id>42</id><revision><id>7</id><timestamp>2019-07-05T10:00:00Z</timestamp>
      <text>{{Infobox|name={{lang|en|INF}}}}
      The '''INF Treaty''' was an [[arms control|arms-control]] accord between the [[United States]] and the [[Soviet Union]].&lt;ref name="a"&gt;A note.&lt;/ref&gt;
      [[File:a.png|thumb|A [[picture]].]]
      == History ==
      * It was signed in 1987 by both [https://example.org presidents].
      {| class="wikitable"
      | cell
      |}
      [[Category:Treaties]]</text></revision></page>
      <page><title>Talk:INF Treaty</title><ns>1</ns><id>43</id><revision><text>Hello.</text></revision></page>
      <page><title>INF</title><ns>0</ns><id>44</id><redirect title="INF Treaty"/><revision><text>#REDIRECT [[INF Treaty]]</text></revision></page>
      </mediawiki>
      """
    let folder = try ReadFolder("wiki.xml", export)
    let document = try #require(try folder.documents().first)
    #expect(document.record.name == "wiki-42")
    #expect(document.record.title == "INF Treaty")
    #expect(
      String(decoding: document.text, as: UTF8.self) == """
        INF Treaty
        The INF Treaty was an arms-control accord between the United States and the Soviet Union.
        History
        It was signed in 1987 by both presidents.

        """)
    #expect(
      try folder.outcomes().dropFirst() == ["passed over 1: a page that is no article", "passed over 1: a redirect"])
  }

  @Test("brackets that are never closed cost no time", arguments: ["[[", "{{", "{|", "[http", "<ref>", "''", "[[a|"])
  func hostile(sign: String) throws {
    let text = String(repeating: sign, count: 100_000).replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let start = ContinuousClock.now
    _ = try ReadFolder(
      "wiki.xml", "<mediawiki><page><ns>0</ns><id>1</id><revision><text>\(text)</text></revision></page></mediawiki>"
    ).outcomes()
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
