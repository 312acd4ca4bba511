internal import Text

/// What the word list says about a form: a set, since a form may have several rows.
struct WordKinds: OptionSet, Sendable {
  var rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let abbreviation = WordKinds(rawValue: 1 << 0)
  static let numbering = WordKinds(rawValue: 1 << 1)
  static let prefix = WordKinds(rawValue: 1 << 2)
  static let suffix = WordKinds(rawValue: 1 << 3)
  static let contraction = WordKinds(rawValue: 1 << 4)
  static let unit = WordKinds(rawValue: 1 << 5)
  static let whole = WordKinds(rawValue: 1 << 6)
  static let ending = WordKinds(rawValue: 1 << 7)

  init(_ kind: WordListRow.Kind) {
    self =
      switch kind {
      case .abbreviation, .title: .abbreviation
      case .numbering: .numbering
      case .prefix: .prefix
      case .suffix: .suffix
      case .contraction: .contraction
      case .unit: .unit
      case .whole: .whole
      case .ending: .ending
      }
  }
}

/// The word list of the tokenizer, indexed by form.
///
/// Abbreviations, units and whole tokens count as written; affixes, contractions and endings in lower case.
struct TokenLexicon: Sendable {
  /// The list compiled into the program. Its rows are checked by the tests; should they not read, the lexicon is empty
  /// and the tokenizer goes on with its rules.
  static let english = TokenLexicon(rows: (try? WordListRow.embedded()) ?? [])

  /// In bytes.
  let longestForm: Int
  /// In bytes.
  let longestContraction: Int
  private var forms = SymbolTable(minimumCapacity: 512)
  private var kinds: [WordKinds] = []
  /// Lengths of the parts of a contraction in bytes, by symbol index; empty for other forms.
  private var parts: [[Int]] = []

  init(rows: [WordListRow]) {
    longestForm = rows.map(\.form.utf8.count).max() ?? 0
    longestContraction = rows.filter { $0.kind == .contraction }.map(\.form.utf8.count).max() ?? 0
    for row in rows {
      add(row, as: row.form)
      // Transcripts and cables write titles in capitals: `MS. ORTEGA`.
      if row.kind == .title { add(row, as: row.form.uppercased()) }
    }
  }

  private mutating func add(_ row: WordListRow, as form: String) {
    let symbol = Int(forms.intern(form).index)
    if symbol == kinds.count {
      kinds.append([])
      parts.append([])
    }
    kinds[symbol].insert(WordKinds(row.kind))
    if !row.parts.isEmpty { parts[symbol] = row.parts.map(\.utf8.count) }
  }

  /// What is known about a form; empty where it is not listed.
  @inline(__always)
  func kinds(of form: Span<UInt8>) -> WordKinds {
    guard form.count <= longestForm, let symbol = forms.symbol(for: form) else { return [] }
    return kinds[Int(symbol.index)]
  }

  /// Byte lengths of the words in a contraction; empty where the form is none.
  func contractionParts(of form: Span<UInt8>) -> [Int] {
    guard let symbol = forms.symbol(for: form) else { return [] }
    return parts[Int(symbol.index)]
  }
}
