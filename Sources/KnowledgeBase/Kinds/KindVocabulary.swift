/// Finds the kinds that phrases name.
public struct KindVocabulary: Sendable {
  private let kinds: [String: Kind]
  /// By compared words: kinds of things, and titles, which only roles bear.
  private var things: [String: String] = [:]
  private var titles: [String: String] = [:]
  /// The kinds with a name that ends in a word.
  private var endings: [String: [String]] = [:]
  private var longest = 1

  /// Later rows give way to earlier ones that have their words, and classes of weapons to all other kinds.
  init(_ rows: [KnowledgeRow]) {
    let ordered = rows.filter { $0.table.file == .kinds } + rows.filter { $0.table.file == .weaponClasses }
    var kinds: [String: Kind] = [:]
    for row in ordered {
      let kind = Kind(row)
      kinds[kind.id] = kind
      for name in [kind.label] + kind.names {
        let words = KindWording.words(of: name)
        longest = max(longest, words.count)
        if let noun = words.last { endings[noun, default: []].append(kind.id) }
        let key = words.joined(separator: " ")
        if kind.identity == .title {
          titles[key] = titles[key] ?? kind.id
        } else {
          things[key] = things[key] ?? kind.id
        }
      }
    }
    self.kinds = kinds
  }

  /// All kinds by identifier, in its order.
  public var all: [Kind] { kinds.values.sorted { $0.id < $1.id } }

  /// The kind with an identifier.
  public subscript(id: String) -> Kind? { kinds[id] }

  /// The kind that a phrase names as a whole.
  public func kind(named phrase: String) -> Kind? {
    let words = KindWording.words(of: phrase)
    guard let reading = reading(of: words), reading.words == words.count else { return nil }
    return reading.kind
  }

  /// The kind that the end of a phrase names in most words, and in how many.
  ///
  /// - Parameters:
  ///   - words: compared words up to the noun, the noun last.
  ///   - behind: compared words behind the noun, which some names go on with: `weapons of mass destruction`.
  ///   - isTitle: whether the phrase is a title before a name.
  /// - Returns: the kind, and how many of the words and of those behind it takes.
  public func reading(
    of words: [String], behind: [String] = [], isTitle: Bool = false
  ) -> (kind: Kind, words: Int, behind: Int)? {
    let index = isTitle ? titles : things
    for after in stride(from: min(behind.count, longest - 1), through: 0, by: -1) {
      for count in stride(from: min(words.count, longest - after), to: 0, by: -1) {
        let key = (words.suffix(count) + behind.prefix(after)).joined(separator: " ")
        if let kind = index[key].flatMap({ kinds[$0] }) { return (kind, count, after) }
      }
    }
    return nil
  }

  /// Whether a kind is another one or a narrower one.
  public func isNarrower(_ id: String, than other: String) -> Bool { lineage(of: id).contains { $0.id == other } }

  /// Whether a noun ends a name of a kind, of a wider one or of a narrower one: `the launch` for a missile test.
  ///
  /// - Parameter noun: in compared form.
  public func mayBeCalled(_ noun: String, _ id: String) -> Bool {
    (endings[noun] ?? []).contains { isNarrower($0, than: id) || isNarrower(id, than: $0) }
  }

  /// Whether no thing is of two kinds: an owner has one of each, and neither kind is the wider one.
  public func excludes(_ kind: Kind, _ other: Kind) -> Bool {
    let identities = [kind, other].map(\.identity)
    guard identities.contains(.owner), identities.allSatisfy({ $0 == .owner || $0 == .side }) else { return false }
    return !lineage(of: kind.id).contains(other) && !lineage(of: other.id).contains(kind)
  }

  /// Whether two kinds are about one thing: a word that tells one of them or a wider kind from others stands with both, as
  /// `nuclear` does with nuclear programmes and, by nuclear activities, with uranium enrichment.
  public func isAkin(_ id: String, _ other: String) -> Bool {
    id == other || !subjects(of: id).isDisjoint(with: subjects(of: other))
  }

  private func subjects(of id: String) -> Set<String> {
    Set(lineage(of: id).flatMap { KindWording.words(of: $0.label).dropLast() })
  }

  /// A kind and all wider ones, narrowest first.
  public func lineage(of id: String) -> [Kind] {
    var lineage: [Kind] = []
    var pending = [id]
    while let next = pending.first {
      pending.removeFirst()
      guard let kind = kinds[next], !lineage.contains(kind) else { continue }
      lineage.append(kind)
      pending += kind.broader
    }
    return lineage
  }
}
