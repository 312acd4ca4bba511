import JSON
import TestSupport
import Testing

/// What people do who cannot see the page, or use no pointer.
@Suite(
  "The page without eyes or pointer", .serialized, .enabled(if: Chromium.path != nil, "needs Chromium: make browser"))
@MainActor
struct PageAccessibilityTests {
  init() throws { try #require(!SeedPage.documents.isEmpty && !SeedPage.claims.isEmpty) }

  nonisolated private static let views = ["graph", "claims", "contested", "timeline", "entities", "documents"]
  @Test("every control has a name that assistive technology reads", arguments: views)
  func names(view: String) throws {
    let tab = try BrowserTab(try SeedPage.bytes(), hash: "#view=\(view)&entity=state/russia")
    defer { tab.close() }
    let controls = try tab.accessibleControls()
    #expect(controls.count > 30)
    #expect(controls.filter { $0.name.allSatisfy(\.isWhitespace) }.map(\.role) == [])
  }

  @Test("the page's parts are told apart by role and name")
  func landmarks() throws {
    let tab = try BrowserTab(try SeedPage.bytes(), hash: "#entity=state/russia")
    defer { tab.close() }
    let found = Set(try tab.accessibleParts().map { $0.role + " " + $0.name })
    for part in [
      "main ", "complementary Card", "tablist Views", "tab Contested", "tabpanel Graph",
      "combobox Search entities, claims and documents",
    ] {
      #expect(found.contains(part), "\(part)")
    }
    #expect(found.contains { $0.hasPrefix("application Graph of ") })
  }

  @Test("the list tells position and length, and arrow keys move through all of it")
  func list() throws {
    let tab = try BrowserTab(try SeedPage.bytes(), hash: "#view=claims")
    defer { tab.close() }
    try tab.value("document.querySelector('#view-claims [tabindex=\"0\"]').focus()")
    for _ in 0..<30 { try tab.press("ArrowDown") }
    let row = "document.activeElement.closest('[role=listitem]')"
    #expect(try tab.text("\(row).getAttribute('aria-posinset')") == "31")
    #expect(try tab.text("\(row).getAttribute('aria-setsize')") == String(SeedPage.claims.count))
    #expect(
      try tab.value(
        "(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())") == true)
  }

  @Test("keys alone lead from the first link to a claim's words")
  func keys() throws {
    let tab = try BrowserTab(try SeedPage.bytes())
    defer { tab.close() }
    try tab.press("Tab")
    #expect(try tab.focus().hasPrefix("A "))
    try tab.press("Enter")
    #expect(try tab.text("page.view") == "claims")
    try tab.value("document.getElementById('tab-claims').focus()")
    for _ in 0..<2 { try tab.press("Tab") }
    #expect(
      try tab.text("document.activeElement.className + document.activeElement.closest('.row').dataset.index") == "0")
    try tab.press("Enter")
    #expect(try tab.focus().hasPrefix("H2"))
    while try !tab.text("document.activeElement.className").contains("show") { try tab.press("Tab") }
    try tab.press("Enter")
    #expect(try tab.text("page.view") == "documents")
    #expect(try tab.text("document.querySelector('.section .current').textContent").isEmpty == false)
  }

  @Test("arrow keys move between entities of the picture, Enter opens a card, Escape goes back")
  func picture() throws {
    let tab = try BrowserTab(try SeedPage.bytes())
    defer { tab.close() }
    try tab.value("document.getElementById('canvas').focus()")
    try tab.press("ArrowRight")
    let first = try tab.text("document.getElementById('announcements').textContent")
    #expect(first.contains("claims"))
    try tab.press("ArrowDown")
    #expect(try tab.text("document.getElementById('announcements').textContent") != first)
    try tab.press("Enter")
    #expect(try tab.text("document.getElementById('card').hidden") == "false")
    #expect(try tab.focus().hasPrefix("H2"))
    try tab.press("Escape")
    #expect(try tab.text("document.getElementById('card').hidden") == "true")
    #expect(try tab.focus().hasPrefix("CANVAS"))
  }

  @Test("who wants no motion gets none")
  func stillness() throws {
    let tab = try BrowserTab(try SeedPage.bytes(), features: ["prefers-reduced-motion": "reduce"])
    defer { tab.close() }
    #expect(try tab.value("prefersStillness()") == true)
    #expect(try tab.text("getComputedStyle(document.querySelector('button')).transitionDuration") == "0s")
  }
}
