import DocumentModel
import GraphExport
import JSON
import TestSupport
import Testing

/// The page of the seeds in a real browser. Skipped, and reported so, where there is no Chromium (`make browser`).
@Suite("The page in a browser", .serialized, .enabled(if: Chromium.path != nil, "needs Chromium: make browser"))
@MainActor
struct PageInBrowserTests {
  init() throws { try #require(!SeedPage.documents.isEmpty && !SeedPage.claims.isEmpty) }

  private func open(_ hash: String = "", features: [String: String] = [:]) throws -> BrowserTab {
    try BrowserTab(try SeedPage.bytes(), hash: hash, features: features)
  }

  @Test("it opens from disk without a complaint and says what it holds")
  func opens() throws {
    let tab = try open()
    defer { tab.close() }
    let counts = try tab.text("document.getElementById('counts').textContent")
    #expect(counts.hasPrefix("\(SeedPage.claims.count) claims, "))
    #expect(counts.hasSuffix("\(SeedPage.documents.count) documents"))
    for view in ["graph", "claims", "contested", "timeline", "entities", "documents"] {
      try tab.click("#tab-\(view)")
      #expect(try tab.value("document.getElementById('view-\(view)').checkVisibility()") == true)
    }
    #expect(tab.problems == [])
  }

  @Test("its policy lets no other script run and nothing be loaded")
  func policy() throws {
    let tab = try open()
    defer { tab.close() }
    #expect(
      try tab.text("(() => { try { return new Function('return 1')() } catch (error) { return error.name } })()")
        == "EvalError")
    let refusal =
      "new Promise(done => { addEventListener('securitypolicyviolation', event => done(event.effectiveDirective)); "
      + "fetch('https://example.org/').catch(() => {}) })"
    #expect(try tab.value(refusal) == "connect-src")
    let injected =
      "(() => { const one = document.createElement('style'); one.textContent = 'body { opacity: .5 }'; "
      + "document.head.append(one); return getComputedStyle(document.body).opacity })()"
    #expect(try tab.text(injected) == "1")
  }

  @Test("a filter shows the claims that have the value, and nothing ticked shows all")
  func filters() throws {
    let tab = try open("#view=claims")
    defer { tab.close() }
    let length = "document.querySelector('#view-claims [role=listitem]').getAttribute('aria-setsize')"
    for (index, modality) in Modality.allCases.enumerated() {
      let wanted = SeedPage.claims.filter { $0.modality == modality }.count
      guard wanted > 0 else { continue }
      try tab.click("[data-facet=modality] input[value='\(index)']")
      #expect(try tab.text(length) == String(wanted))
      #expect(try tab.text("document.getElementById('counts').textContent").hasPrefix("\(wanted) of "))
      try tab.click("#reset")
      #expect(try tab.text(length) == String(SeedPage.claims.count))
    }
  }

  @Test("filters by type, relation, holder and time work together")
  func facets() throws {
    let tab = try open()
    defer { tab.close() }
    try tab.value("page.panel.showTime(Date.UTC(2017, 0, 1) / 864e5, Date.UTC(2019, 11, 31) / 864e5)")
    let dated = try tab.number("page.filters.claims.length")
    #expect(dated > 0 && dated < Double(SeedPage.claims.count))
    try tab.value(
      """
      window.meets = claim => !(Number.isNaN(data.firstDay[claim]) && Number.isNaN(data.lastDay[claim]))
        && !(data.lastDay[claim] < 17167) && !(data.firstDay[claim] > 18261)
      """)
    #expect(try tab.value("page.filters.claims.every(meets)") == true)
    #expect(try tab.number("data.firstDay.filter((_, claim) => meets(claim)).length") == dated)
    try tab.click("[data-facet=holder] input[type=checkbox]")
    try tab.click("[data-facet=relation] input[type=checkbox]")
    try tab.click("[data-facet=type] input[type=checkbox]")
    let both = try tab.number("page.filters.claims.length")
    #expect(both <= dated)
    #expect(try tab.number("page.filters.facets.filter(facet => facet.chosenCount === 1).length") == 3)
    #expect(try tab.number("page.views.graph.picture.nodes.length") <= 2 * both)
  }

  @Test("the search finds an entity by its name and opens its card")
  func search() throws {
    let tab = try open()
    defer { tab.close() }
    try tab.click("#search")
    try tab.type("stolten")
    try tab.press("Enter")
    #expect(try tab.text("document.querySelector('#card h2').textContent") == "Jens Stoltenberg")
    #expect(try tab.text("location.hash") == "#entity=person/jens-stoltenberg")
  }

  @Test("a click on an entity of the picture opens its card with its neighbours")
  func picture() throws {
    let tab = try open()
    defer { tab.close() }
    let entity = "page.views.graph.picture.nodes[0]"
    let box = "document.getElementById('canvas').getBoundingClientRect()"
    let label = try tab.text("entityLabel(\(entity))")
    try tab.click(
      x: try tab.number("\(box).x + page.views.graph.picture.x(\(entity))"),
      y: try tab.number("\(box).y + page.views.graph.picture.y(\(entity))"))
    #expect(try tab.text("document.querySelector('#card h2').textContent") == label)
    #expect(try tab.number("document.querySelectorAll('#card .neighbours a').length") > 3)
    try tab.click("#card .neighbours a")
    #expect(try tab.text("document.querySelector('#card h2').textContent").hasPrefix(label + " and "))
  }

  @Test("every claim is two clicks from its words in its document")
  func evidence() throws {
    let tab = try open("#view=claims")
    defer { tab.close() }
    try tab.click("#view-claims .row a")
    #expect(try tab.text("document.querySelector('#card mark').textContent") == SeedPage.claims[0].evidence.text)
    try tab.click("#card .show")
    let marked =
      "[...document.querySelectorAll('.section .current:not(.marker)')].map(node => node.textContent).join('')"
    #expect(try tab.text(marked) == SeedPage.claims[0].evidence.text)
    for (index, claim) in SeedPage.claims.enumerated() {
      try tab.value("page.follow(evidenceAddress(\(index)))")
      #expect(try tab.text(marked) == claim.evidence.text, "\(claim.id)")
    }
    #expect(tab.problems == [])
  }

  @Test("contested propositions show who affirms beside who denies")
  func contested() throws {
    let tab = try open("#view=contested")
    defer { tab.close() }
    let disputes = "[...document.querySelectorAll('.dispute')]"
    #expect(try tab.number("\(disputes).length") >= 3)
    #expect(
      try tab.text("\(disputes).map(one => one.querySelector('h2').textContent).join('; ')").contains("Russia violates")
    )
    let sides = "\(disputes).every(one => one.querySelector('.yes li') && one.querySelector('.no li'))"
    #expect(try tab.value(sides) == true)
  }

  @Test("claims, entities and stretches of text have addresses of their own")
  func addresses() throws {
    let name = SeedPage.documents[0].document.name
    let tab = try open("#claim=" + SeedPage.claims[3].id)
    defer { tab.close() }
    #expect(try tab.text("document.querySelector('#card mark').textContent") == SeedPage.claims[3].evidence.text)
    try tab.value("location.hash = '#document=\(name)&span=0,4'")
    try tab.settle()
    #expect(try tab.text("document.querySelector('.section .current').textContent") == "NATO")
    try tab.value("location.hash = '#entity=treaty/inf-treaty'")
    try tab.settle()
    #expect(try tab.text("document.querySelector('#card h2').textContent").contains("Nuclear Forces Treaty"))
  }

  @Test("hostile and unusual texts are shown letter by letter")
  func hostile() throws {
    let text = "😀 </script><script>alert(1)</script> & <b>Rüdiger</b>\u{2028}said it."
    let scalars = Array(text.unicodeScalars)
    let begin = try #require(scalars.firstIndex(of: "R"))
    let range = begin..<(begin + 7)
    let entity = Entity(id: "ruediger", type: .person, label: "<img src=x onerror=alert(1)>")
    let document = AnnotatedDocument(
      document: DocumentRecord(name: "odd", file: "odd.txt", length: scalars.count),
      sections: [Section(kind: .body, range: 0..<scalars.count)],
      sentences: [Sentence(id: "s1", range: 0..<scalars.count, section: .body)],
      mentions: [
        Mention(
          id: "m1", range: range, surface: "Rüdiger", type: .person, entity: "ruediger", level: .name, section: .body,
          sentence: "s1")
      ],
      claims: [
        Claim(
          id: "c1", label: "states", section: .body, subject: .entity("ruediger"), relation: "states",
          object: .literal("</script>"), holderChain: ["doc:odd"], attribution: .author, sentence: "s1",
          sentenceRange: 0..<scalars.count, evidence: Evidence(range: range, text: "Rüdiger"), subjectMentions: ["m1"])
      ], entities: [entity])
    var page = try SeedPage.builder([])
    page.add(document, text: Array(text.utf8))
    let tab = try BrowserTab(page.bytes(), hash: "#document=odd&span=\(range.lowerBound),\(range.upperBound)")
    defer { tab.close() }
    #expect(try tab.text("document.querySelector('.section .current').textContent") == "Rüdiger")
    #expect(
      try tab.text(
        "[...document.querySelector('.section-body').childNodes].filter(node => !node.classList.contains('marker'))"
          + ".map(node => node.textContent).join('')") == text)
    try tab.value("location.hash = '#claim=odd-c1'")
    try tab.settle()
    #expect(
      try tab.text("document.querySelector('#card h2').textContent").hasPrefix("<img src=x onerror=alert(1)> states"))
    #expect(tab.problems == [])
  }

  @Test("an empty page says that it is empty")
  func empty() throws {
    let tab = try BrowserTab(try SeedPage.builder([]).bytes())
    defer { tab.close() }
    for view in ["claims", "contested", "timeline", "entities", "documents", "graph"] { try tab.click("#tab-\(view)") }
    #expect(try tab.text("document.getElementById('counts').textContent") == "0 claims, 0 entities, 0 documents")
    #expect(tab.problems == [])
  }

  @Test("it follows the reader's wish for dark colours")
  func dark() throws {
    let ground = "getComputedStyle(document.body).backgroundColor"
    let light = try open(features: ["prefers-color-scheme": "light"])
    defer { light.close() }
    let dark = try open(features: ["prefers-color-scheme": "dark"])
    defer { dark.close() }
    #expect(try light.text(ground) != dark.text(ground))
  }

  @Test("printing takes in the whole list")
  func printing() throws {
    let tab = try open("#view=claims")
    defer { tab.close() }
    let rows = "document.querySelectorAll('#view-claims .row').length"
    #expect(try tab.number(rows) < 40)
    try tab.value("dispatchEvent(new Event('beforeprint'))")
    #expect(try tab.number(rows) == Double(SeedPage.claims.count))
  }
}
