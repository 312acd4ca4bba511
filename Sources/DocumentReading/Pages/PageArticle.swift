import XML

/// The article of a page: its title and blocks in reading order, without navigation, advertisements, comments and lists
/// of other articles.
struct PageArticle {
  private(set) var blocks: [FoundDocument.Block] = []
  private(set) var hasOnlyTitle = false

  init(_ reading: PageReading) {
    let (page, elements, main, title) = (reading.page, reading.elements, reading.main, reading.title)
    let range = main.element..<page.nodes[main.element].end
    let shown = PageBlocks(page, elements, isOut: { main.isOut[$0] }).blocks
    var inside = shown.filter { range.contains($0.container) }
    Self.takeCaptionsOfGalleries(&inside)
    let removed = reading.blocks.filter { range.contains($0.container) && main.isOut[$0.container] }.map(\.node)
    blocks = ArticleTrimming.kept(
      of: inside, removed: removed, title: title, authors: reading.metadata.authors, isList: main.isList
    ).map { block in
      FoundDocument.Block(text: String(decoding: block.text, as: UTF8.self), hint: Self.hint(block))
    }
    let standfirst = Self.standfirst(shown, heading: title?.element, before: range.lowerBound)
    blocks =
      standfirst.map { FoundDocument.Block(text: String(decoding: $0.text, as: UTF8.self), hint: .paragraph) } + blocks
    hasOnlyTitle = blocks.isEmpty
    if let title { blocks.insert(FoundDocument.Block(text: title.text, hint: .title), at: 0) }
  }

  /// Running text between the headline and the article's element.
  private static func standfirst(
    _ blocks: [PageBlock], heading: Int?, before article: Int
  ) -> [PageBlock] {
    guard let heading, heading < article else { return [] }
    let between = blocks.filter { $0.node > heading && $0.node < article && $0.kind != .caption }
    let prose = between.filter { MainContent.value(of: $0) >= 40 }
    // More than a few paragraphs are something else.
    return prose.count <= 3 ? prose : []
  }

  /// Where pictures' captions are longer than all other text, they are the article.
  private static func takeCaptionsOfGalleries(_ blocks: inout [PageBlock]) {
    func prose(_ isCaption: Bool) -> Int {
      blocks.reduce(0) { ($1.kind == .caption) == isCaption ? $0 + $1.text.count : $0 }
    }
    guard prose(true) > prose(false) else { return }
    for index in blocks.indices where blocks[index].kind == .caption { blocks[index].kind = .paragraph }
  }

  private static func hint(_ block: PageBlock) -> TextBlock.Hint? {
    switch block.kind {
    case .caption: .caption
    case .heading: .heading
    case .paragraph, .preformatted: .paragraph
    case .listItem, .cell, .loose: block.endsSentence ? .paragraph : .item
    }
  }
}
