/// How much running text stands before and behind each block, counted in one walk so that every cue can ask.
struct ProseStretches {
  /// By block: how many paragraphs of running text stand before it.
  let proseBefore: [Int]
  /// By block: the most paragraphs in a row behind it; lone bullets do not part them, listed ones do not count.
  let longestBehind: [Int]

  init(_ blocks: [TextBlock]) {
    var before = 0
    proseBefore = blocks.map { block in
      defer { before += block.isProse ? 1 : 0 }
      return before
    }
    var behind = Array(repeating: 0, count: blocks.count)
    var (run, longest) = (0, 0)
    for index in blocks.indices.reversed() {
      behind[index] = longest
      if blocks[index].isLoneBullet { continue }
      run = blocks[index].isProse && !blocks[index].startsWithBullet ? run + 1 : 0
      longest = max(longest, run)
    }
    longestBehind = behind
  }
}
