import XML

/// The parts of a page that are not its article, by element and by the words in class and id.
enum HTMLFurniture {
  static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
    "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table",
    "tbody", "td", "th", "tr", "ul",
  ]

  private static let leftOutElements: Set<String> = [
    "aside", "button", "dialog", "footer", "form", "head", "iframe", "input", "label", "nav", "noscript", "object",
    "option",
    "script", "select", "style", "svg", "template", "textarea", "video", "audio",
  ]

  /// Words of class and id names; an element with one is left out with all in it.
  private static let leftOutWords: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "comment", "comments",
    "cookie", "cookies", "disqus", "footer", "menu", "nav", "navbar", "navigation", "newsletter", "outbrain",
    "pagination",
    "paywall", "popup", "print", "promo", "recommended", "recommendations", "related", "share", "sharing", "sidebar",
    "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "teaser", "teasers", "toolbar",
    "trending", "widget",
  ]

  static func isFurniture(_ element: MarkupElement) -> Bool {
    if leftOutElements.contains(element.name.local) { return true }
    if element["hidden"] != nil || element["aria-hidden"] == "true" { return true }
    if let role = element["role"], role == "navigation" || role == "complementary" || role == "search" { return true }
    guard !["html", "body", "article", "main", "p"].contains(element.name.local) else { return false }
    return words(of: element).contains { leftOutWords.contains($0) }
  }

  static func isCaption(_ element: MarkupElement) -> Bool { words(of: element).contains("caption") }

  /// The words of class and id: `article-body__main` has four.
  private static func words(of element: MarkupElement) -> [String] {
    guard let names = [element["class"], element["id"]].compactMap({ $0 }).joinedBySpace else { return [] }
    return names.lowercased().split { !$0.isLetter }.map(String.init)
  }
}

extension [String] {
  fileprivate var joinedBySpace: String? { isEmpty ? nil : joined(separator: " ") }
}
