import XML

/// Finds the element that holds a page's article: by what the page says, else by where the running text is dense.
enum HTMLMainElement {
  static func find(in body: MarkupElement) -> MarkupElement {
    let marked = candidates(in: body) { element in
      element["itemprop"] == "articleBody" || element.name.local == "article" || element.name.local == "main"
        || element["role"] == "main"
    }
    let total = proseLength(body)
    // An article that is marked but holds only a part is a teaser's.
    let best = marked.max { proseLength($0) < proseLength($1) }
    if let best, proseLength(best) * 2 >= total, total > 0 { return best }
    return densest(in: body)
  }

  private static func candidates(
    in element: MarkupElement, _ isMarked: (MarkupElement) -> Bool
  ) -> [MarkupElement] {
    var found: [MarkupElement] = []
    for child in element.elements where !HTMLFurniture.isFurniture(child) {
      if isMarked(child) { found.append(child) }
      found += candidates(in: child, isMarked)
    }
    return found
  }

  /// Goes down as long as one child holds most of the running text.
  private static func densest(in element: MarkupElement) -> MarkupElement {
    let total = proseLength(element)
    guard total > 0 else { return element }
    for child in element.elements where !HTMLFurniture.isFurniture(child) && child.name.local != "p" {
      if proseLength(child) * 10 >= total * 8 { return densest(in: child) }
    }
    return element
  }

  /// Bytes of text in paragraphs, outside links and furniture.
  private static func proseLength(_ element: MarkupElement, inParagraph: Bool = false) -> Int {
    if HTMLFurniture.isFurniture(element) || element.name.local == "a" { return 0 }
    let isParagraph = inParagraph || element.name.local == "p" || element.name.local == "blockquote"
    return element.children.reduce(0) { sum, child in
      switch child {
      case .text(let text): sum + (isParagraph || text.utf8.count > 80 ? text.utf8.count : 0)
      case .element(let child): sum + proseLength(child, inParagraph: isParagraph)
      }
    }
  }
}
