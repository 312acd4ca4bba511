import JSON
import TestSupport
import Testing

/// What a reader does with the page of `entente serve` in a real browser. Skipped, and reported so, where there is none.
@Suite("The served page in a browser", .serialized, .enabled(if: Chromium.path != nil, "needs Chromium: make browser"))
@MainActor
struct ServedPageInBrowserTests {
  /// The page of a server, with its first claims.
  private func open(_ served: ServedProgram, _ hash: String = "") throws -> BrowserTab {
    let tab = try BrowserTab(address: served.address + "/" + hash)
    try tab.wait(until: "typeof page !== 'undefined' && page?.filters?.claims.length > 0")
    return tab
  }

  private static func button(_ name: String) -> String {
    "[...document.querySelectorAll('#card section.review button')].find(one => one.textContent === '\(name)')"
  }

  /// The text that is marked in the document that is shown.
  private static let marked =
    "[...document.querySelectorAll('.section .current:not(.marker)')].map(node => node.textContent).join('')"

  @Test("a reader finds a thing as the name is typed, and what lies around it")
  func search() throws {
    let served = try ServedProgram()
    let tab = try open(served)
    defer { tab.close() }
    try tab.click("#search")
    for letter in "russ" { try tab.type(String(letter)) }
    try tab.wait(
      until: "page.search.results?.some(one => one.name === 'Russia') && !document.getElementById('found').hidden")
    try tab.press("Enter")
    try tab.wait(until: "!document.getElementById('card').hidden")
    #expect(try tab.text("document.querySelector('#card h2').textContent") == "Russia")
    try tab.wait(until: "data.entities.x[page.views.graph.picture.chosen] != null")
    #expect(try tab.text("data.entities.id[page.views.graph.picture.chosen]") == "state/russia")
    #expect(try tab.number("page.views.graph.drawn.length") > 3)
    #expect(try tab.number("document.querySelectorAll('#card .neighbours a').length") > 3)
    try tab.click("#card .neighbours a")
    try tab.wait(until: "document.querySelector('#card h2').textContent.startsWith('Russia and ')")
    #expect(tab.problems == [])
  }

  @Test("a claim is followed to its words and found wrong; it leaves the bare facts and comes back")
  func review() throws {
    let served = try ServedProgram(["--writable", "--reviewer", "anna"])
    let tab = try open(served)
    defer { tab.close() }
    try tab.click("#tab-claims")
    let boxes = "[...document.querySelectorAll('[data-facet=view] label')]"
    try tab.wait(until: "\(boxes).length > 1")
    try tab.click(element: "\(boxes).find(one => one.querySelector('.name').textContent === 'in the view')")
    try tab.wait(until: "page.filters.isActive && page.filters.total < page.summary.claims")
    let facts = try tab.number("page.filters.total")
    try tab.wait(until: "document.querySelector('#view-claims .row a')")
    try tab.click("#view-claims .row a")
    try tab.wait(until: "document.querySelector('#card mark') && \(Self.button("Wrong"))")
    let words = try tab.text("document.querySelector('#card mark').textContent")
    try tab.click("#card .show")
    try tab.wait(until: "document.querySelector('.section .current')")
    #expect(try tab.text(Self.marked) == words)

    try tab.click(element: Self.button("Wrong"))
    try tab.wait(until: Self.button("Take back"))
    #expect(try tab.text("document.getElementById('card').textContent").contains("In the viewno"))
    #expect(try tab.number("page.filters.total") == facts - 1)
    #expect(try served.curl(served.address + "/api/reviews").contains("\nwrong\t"))

    try tab.click(element: Self.button("Take back"))
    try tab.wait(
      until: "\(Self.button("Wrong")) && !\(Self.button("Take back")) && page.filters.total === \(Int(facts))")
    #expect(try tab.text("document.getElementById('card').textContent").contains("In the viewyes"))
    #expect(tab.problems == [])
  }

  @Test("contested propositions stand side by side; times, things and documents are listed")
  func views() throws {
    let served = try ServedProgram()
    let tab = try open(served)
    defer { tab.close() }
    try tab.click("#tab-contested")
    try tab.wait(until: "document.querySelector('.dispute')")
    let disputes = "[...document.querySelectorAll('.dispute')]"
    #expect(
      try tab.value("\(disputes).every(one => one.querySelector('.yes li') && one.querySelector('.no li'))") == true)
    for view in ["timeline", "entities"] {
      try tab.click("#tab-\(view)")
      try tab.wait(until: "document.querySelector('#view-\(view) .row a')")
    }
    try tab.click("#tab-documents")
    try tab.wait(until: "document.querySelector('#view-documents .section')")
    #expect(tab.problems == [])
  }

  @Test("keys alone lead from the search to a claim, its words, its review and back")
  func keys() throws {
    let served = try ServedProgram(["--writable", "--reviewer", "anna"])
    let tab = try open(served)
    defer { tab.close() }
    func tabulate(to element: String) throws {
      for _ in 0..<200 where try tab.value("document.activeElement === (\(element))") != true { try tab.press("Tab") }
      #expect(try tab.value("document.activeElement === (\(element))") == true, "\(element)")
    }
    try tab.press("/")
    #expect(try tab.focus().hasPrefix("INPUT search"))
    try tab.type("missile")
    try tab.wait(
      until: "page.search.results?.some(one => one.note === 'claim') && !document.getElementById('found').hidden")
    let claim = try Int(tab.number("page.search.results.findIndex(one => one.note === 'claim')"))
    for _ in 0...claim { try tab.press("ArrowDown") }
    try tab.press("Enter")
    try tab.wait(until: "document.querySelector('#card mark') && \(Self.button("Wrong"))")
    try tabulate(to: "document.querySelector('#card .show')")
    try tab.press("Enter")
    try tab.wait(until: "document.querySelector('.section .current')")
    try tab.wait(until: Self.button("Wrong"))
    try tabulate(to: Self.button("Wrong"))
    try tab.press("Enter")
    try tab.wait(until: Self.button("Take back"))
    try tabulate(to: Self.button("Take back"))
    try tab.press("Enter")
    try tab.wait(until: "\(Self.button("Wrong")) && !\(Self.button("Take back"))")
    #expect(try !served.curl(served.address + "/api/reviews").contains("\nwrong\t"))
  }

  @Test("every control has a name, also those of reviews; a small screen is never wider than it is")
  func smallAndNamed() throws {
    let served = try ServedProgram(["--writable"])
    let tab = try open(served, "#entity=state/russia")
    defer { tab.close() }
    try tab.call(
      "Emulation.setDeviceMetricsOverride", ["width": 360, "height": 640, "deviceScaleFactor": 1, "mobile": true])
    try tab.wait(until: "document.querySelector('#card section.review')")
    for view in ["claims", "contested", "timeline", "entities", "documents", "graph"] {
      try tab.value("page.go({ view: '\(view)' })")
      try tab.settle()
      #expect(try tab.number("document.documentElement.scrollWidth") <= 360, "\(view)")
    }
    try tab.wait(until: "document.getElementById('canvas').ariaLabel")
    let controls = try tab.accessibleControls()
    #expect(controls.count > 10)
    #expect(controls.filter { $0.name.allSatisfy(\.isWhitespace) }.map(\.role) == [])
  }

  @Test("paper takes the claims that are at hand, and no empty rows")
  func printing() throws {
    let served = try ServedProgram()
    let tab = try open(served, "#view=claims")
    defer { tab.close() }
    let atHand = try tab.number("page.filters.claims.findIndex(claim => claim === undefined)")
    try tab.value("dispatchEvent(new Event('beforeprint'))")
    #expect(atHand > 0)
    #expect(try tab.number("document.querySelectorAll('#view-claims .row a').length") == atHand)
    #expect(try tab.number("document.querySelectorAll('#view-claims .waiting').length") == 0)
  }
}
