import XML

/// The headline that a page shows, or else the one that it only names.
struct PageTitle {
  var text: String
  /// The element that shows it.
  var element: Int?

  /// The best of a page's headings: one that the page names as its title, an `h1`, one in an element called headline;
  /// never the site's own name. Nil where a page has neither heading nor title.
  ///
  /// - Parameter told: the title as others know it; only headings that agree with it count then.
  static func find(
    _ page: HTMLPage, _ elements: PageElements, _ metadata: PageMetadata, told: String? = nil
  ) -> PageTitle? {
    let named =
      told.map { [PageText.collapsed($0)] }
      ?? metadata.titles.map { withoutSiteName($0, site: metadata.own.outlet) }.filter { !$0.isEmpty }
    let keys = named.map(PageText.folded)
    let site = metadata.own.outlet.map(PageText.folded)
    var outEnd = 0
    var best: (title: PageTitle, score: Int)?
    for (index, node) in page.nodes.enumerated() where node.isElement {
      let traits = elements.traits[index]
      if traits.kind?.isOutside ?? false, node.name != "body" { outEnd = max(outEnd, node.end) }
      guard PageElements.headings.contains(node.name) || traits.kind == .headline, node.end - index < 60 else {
        continue
      }
      let text = PageText.collapsed(page.text(of: index))
      let folded = PageText.folded(text)
      guard !folded.isEmpty, text.utf8.count <= 400, folded != site else { continue }
      var score = agreement(folded, keys)
      if told != nil, score == 0 { continue }
      score += node.name == "h1" ? 30 : node.name == "h2" ? 10 : 0
      if traits.kind == .headline { score += 15 }
      if index < outEnd { score -= 25 }
      if folded.utf8.count < 12 { score -= 15 }
      if score > best?.score ?? 20 { best = (PageTitle(text: text, element: index), score) }
    }
    return best?.title ?? named.first.map { PageTitle(text: $0) }
  }

  /// How well a heading agrees with the titles that the page names of itself.
  private static func agreement(_ heading: String, _ titles: [String]) -> Int {
    if titles.contains(heading) { return 100 }
    let isPart = titles.contains {
      min($0.utf8.count, heading.utf8.count) >= 12 && ($0.hasPrefix(heading) || heading.hasPrefix($0))
    }
    return isPart ? 60 : 0
  }

  /// `Envoys meet | The Outlet` without the site.
  static func withoutSiteName(_ title: String, site: String?) -> String {
    let title = PageText.collapsed(title)
    let siteKey = site.map(PageText.folded)
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "] {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if PageText.folded(String(last)) == siteKey { return String(title.dropLast(last.count + separator.count)) }
      if PageText.folded(String(first)) == siteKey { return String(title.dropFirst(first.count + separator.count)) }
      if first.split(separator: " ").count >= 3 { return String(first) }
    }
    return title
  }
}
