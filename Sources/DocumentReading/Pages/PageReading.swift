import XML

/// A page with what was found out about it: what its elements are, its headline and where its article is.
struct PageReading {
  let page: HTMLPage
  let elements: PageElements
  let metadata: PageMetadata
  /// All stretches of text, in reading order.
  let blocks: [PageBlock]
  let title: PageTitle?
  let main: MainContent

  /// - Parameter toldTitle: what is known to be the title, as by the feed that the page is an entry of.
  init(_ page: HTMLPage, names: ElementNames, toldTitle: String? = nil) {
    self.page = page
    elements = PageElements(page, names: names)
    metadata = PageMetadata(page)
    blocks = PageBlocks(page, elements, isOut: { _ in false }).blocks
    title = PageTitle.find(page, elements, metadata, told: toldTitle)
    main = MainContent(page, elements, blocks, body: page.first("body") ?? 0, heading: title?.element)
  }
}
