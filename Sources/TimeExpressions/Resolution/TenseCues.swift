internal import DocumentModel
internal import Text

/// Tells from the words near an expression whether its clause is about the past or the future.
///
/// The nearest finite verb decides. Penn tags are used where the analysis has them; else word lists and the
/// ending `-ed` stand in for them.
struct TenseCues {
  let vocabulary: TimeVocabulary
  private let future: TokenClass?
  private let past: TokenClass?
  private let intent: TokenClass?
  private let infinitive: TokenClass?

  init(_ grammar: TimeGrammar) {
    vocabulary = grammar.vocabulary
    future = grammar.classes.known("FUTURECUE")
    past = grammar.classes.known("PASTCUE")
    intent = grammar.classes.known("INTENT")
    infinitive = grammar.classes.known("TO")
  }

  /// The tense around a range of atoms of a sentence.
  func tense(around range: Range<Int>, in atoms: [TextAtom], _ text: [UInt8], _ pennTags: [Int: String]) -> ClauseTense
  {
    var before = range.lowerBound - 1
    var after = range.upperBound
    while before >= 0 || after < atoms.count {
      if before >= 0, let tense = cue(before, atoms, text, pennTags) { return tense }
      if after < atoms.count, let tense = cue(after, atoms, text, pennTags) { return tense }
      before -= 1
      after += 1
    }
    return .unknown
  }

  private func cue(_ index: Int, _ atoms: [TextAtom], _ text: [UInt8], _ pennTags: [Int: String]) -> ClauseTense? {
    let atom = atoms[index]
    guard atom.kind == .word else { return nil }
    if isOf(atom, future) { return .future }
    if isOf(atom, intent), index + 1 < atoms.count, isOf(atoms[index + 1], infinitive) { return .future }
    if let tag = pennTags[atom.range.lowerBound] { return tag == "VBD" ? .past : nil }
    if isOf(atom, past) { return .past }
    let length = atom.range.count
    guard length > 4, atom.word < 0, !atom.isCapitalised else { return nil }
    return text[atom.range.upperBound - 2] == UInt8(ascii: "e") && text[atom.range.upperBound - 1] == UInt8(ascii: "d")
      ? .past : nil
  }

  private func isOf(_ atom: TextAtom, _ tokenClass: TokenClass?) -> Bool {
    guard let tokenClass else { return false }
    return vocabulary.value(ofRow: atom.word, in: tokenClass) != nil
  }
}
