import Text

/// Takes off the article's blocks what markup did not show to be something else.
enum ArticleTrimming {
  /// - Parameters:
  ///   - blocks: of the article's element, in text order, without what is out.
  ///   - removed: the nodes at which blocks begin that are out, in text order.
  ///   - title: the headline.
  ///   - authors: as the page names them.
  ///   - isList: whether the article is a list of links.
  static func kept(
    of blocks: [PageBlock], removed: [Int], title: PageTitle?, authors: [String], isList: Bool
  ) -> [PageBlock] {
    let key = title.map { PageText.folded($0.text) }
    var isKept = blocks.map { isList || !isLinks($0) }
    for (index, block) in blocks.enumerated() where block.kind != .paragraph && isKept[index] {
      if PageText.folded(String(decoding: block.text, as: UTF8.self)) == key { isKept[index] = false }
    }
    dropLeaders(blocks, removed, &isKept)
    dropEdges(blocks, title?.element, &isKept)
    dropAuthors(blocks, authors.map(PageText.folded).filter { $0.utf8.count >= 6 }, &isKept)
    return blocks.indices.filter { isKept[$0] }.map { blocks[$0] }
  }

  /// A block that is nothing but links; a sentence with a long link in it is not.
  private static func isLinks(_ block: PageBlock) -> Bool {
    guard block.isMostlyLinks, block.kind != .caption else { return false }
    return !block.endsSentence || block.linkLength * 10 > block.text.count * 9
  }

  /// Headings and lines like `Read more:` lead to what follows; where that is gone, they go too.
  private static func dropLeaders(_ blocks: [PageBlock], _ removed: [Int], _ isKept: inout [Bool]) {
    var nextRemoved = removed.count - 1
    var leads = true
    var following = Int.max
    for index in blocks.indices.reversed() {
      while nextRemoved >= 0, removed[nextRemoved] > blocks[index].node {
        if removed[nextRemoved] < following { leads = true }
        nextRemoved -= 1
      }
      following = blocks[index].node
      guard isKept[index] else {
        leads = true
        continue
      }
      let isLeader =
        blocks[index].kind == .heading || blocks[index].text.last == UInt8(ascii: ":") && blocks[index].text.count < 80
      if isLeader, leads { isKept[index] = false } else { leads = false }
    }
  }

  /// Labels before the first paragraph and after the last are not the article's: sections, days, authors, counts.
  private static func dropEdges(_ blocks: [PageBlock], _ heading: Int?, _ isKept: inout [Bool]) {
    let prose = blocks.indices.filter { isKept[$0] && MainContent.value(of: blocks[$0]) >= 40 }
    guard let first = prose.first, let last = prose.last else { return }
    for index in blocks.indices where index < first || index > last {
      switch blocks[index].kind {
      case .loose: if !blocks[index].endsSentence { isKept[index] = false }
      case .paragraph: if index > last, !blocks[index].endsSentence { isKept[index] = false }
      case .heading: if index > last { isKept[index] = false }
      case .listItem, .cell, .caption, .preformatted: break
      }
      if let heading, blocks[index].node < heading, index < first { isKept[index] = false }
    }
  }

  /// Paragraphs at the end that begin with the author's name are about the author.
  private static func dropAuthors(_ blocks: [PageBlock], _ authors: [String], _ isKept: inout [Bool]) {
    for index in blocks.indices.reversed().filter({ isKept[$0] }).prefix(3) {
      let opening = PageText.folded(String(decoding: blocks[index].text.prefix(120), as: UTF8.self))
      guard blocks[index].text.count < 1000, authors.contains(where: opening.hasPrefix) else { continue }
      for following in index..<blocks.count { isKept[following] = false }
    }
  }
}
