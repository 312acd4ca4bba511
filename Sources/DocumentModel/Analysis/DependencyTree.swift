/// The dependency tree of one sentence, as a view on the document's token table.
///
/// Tokens are named by their rows in the table, so that spans of different stages compare directly.
public struct DependencyTree: Sendable {
  /// Half-open range of rows of the token table.
  public let tokens: Range<Int>
  private let table: TokenTable
  private let childStarts: [Int32]
  private let childRows: [Int32]

  /// - Precondition: the table is parsed and every head of the sentence lies in the sentence.
  /// - Complexity: O(tokens of the sentence).
  public init(sentence: AnalyzedSentence, in table: TokenTable) {
    tokens = sentence.tokens
    self.table = table
    let first = sentence.tokens.lowerBound
    var counts = [Int32](repeating: 0, count: sentence.tokens.count + 1)
    for row in sentence.tokens where table.heads[row] >= 0 { counts[table.heads[row] - first + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    var rows = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    var next = counts
    for row in sentence.tokens where table.heads[row] >= 0 {
      let head = table.heads[row] - first
      rows[Int(next[head])] = Int32(row)
      next[head] += 1
    }
    childStarts = counts
    childRows = rows
  }

  /// The root of the sentence; nil in an empty one.
  public var root: Int? { tokens.first { table.heads[$0] < 0 } }

  /// The dependents of a token in text order.
  public func children(of row: Int) -> [Int] {
    let index = row - tokens.lowerBound
    return childRows[Int(childStarts[index])..<Int(childStarts[index + 1])].map { Int($0) }
  }

  /// The dependents of a token with a relation; a relation without subtype also matches its subtypes.
  public func children(of row: Int, _ relation: String) -> [Int] {
    children(of: row).filter { Self.relation(table.relations[$0].label, is: relation) }
  }

  /// The first dependent with a relation.
  public func child(of row: Int, _ relation: String) -> Int? {
    children(of: row).first { Self.relation(table.relations[$0].label, is: relation) }
  }

  /// The head of a token; nil for the root.
  public func head(of row: Int) -> Int? { table.heads[row] >= 0 ? table.heads[row] : nil }

  /// The relation of a word to its head, with its subtype: `nsubj:pass`.
  public func relation(of row: Int) -> String { table.relations[row].label }

  /// Whether a token's relation is the given one, subtypes included.
  public func hasRelation(_ row: Int, _ relation: String) -> Bool {
    Self.relation(table.relations[row].label, is: relation)
  }

  /// The dictionary form of a word.
  public func lemma(of row: Int) -> String { table.lemmas[row] }

  /// The universal part of speech of a word.
  public func tag(of row: Int) -> UniversalTag { table.tags[row] }

  /// The Penn Treebank tag of a word.
  public func pennTag(of row: Int) -> String { table.pennTags[row] }

  /// The rows under a token, itself included, in text order.
  public func subtree(of row: Int) -> [Int] {
    var rows = [row]
    var index = 0
    while index < rows.count {
      rows.append(contentsOf: children(of: rows[index]))
      index += 1
    }
    return rows.sorted()
  }

  /// The rows from the first to the last token under a token; gaps of a crossing tree are included.
  public func span(of row: Int) -> Range<Int> {
    var low = row
    var high = row
    var pending = [row]
    while let next = pending.popLast() {
      low = min(low, next)
      high = max(high, next)
      pending.append(contentsOf: children(of: next))
    }
    return low..<(high + 1)
  }

  /// The token itself and its ancestors up to the root.
  public func ancestors(of row: Int) -> [Int] {
    var rows = [row]
    var current = row
    while let head = head(of: current) {
      rows.append(head)
      current = head
    }
    return rows
  }

  private static func relation(_ full: String, is wanted: String) -> Bool {
    if full == wanted { return true }
    return full.utf8.count > wanted.utf8.count && full.hasPrefix(wanted)
      && full.utf8[full.utf8.index(full.utf8.startIndex, offsetBy: wanted.utf8.count)] == UInt8(ascii: ":")
  }
}
