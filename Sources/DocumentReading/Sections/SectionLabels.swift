import DocumentModel

/// The blocks of a text with what is known of each; the rules fill in kinds step by step, earlier steps hold.
struct SectionLabels {
  let blocks: [TextBlock]
  /// Nil for blocks that no rule has claimed.
  private(set) var kinds: [SectionKind?]
  private let stretches: ProseStretches

  init(_ blocks: [TextBlock]) {
    self.blocks = blocks
    kinds = Array(repeating: nil, count: blocks.count)
    stretches = ProseStretches(blocks)
  }

  var firstProse: Int? { blocks.indices.first { kinds[$0] == nil && blocks[$0].isProse } }
  var lastProse: Int? { blocks.indices.last { kinds[$0] == nil && blocks[$0].isProse } }

  mutating func label(_ index: Int, _ kind: SectionKind) {
    if kinds[index] == nil { kinds[index] = kind }
  }

  /// What a page's markup says, where it is decisive.
  mutating func applyHints() {
    for (index, block) in blocks.enumerated() {
      switch block.hint {
      case .title: label(index, .title)
      case .caption: label(index, .caption)
      case .quoted: label(index, .teaser)
      case .furniture: label(index, .boilerplate)
      case .heading, .paragraph, .item, nil: break
      }
    }
  }

  /// In a treaty, headings and clauses are its text however short they are; what stands before them is its title.
  mutating func applyClauses(_ clauses: ClauseLabels) {
    guard let first = clauses.first else { return }
    for index in blocks.indices[first...] { label(index, .body) }
    if first > 0, !blocks[0].isProse, blocks[0].wordCount <= 40 { label(0, .title) }
  }

  // MARK: - Cues

  mutating func applyCues(_ cues: [SectionCue]) {
    for index in blocks.indices where kinds[index] == nil {
      guard let cue = cues.first(where: { $0.matches(blocks[index]) }) else { continue }
      if blocks[index].hint == .heading || blocks[index].hint == .paragraph, cue.kind == .caption, cue.match == .suffix
      {
        continue
      }
      apply(cue, at: index)
    }
    for index in blocks.indices where blocks[index].isLoneBullet { label(index, .boilerplate) }
  }

  private mutating func apply(_ cue: SectionCue, at index: Int) {
    switch cue.extent {
    case .line: label(index, cue.kind)
    case .list:
      label(index, .boilerplate)
      labelList(after: index, cue.kind)
    case .rest:
      label(index, .boilerplate)
      if isBehindArticle(index) {
        for following in blocks.indices[(index + 1)...] {
          label(following, blocks[following].isLoneBullet ? .boilerplate : cue.kind)
        }
      } else {
        labelList(after: index, cue.kind)
      }
    }
  }

  /// Whether the article can be over here: running text came before, and no longer stretch of it follows.
  private func isBehindArticle(_ index: Int) -> Bool {
    let before = stretches.proseBefore[index]
    let longest = stretches.longestBehind[index]
    return before > 0 && (longest < 4 || longest * 2 <= before)
  }

  /// Headlines and their summaries after a heading, until two paragraphs in a row show that running text resumes.
  private mutating func labelList(after heading: Int, _ kind: SectionKind) {
    var index = heading + 1
    while index < blocks.count, kinds[index] == nil {
      let block = blocks[index]
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if block.isProse, !block.startsWithBullet,
        next.map({ $0.isProse && !$0.startsWithBullet }) ?? (index == heading + 1)
      {
        return
      }
      label(index, block.isLoneBullet ? .boilerplate : kind)
      index += 1
    }
  }

  /// A paragraph that stands twice in a row, or whose repetition stands before the article, is a picture's caption.
  mutating func markRepeatedCaptions() {
    for index in blocks.indices.dropFirst() {
      let previous = index - 1
      guard kinds[index] == nil, kinds[previous] == nil, blocks[index].isProse,
        blocks[index].folded == blocks[previous].folded
      else { continue }
      label(previous, .caption)
      label(index, .caption)
    }
    for index in blocks.indices.dropFirst()
    where kinds[index] == nil && kinds[index - 1] == .caption && blocks[index].folded == blocks[index - 1].folded {
      label(index, .caption)
    }
  }

  // MARK: - Before the article

  /// - Parameter dateline: the first of the upper blocks that is a dateline or opens with one.
  mutating func labelHead(before dateline: Int?) {
    // What stands before a dateline is no article yet, even if it is a sentence.
    let head = dateline ?? headEnd
    let hasTitle = kinds.contains(.title)
    let candidates = blocks.indices[..<head].filter { kinds[$0] == nil && blocks[$0].hint != .item }
    let isLine = candidates.map { !HeadLine.isByline(blocks[$0]) && !HeadLine.isDateLine(blocks[$0]) }
    let lines = zip(candidates, isLine).filter(\.1).map(\.0)
    let title = hasTitle ? nil : lines.first { blocks[$0].wordCount >= 3 } ?? lines.first
    if let title { label(title, .title) }
    let titleText = kinds.firstIndex(of: .title).map { blocks[$0].folded }
    var standfirsts = kinds.count { $0 == .standfirst }
    for (index, isLine) in zip(candidates, isLine) where kinds[index] == nil {
      if blocks[index].folded == titleText {
        label(index, .title)
      } else if let title, index < title {
        label(index, .boilerplate)
      } else if isLine, blocks[index].wordCount >= 5, standfirsts < 2 {
        label(index, .standfirst)
        standfirsts += 1
      } else if !isLine || blocks[index].wordCount < 5 && blocks[index].hint == nil {
        label(index, .boilerplate)
      }
    }
  }

  /// The index of the first paragraph of the article; 0 where the first block is one.
  ///
  /// A text without any running text has a headline only if more follows it.
  private var headEnd: Int {
    if let firstProse {
      let isContinued = blocks[firstProse].startsLowercase && !blocks[firstProse].followsBlankLine
      return isContinued ? max(firstProse - 1, 0) : firstProse
    }
    let unclaimed = blocks.indices.filter { kinds[$0] == nil }
    guard unclaimed.count >= 2, let first = unclaimed.first, blocks[first].wordCount <= 20 else { return 0 }
    return first + 1
  }

  // MARK: - After and amid the article

  mutating func labelTail() {
    guard let lastProse else { return }
    let tail = blocks.indices[(lastProse + 1)...].filter { kinds[$0] == nil && !blocks[$0].isMarkedContent }
    let headlines = tail.filter { blocks[$0].isHeadlineLike }
    let labels = tail.filter { blocks[$0].isLabelLike }
    if headlines.count >= 2 {
      for index in headlines { label(index, .teaser) }
      for index in labels { label(index, .boilerplate) }
    } else if labels.count >= 3 {
      for index in labels { label(index, .boilerplate) }
    }
    labelMenus()
  }

  /// Four or more short labels in a row are a menu, wherever they stand.
  private mutating func labelMenus() {
    var run: [Int] = []
    for index in blocks.indices {
      if kinds[index] == nil, blocks[index].isLabelLike, !blocks[index].isMarkedContent {
        run.append(index)
        continue
      }
      if run.count >= 4 { for member in run { label(member, .boilerplate) } }
      run = []
    }
    if run.count >= 4, run.first != 0 { for member in run { label(member, .boilerplate) } }
  }
}

extension Array where Element == SectionKind? {
  fileprivate func contains(_ kind: SectionKind) -> Bool { contains { $0 == kind } }
}
