/// Finds the lemmas of words and the rolesets of predicates (`Training/FORMAT.md`, sections 7 and 10).
///
/// Unchecked because its tables are views of the model's bytes, which it keeps alive and which never change.
struct Lemmatizer: @unchecked Sendable {
  private let storage: ModelStorage
  private let scripts: [LemmaScript]
  private let exceptions: KeyedStrings
  private let rolesets: KeyedStrings

  init(_ file: ModelFile) throws(ModelFailure) {
    storage = file.storage
    let labels = try file.strings("labels.lemmas")
    var scripts: [LemmaScript] = []
    for index in 0..<labels.count {
      guard let script = LemmaScript(labels[index]) else {
        throw .unexpectedEntry(name: "labels.lemmas", offset: index, expected: "lemma scripts")
      }
      scripts.append(script)
    }
    self.scripts = scripts
    exceptions = try KeyedStrings(file, "exceptions")
    rolesets = try KeyedStrings(file, "rolesets")
  }

  /// The lemma of a form with its universal tag and its best script.
  func lemma(of form: ArraySlice<UInt8>, tag: String, script: Int) -> String {
    let lowered = LetterCase.lowered(form)
    if let known = exceptions.text(of: lowered, tag: tag) { return known }
    let script = scripts[script]
    if tag == "VERB", !script.mayEndVerb(lowered) { return String(decoding: lowered, as: UTF8.self) }
    return script.lemma(of: form, lowered: lowered)
  }

  /// The lemma of a predicate's rolesets: its verb and a particle: `take_off`.
  func rolesetLemma(lemma: String, tag: String, particle: ArraySlice<UInt8>?) -> String {
    let lowered = LetterCase.lowered(Array(lemma.utf8)[...])
    var name = rolesets.text(of: lowered, tag: tag) ?? String(decoding: lowered, as: UTF8.self)
    if let particle { name += "_" + String(decoding: LetterCase.lowered(particle), as: UTF8.self) }
    return name
  }
}

/// Strings under keys of a word and a tag: the entries `name.keys` and `name.lemmas`.
private struct KeyedStrings {
  private let keys: StringTable
  private let values: StringTable

  init(_ file: ModelFile, _ name: String) throws(ModelFailure) {
    keys = try file.strings(name + ".keys")
    values = try file.strings(name + ".lemmas")
    guard keys.count == values.count else { throw .missingEntry(name + ".lemmas") }
  }

  func text(of word: [UInt8], tag: String) -> String? {
    var key = word
    key.append(UInt8(ascii: "\t"))
    key.append(contentsOf: tag.utf8)
    return keys.index(ofSorted: key.span).map(values.string)
  }
}
