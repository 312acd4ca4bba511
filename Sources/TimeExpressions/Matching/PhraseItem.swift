/// What rules match: an atom, or a phrase that earlier rules made of several.
struct PhraseItem: Sendable {
  /// Half-open range of atoms of the sentence.
  var atoms: Range<Int>
  /// Row in the vocabulary of a single word; -1 for phrases and unknown words.
  var word = -1
  /// Bit i is set where the item is of the built-in class i.
  var builtIn: UInt32 = 0
  /// The class that a rule gave.
  var result: TokenClass?
  var number = WrittenNumber(0)
  /// Row in the matcher's meanings; -1 for atoms and numbers.
  var meaning = -1
  /// Row of the rule that made a phrase; -1 for atoms and numbers.
  var rule = -1
  var isCapitalised = false
  var isGlued = false
  /// A rule said that this is no time; only quantities may still take it.
  var isSettled = false

  /// The item of one atom.
  init(_ atom: TextAtom, at index: Int) {
    atoms = index..<(index + 1)
    word = atom.word
    isCapitalised = atom.isCapitalised
    isGlued = atom.isGlued
    number = atom.number
    guard !atom.isDesignation || atom.kind == .word else { return }
    switch atom.kind {
    case .number: builtIn = Self.numberClasses(atom)
    case .ordinal:
      let isDay = atom.number.whole.map { (1...31).contains($0) } == true
      builtIn = TokenClass.ordinal.bit | (isDay ? TokenClass.dayOrdinal.bit : 0)
    case .plural:
      let isDecade = atom.number.whole.map { $0 % 10 == 0 && (20..<2200).contains($0) } == true
      builtIn = isDecade ? TokenClass.decade.bit : 0
    case .word: builtIn = TokenClass.word.bit | (atom.isPlural ? TokenClass.pluralNoun.bit : 0)
    case .punctuation: break
    }
  }

  /// A phrase over several items.
  init(atoms: Range<Int>, first: PhraseItem) {
    self.atoms = atoms
    isCapitalised = first.isCapitalised
    isGlued = first.isGlued
  }

  /// The mark of a sentence's begin or end.
  init(boundary: TokenClass, at index: Int) {
    atoms = index..<index
    builtIn = boundary.bit
  }

  func has(_ tokenClass: TokenClass) -> Bool {
    tokenClass.index < 32 ? builtIn & tokenClass.bit != 0 || result == tokenClass : result == tokenClass
  }

  /// What the item says in one of its classes.
  func value(in tokenClass: TokenClass, _ vocabulary: TimeVocabulary) -> Int? {
    if tokenClass == .decade { return Self.decade(number.mantissa, isShort: number.mantissa < 100) }
    if has(tokenClass) { return number.whole }
    return vocabulary.value(ofRow: word, in: tokenClass)
  }

  private static func numberClasses(_ atom: TextAtom) -> UInt32 {
    var bits = TokenClass.number.bit
    guard let value = atom.number.whole, atom.digits == atom.range.count else { return bits }
    if atom.digits <= 2 {
      if (1...31).contains(value) { bits |= TokenClass.day.bit }
      if (1...12).contains(value) { bits |= TokenClass.monthNumber.bit }
      if value <= 24 { bits |= TokenClass.hour.bit }
    }
    if atom.digits == 2 {
      bits |= TokenClass.twoDigits.bit
      if value < 60 { bits |= TokenClass.minute.bit }
    }
    if atom.digits == 3 { bits |= TokenClass.threeDigits.bit }
    if atom.digits == 4, (1000..<2200).contains(value) { bits |= TokenClass.year.bit }
    if atom.digits == 4, (1500..<2100).contains(value) { bits |= TokenClass.loneYear.bit }
    return bits
  }

  /// `1980s` is 198; `80s` is taken for the twentieth century.
  private static func decade(_ years: Int, isShort: Bool) -> Int { isShort ? 190 + years / 10 : years / 10 }
}

extension TokenClass {
  /// The bit of a built-in class.
  var bit: UInt32 { 1 << UInt32(index) }
}
