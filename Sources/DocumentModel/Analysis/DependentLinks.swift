/// Who depends on whom in one sentence, as linked lists in text order: moving a word costs no more than its siblings.
struct DependentLinks: Sendable {
  /// Row of the sentence's first token.
  private let first: Int
  /// For each word the first of its dependents; -1 for none.
  private var firsts: [Int32]
  /// For each word the next dependent of its head; -1 for none.
  private var nexts: [Int32]

  /// - Parameter heads: rows by rows, -1 for a root.
  /// - Complexity: O(tokens).
  init(heads: ArraySlice<Int>) {
    first = heads.startIndex
    firsts = [Int32](repeating: -1, count: heads.count)
    nexts = firsts
    for row in heads.indices.reversed() where heads[row] >= 0 {
      nexts[row - first] = firsts[heads[row] - first]
      firsts[heads[row] - first] = Int32(row - first)
    }
  }

  /// The first dependent of a word.
  func firstDependent(of place: TokenPlace) -> TokenPlace? { self.place(firsts[place.row - first]) }

  /// The next dependent of a word's head.
  func next(after place: TokenPlace) -> TokenPlace? { self.place(nexts[place.row - first]) }

  /// Takes a word from one head to another; -1 for none.
  mutating func move(_ place: TokenPlace, from old: Int, to new: Int) {
    let word = Int32(place.row - first)
    if old >= 0 { unlink(word, from: old - first) }
    if new >= 0 { link(word, to: new - first) }
  }

  private mutating func unlink(_ word: Int32, from head: Int) {
    var before: Int32 = -1
    var current = firsts[head]
    while current >= 0, current != word { (before, current) = (current, nexts[Int(current)]) }
    if before < 0 { firsts[head] = nexts[Int(word)] } else { nexts[Int(before)] = nexts[Int(word)] }
  }

  private mutating func link(_ word: Int32, to head: Int) {
    var before: Int32 = -1
    var current = firsts[head]
    while current >= 0, current < word { (before, current) = (current, nexts[Int(current)]) }
    nexts[Int(word)] = current
    if before < 0 { firsts[head] = word } else { nexts[Int(before)] = word }
  }

  private func place(_ word: Int32) -> TokenPlace? { word < 0 ? nil : TokenPlace(first + Int(word)) }
}

/// The dependents of a word in text order.
public struct Dependents: Sequence, IteratorProtocol {
  private let links: DependentLinks
  /// The dependent that comes next; the first one of a sequence nobody has walked yet.
  public private(set) var first: TokenPlace?

  init(of place: TokenPlace, in links: DependentLinks) {
    self.links = links
    first = links.firstDependent(of: place)
  }

  public var isEmpty: Bool { first == nil }

  public mutating func next() -> TokenPlace? {
    guard let place = first else { return nil }
    first = links.next(after: place)
    return place
  }
}
