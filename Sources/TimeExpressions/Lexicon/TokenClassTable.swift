/// The names of token classes while vocabulary and rules are read.
struct TokenClassTable: Sendable {
  private var byName: [String: TokenClass] = [:]
  /// Word lists of rules (`in|on`) in order of first use, with their classes.
  private(set) var wordLists: [(words: [String], tokenClass: TokenClass)] = []

  init() {
    for name in TokenClass.builtInNames { _ = declare(name) }
  }

  /// The number of classes.
  var count: Int { byName.count }

  /// The class of a name in capitals, made where there is none yet.
  mutating func declare(_ name: String) -> TokenClass {
    if let known = byName[name] { return known }
    let made = TokenClass(index: UInt16(byName.count))
    byName[name] = made
    return made
  }

  /// The class of a name that vocabulary, code or an earlier rule declared.
  func known(_ name: String) -> TokenClass? { byName[name] }

  /// The class of a list of words.
  mutating func words(_ list: String) -> TokenClass {
    if let known = byName[list] { return known }
    let made = declare(list)
    wordLists.append((list == "|" ? ["|"] : list.split(separator: "|").map(String.init), made))
    return made
  }
}
