internal import Text

/// The state of one pass of the tokenizer: what was cut so far and the chunk at hand.
struct TokenScanner {
  let text: [UInt8]
  let classifier: CharacterClassifier
  let lexicon: TokenLexicon
  var tokens = TokenSequence()
  /// End of the chunk at hand; no construct reaches beyond it.
  var chunkEnd = 0
  /// Whether the chunk at hand may hold a mail address.
  private(set) var chunkHasAt = false
  /// A lower-case copy of the word being looked up.
  private var scratch: [UInt8] = []

  init(text: [UInt8], classifier: CharacterClassifier, lexicon: TokenLexicon) {
    self.text = text
    self.classifier = classifier
    self.lexicon = lexicon
    scratch.reserveCapacity(64)
  }

  /// Cuts a stretch of text.
  mutating func scan(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (kind, length) = classifier.character(in: text, at: offset)
      if kind == .space {
        offset += length
        continue
      }
      let begin = offset
      var seen = CharacterClassSet(kind)
      offset += length
      while offset < range.upperBound {
        let (next, length) = classifier.character(in: text, at: offset)
        if next == .space { break }
        seen.insert(CharacterClassSet(next))
        offset += length
      }
      offset = min(offset, range.upperBound)
      scanChunk(begin..<offset, seen: seen)
    }
  }

  private mutating func scanChunk(_ chunk: Range<Int>, seen: CharacterClassSet) {
    chunkEnd = chunk.upperBound
    if seen == .letters {
      emitWord(chunk)
      return
    }
    if lexicon.kinds(of: text.span.extracting(chunk)).contains(.whole) {
      tokens.append(chunk)
      return
    }
    if seen.isDisjoint(with: [.init(.letter), .init(.digit)]), isRule(chunk) {
      tokens.append(chunk)
      return
    }
    chunkHasAt = seen.contains(.init(.at))
    var offset = chunk.lowerBound
    while offset < chunkEnd { offset = scanToken(at: offset, chunkStart: chunk.lowerBound) }
  }

  /// Cuts one token, or a word with its clitics, and returns where the next begins.
  private mutating func scanToken(at offset: Int, chunkStart: Int) -> Int {
    if let end = addressEnd(from: offset) {
      tokens.append(offset..<end)
      return end
    }
    let (kind, length) = classifier.character(in: text, at: offset)
    switch kind {
    case .letter, .digit, .underscore: return scanWord(at: offset)
    case .apostrophe: return scanApostrophe(at: offset, length: length)
    case .period: return scanPeriod(at: offset)
    case .exclamation: return emitRun(at: offset) { $0 == .exclamation || $0 == .period }
    case .hyphen, .repeatable, .currency: return emitRepetition(at: offset, length: length)
    case .number, .at: return scanTag(at: offset, atChunkStart: offset == chunkStart)
    case .space: return offset + length
    case .comma, .colon, .slash, .ampersand, .single:
      tokens.append(offset..<(offset + length))
      return offset + length
    }
  }

  /// Emits a run of characters of some classes as one token.
  mutating func emitRun(at offset: Int, while condition: (CharacterClass) -> Bool) -> Int {
    var end = offset
    while end < chunkEnd {
      let (kind, length) = classifier.character(in: text, at: end)
      guard condition(kind) else { break }
      end += length
    }
    tokens.append(offset..<end)
    return end
  }

  /// Emits a character with its repetitions: `--`, `***`; `+44` and the like keep their sign.
  private mutating func emitRepetition(at offset: Int, length: Int) -> Int {
    var end = offset + length
    if text[offset] == UInt8(ascii: "+"), end < chunkEnd, text[end].isASCIIDigit {
      return scanWord(at: end, from: offset)
    }
    if length == 1 {
      while end < chunkEnd, text[end] == text[offset] { end += 1 }
    }
    tokens.append(offset..<end)
    return end
  }

  /// Whether a chunk is a line drawn with characters: `|---+---->`.
  private func isRule(_ chunk: Range<Int>) -> Bool {
    guard chunk.count >= 3 else { return false }
    for offset in chunk {
      switch classifier.class(of: text[offset]) {
      case .hyphen, .repeatable, .number, .underscore: continue
      default: return false
      }
    }
    return true
  }

  /// The next character's class, nil at the end of the chunk.
  @inline(__always)
  func kind(at offset: Int) -> CharacterClass? {
    offset < chunkEnd ? classifier.character(in: text, at: offset).class : nil
  }

  /// What the word list says about a range as written.
  func kinds(of range: Range<Int>) -> WordKinds {
    lexicon.kinds(of: text.span.extracting(range))
  }

  /// What the word list says about a range in lower case.
  mutating func lowercaseKinds(of range: Range<Int>) -> WordKinds {
    guard range.count <= lexicon.longestForm else { return [] }
    fillScratch(with: range)
    return lexicon.kinds(of: scratch.span)
  }

  /// Emits a word, cut where it is a contraction written together.
  mutating func emitWord(_ range: Range<Int>) {
    if range.count <= lexicon.longestContraction {
      fillScratch(with: range)
      if lexicon.kinds(of: scratch.span).contains(.contraction) {
        emitParts(of: range)
        return
      }
    }
    tokens.append(range)
  }

  private mutating func emitParts(of range: Range<Int>) {
    var begin = range.lowerBound
    for length in lexicon.contractionParts(of: scratch.span) {
      tokens.append(begin..<(begin + length), continuesWord: begin > range.lowerBound)
      begin += length
    }
  }

  private mutating func fillScratch(with range: Range<Int>) {
    scratch.removeAll(keepingCapacity: true)
    for offset in range { scratch.append(text[offset].asciiLowercased) }
  }
}
