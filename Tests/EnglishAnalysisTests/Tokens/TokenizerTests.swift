import EnglishAnalysis
import Testing

@Suite("Tokens")
struct TokenizerTests {
  /// The tokens of a text, joined by spaces.
  private func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
      .joined(separator: " ")
  }

  @Test(
    "clitics, possessives and contractions are words of their own",
    arguments: [
      ("Russia didn't comply.", "Russia did n't comply ."),
      ("They can't; we won’t.", "They ca n't ; we wo n’t ."),
      ("It's what they've said they'd do, I'm told.", "It 's what they 've said they 'd do , I 'm told ."),
      ("Iran's and the states' missiles", "Iran 's and the states ' missiles"),
      ("NATO’s plan", "NATO ’s plan"),
      ("It cannot work", "It can not work"),
      ("O'Connor met Sha'lan at 5 o'clock", "O'Connor met Sha'lan at 5 o'clock"),
      ("the '90s and the 1960's, not 2003's", "the '90s and the 1960's , not 2003 's"),
      ("he said 'missiles' twice", "he said ' missiles ' twice"),
    ])
  func apostrophes(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "compounds are cut at hyphens, affixes and numbers are not",
    arguments: [
      ("a short-range anti-ship missile", "a short - range anti-ship missile"),
      ("the non-proliferation regime", "the non-proliferation regime"),
      ("a U.S.-led mid-2003 force", "a U.S. - led mid-2003 force"),
      ("The 9M729 (SSC-8) and SS-N-22", "The 9M729 ( SSC - 8 ) and SS-N-22"),
      ("Zapad-2017 in 2014-2019", "Zapad - 2017 in 2014 - 2019"),
      ("Call 713-853-3989 on 2019-01-25", "Call 713-853-3989 on 2019-01-25"),
      ("It began -- or ended—then", "It began -- or ended — then"),
      ("RFE/RL and/or TASS on 9/11", "RFE / RL and / or TASS on 9/11"),
    ])
  func hyphensAndSlashes(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "abbreviations and initials keep their period, the end of a sentence does not",
    arguments: [
      ("Gen. John J. Smith of the U.S. agreed.", "Gen. John J. Smith of the U.S. agreed ."),
      ("at 5 p.m. on Jan. 28.", "at 5 p.m. on Jan. 28 ."),
      ("See No. 3. No. I won't.", "See No. 3 . No . I wo n't ."),
      ("It ended...", "It ended ..."),
      ("Really?! Yes...", "Really ?! Yes ..."),
    ])
  func periods(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "numbers keep their separators and leave their units",
    arguments: [
      ("$5.5bn, £2 and €1,500,000", "$ 5.5 bn , £ 2 and € 1,500,000"),
      ("US$20 or 45% of 500km", "US$ 20 or 45 % of 500 km"),
      ("at 10:30pm in [13,14]", "at 10:30 pm in [ 13 , 14 ]"),
      ("the 20th in #1", "the 20th in # 1"),
    ])
  func numbers(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "addresses, brackets and quotation marks",
    arguments: [
      ("(see https://www.state.gov/t/avc/,", "( see https://www.state.gov/t/avc/ ,"),
      ("Post to talk.politics.misc or see nato.int.", "Post to talk.politics.misc or see nato.int ."),
      ("Mail press.office@nato.int.", "Mail press.office@nato.int ."),
      ("\"Yes,\" he said.", "\" Yes , \" he said ."),
      ("“No”—‘never’", "“ No ” — ‘ never ’"),
      ("AT&T #INFTreaty @POTUS", "AT&T #INFTreaty @POTUS"),
    ])
  func marks(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test("offsets count UTF-8 bytes and clitics know the word they continue")
  func offsets() {
    let tokens = Tokenizer().tokens(in: Array("Köln’s café isn't".utf8))
    #expect(tokens.ranges == [0..<5, 5..<9, 10..<15, 16..<18, 18..<21])
    #expect(tokens.continuesWord == [false, true, false, false, true])
  }

  @Test(
    "hostile text is cut without loss and in order",
    arguments: [
      "", " \n\t ", String(repeating: "a.", count: 2_000), String(repeating: "1-", count: 2_000),
      String(repeating: "'", count: 2_001), String(repeating: "x@", count: 2_000), "\u{FEFF}\u{2028}\u{1F600}",
    ])
  func hostile(text: String) {
    let bytes = Array(text.utf8)
    var end = 0
    for range in Tokenizer().tokens(in: bytes).ranges {
      #expect(range.lowerBound >= end && !range.isEmpty)
      end = range.upperBound
    }
    #expect(end <= bytes.count)
  }

  @Test("malformed UTF-8 does not stop the tokenizer")
  func malformed() {
    let ranges = Tokenizer().tokens(in: [0xFF, 0x41, 0x20, 0xE2, 0x80, 0x20, 0xF0, 0x9F]).ranges
    #expect(ranges.last?.upperBound == 8)
  }
}
