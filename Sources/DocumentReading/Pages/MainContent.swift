import XML

/// Finds the element that holds a page's article, and what in it is not the article.
///
/// Each block of text counts for or against the elements around it: running text by its length, links and labels
/// against. The article's element is the one with the highest sum; so it holds all paragraphs and as little else as it
/// can.
struct MainContent {
  /// Elements with all in them that are no part of the article, by node.
  private(set) var isOut: [Bool]
  /// Blurbs of other articles, with all in them, by node.
  private(set) var isCard: [Bool]
  /// The article's element.
  private(set) var element: Int
  /// The article has no running text: it is a list of links or of lines.
  private(set) var isList = false
  private let page: HTMLPage
  private let elements: PageElements

  /// An element with so many hundredths of the page's running text is not furniture, whatever its name says.
  private static let shareOfArticle = 35
  /// Fewer bytes of running text than this are not an article only because there is nothing else.
  private static let smallestArticle = 300
  /// Bytes of running text under which an article is short: the page's headline must then help to find it.
  private static let shortArticle = 600

  /// - Parameters:
  ///   - blocks: all blocks of the page.
  ///   - heading: the element of the headline, where the page shows one.
  init(_ page: HTMLPage, _ elements: PageElements, _ blocks: [PageBlock], body: Int, heading: Int?) {
    self.page = page
    self.elements = elements
    isOut = []
    isCard = Array(repeating: false, count: page.nodes.count)
    element = body
    var best = (value: Int.min, isOut: isCard, element: body)
    for trust in NameTrust.allCases {
      isOut = Array(repeating: false, count: page.nodes.count)
      isCard = isOut
      markNamed(blocks, trust)
      markCards(blocks)
      let sums = sums(of: blocks) { isOut[$0.container] ? 0 : Self.value(of: $0) }
      let found = self.best(sums, body, heading: heading)
      // Less trust must bring much more text: some always comes with it.
      if trust == .all || found.value > 3 * max(best.value, 40) { best = (found.value, isOut, found.element) }
      if best.value >= 250 { break }
    }
    isOut = best.isOut
    element = withNeighbours(best.element, blocks)
    if best.value < Self.smallestArticle, let list = namedContent(blocks, besides: best.element) {
      element = list
      isList = true
    }
  }

  /// A single paragraph whose neighbours are paragraphs too is no article, but what they stand in: many labels between
  /// them may have spoken against it.
  private func withNeighbours(_ element: Int, _ blocks: [PageBlock]) -> Int {
    let prose = blocks.filter { !isOut[$0.container] && Self.value(of: $0) >= 40 }
    func parent(of index: Int) -> Int { page.nodes[index].parent }
    let inside = element..<page.nodes[element].end
    guard parent(of: element) >= 0, blocks.count(where: { inside.contains($0.container) }) == 1,
      prose.count(where: { parent(of: $0.container) == parent(of: element) }) > 1
    else { return element }
    return parent(of: element)
  }

  /// Where no element has running text, the one that the page calls an article's content: lists of links and lines of
  /// verse are articles too.
  private func namedContent(_ blocks: [PageBlock], besides best: Int) -> Int? {
    let lengths = sums(of: blocks) { isOut[$0.container] ? 0 : $0.text.count }
    let named = page.nodes.indices.filter { elements.traits[$0].kind == .content && !isOut[$0] }
    guard let longest = named.max(by: { lengths[$0] < lengths[$1] }) else { return nil }
    return lengths[longest] >= 100 && lengths[longest] * 2 > lengths[best] ? longest : nil
  }

  /// How far names in class and id are believed; where all of them leave no text, fewer are.
  private enum NameTrust: CaseIterable {
    case all
    case structural
    case tags
    case nothing

    func believes(_ traits: PageElements.Traits) -> Bool {
      switch self {
      case .all: traits.isHidden || traits.kind?.isOutside ?? false
      case .structural:
        traits.isHidden || traits.kind == .teaser || traits.kind == .discussion || traits.isFurnitureByTag
      case .tags: traits.isHidden || traits.isFurnitureByTag
      case .nothing: false
      }
    }
  }

  /// Marks what names say is furniture, unless most of the page's text would go with it.
  private mutating func markNamed(_ blocks: [PageBlock], _ trust: NameTrust) {
    var isNamed = Array(repeating: false, count: page.nodes.count)
    var isDiscussion = isNamed
    for index in page.nodes.indices where page.nodes[index].isElement {
      let parent = page.nodes[index].parent
      isNamed[index] = trust.believes(elements.traits[index]) || parent >= 0 && isNamed[parent]
      isDiscussion[index] = elements.traits[index].kind == .discussion || parent >= 0 && isDiscussion[parent]
    }
    var unnamed = 0
    var discussed = 0
    var undiscussed = 0
    for block in blocks {
      let value = max(0, Self.value(of: block))
      if !isNamed[block.container] { unnamed += value }
      if isDiscussion[block.container] { discussed += value } else { undiscussed += value }
    }
    // In a forum what readers wrote is the page.
    let isForum = undiscussed < 400 && discussed > 2 * undiscussed
    let prose = sums(of: blocks) { isDiscussion[$0.container] && !isForum ? 0 : max(0, Self.value(of: $0)) }
    let total = prose.first ?? 0
    for index in page.nodes.indices where page.nodes[index].isElement {
      let parent = page.nodes[index].parent
      if parent >= 0, isOut[parent] {
        isOut[index] = true
      } else if elements.traits[index].kind == .discussion {
        isOut[index] = !isForum && trust != .tags && trust != .nothing
      } else if trust.believes(elements.traits[index]) {
        let isMost = prose[index] * 100 >= total * Self.shareOfArticle && prose[index] >= unnamed
        isOut[index] = !isMost || prose[index] < Self.smallestArticle
      }
    }
  }

  /// The sum of the blocks' values for each element, with what is inside it.
  private func sums(of blocks: [PageBlock], _ value: (PageBlock) -> Int) -> [Int] {
    var sums = Array(repeating: 0, count: page.nodes.count)
    for block in blocks { sums[block.container] += value(block) }
    for index in page.nodes.indices.reversed() where page.nodes[index].parent >= 0 {
      sums[page.nodes[index].parent] += sums[index]
    }
    return sums
  }

  /// How many bytes a block speaks for its being in an article, negative where it speaks against.
  static func value(of block: PageBlock) -> Int {
    let own = block.text.count - block.linkLength
    if block.isMostlyLinks { return -min(60, block.text.count) }
    switch block.kind {
    case .caption: return own >= 60 && block.endsSentence ? own / 2 : 0
    case .heading: return 0
    case .paragraph, .preformatted, .loose, .listItem, .cell:
      if own >= 100 || own >= 40 && block.endsSentence { return own }
      return block.kind == .paragraph ? own / 3 : -10
    }
  }

  private func best(_ sums: [Int], _ body: Int, heading: Int?) -> (value: Int, element: Int) {
    var best = (value: Int.min, element: body)
    var around = (value: Int.min, element: body)
    for index in body..<page.nodes[body].end where elements.traits[index].isBlock && !isOut[index] {
      if elements.traits[index].isHidden { continue }
      let value = sums[index] * weight(of: index) / 100 + (elements.traits[index].kind == .content ? 60 : 0)
      // Of two that hold the same, the inner one.
      if value >= best.value { best = (value, index) }
      if let heading, index <= heading, heading < page.nodes[index].end, value >= around.value {
        around = (value, index)
      }
    }
    // The text of a short article may be no longer than a note elsewhere on the page: the headline tells.
    return best.value < Self.shortArticle && around.value >= max(40, best.value / 4) ? around : best
  }

  /// Hundredths that an element's sum is worth, by what the page says of it.
  private func weight(of index: Int) -> Int {
    let byName =
      switch elements.traits[index].kind {
      case .content: 160
      case .article: 105
      default: 100
      }
    return page.nodes[index].name == "article" || page.nodes[index].name == "main" ? byName + 10 : byName
  }

  // MARK: - Other articles' blurbs

  /// Siblings of one form, each a linked headline with little text, are a list of other articles.
  private mutating func markCards(_ blocks: [PageBlock]) {
    let inside = blocks.filter { !isOut[$0.container] }
    let length = sums(of: inside) { $0.text.count }
    let linkedHeadings = sums(of: inside) { $0.kind == .heading && $0.isMostlyLinks ? 1 : 0 }
    var siblings = Array(repeating: 0, count: page.nodes.count)
    func hasForm(_ index: Int) -> Bool {
      page.nodes[index].isElement && linkedHeadings[index] == 1 && length[index] < 600
        && !PageElements.headings.contains(page.nodes[index].name)
    }
    for index in page.nodes.indices where page.nodes[index].parent >= 0 && hasForm(index) {
      siblings[page.nodes[index].parent] += 1
    }
    for index in page.nodes.indices where page.nodes[index].parent >= 0 {
      let parent = page.nodes[index].parent
      isCard[index] = isCard[parent] || hasForm(index) && siblings[parent] >= 2
      if isOut[parent] || isCard[index] { isOut[index] = true }
    }
  }
}
