internal import DocumentModel
internal import Text

/// Tells from the words near an expression whether its clause is about the past or the future.
///
/// The verb that the expression hangs on decides where the analysis has a tree and the verb tells; else the nearest
/// finite verb. Penn tags are used where the analysis has them; else word lists and the ending `-ed` stand in for them.
struct TenseCues {
  /// How many atoms on each side are looked at.
  private static let reach = 400

  let vocabulary: TimeVocabulary
  private let verbs: VerbTense
  private let future: TokenClass?
  private let past: TokenClass?
  private let intent: TokenClass?
  private let infinitive: TokenClass?
  /// Words that begin a noun phrase: `agreed to a deal` tells no intent.
  private let stop: TokenClass?

  init(_ grammar: TimeGrammar) {
    vocabulary = grammar.vocabulary
    verbs = VerbTense(grammar)
    future = grammar.classes.known("FUTURECUE")
    past = grammar.classes.known("PASTCUE")
    intent = grammar.classes.known("INTENT")
    infinitive = grammar.classes.known("TO")
    stop = grammar.classes.known("STOP")
  }

  /// The tense around a range of atoms of a sentence.
  func tense(around range: Range<Int>, in atoms: [TextAtom], _ document: AnalyzedDocument) -> ClauseTense {
    let bytes = atoms[range.lowerBound].range.lowerBound..<atoms[range.upperBound - 1].range.upperBound
    if let tense = verbs.tense(over: bytes, in: document) { return tense }
    var before = range.lowerBound - 1
    var after = range.upperBound
    // A sentence has an end, but an address of a megabyte is one word of many atoms.
    for _ in 0..<Self.reach where before >= 0 || after < atoms.count {
      if before >= 0, let tense = cue(before, atoms, document) { return tense }
      if after < atoms.count, let tense = cue(after, atoms, document) { return tense }
      before -= 1
      after += 1
    }
    return .unknown
  }

  private func cue(_ index: Int, _ atoms: [TextAtom], _ document: AnalyzedDocument) -> ClauseTense? {
    let atom = atoms[index]
    guard atom.kind == .word else { return nil }
    if isOf(atom, future) { return .future }
    if isOf(atom, intent), index + 2 < atoms.count, isOf(atoms[index + 1], infinitive),
      atoms[index + 2].kind == .word, !isOf(atoms[index + 2], stop), !atoms[index + 2].isCapitalised
    {
      return .future
    }
    guard isPast(atom, document) else { return nil }
    // `will be built`: the participle is no past.
    for before in max(0, index - 3)..<index where isOf(atoms[before], future) { return .future }
    return .past
  }

  private func isPast(_ atom: TextAtom, _ document: AnalyzedDocument) -> Bool {
    if let tag = Self.pennTag(at: atom.range.lowerBound, document.tokens) { return tag == "VBD" }
    if isOf(atom, past) { return true }
    let length = atom.range.count
    guard length > 4, atom.word < 0, !atom.isCapitalised else { return false }
    return document.source.text[atom.range].suffix(2).elementsEqual("ed".utf8)
  }

  /// The tag of the token that begins at a byte; nil where tokens carry no tags.
  private static func pennTag(at byte: Int, _ tokens: TokenTable) -> String? {
    guard tokens.pennTags.count == tokens.count, let row = tokens.row(at: byte),
      tokens.ranges[row].lowerBound == byte
    else { return nil }
    return tokens.pennTags[row]
  }

  private func isOf(_ atom: TextAtom, _ tokenClass: TokenClass?) -> Bool {
    guard let tokenClass else { return false }
    return vocabulary.value(ofRow: atom.word, in: tokenClass) != nil
  }
}
