import RDF

/// A set of identifiers that are mostly dense: a bit each.
struct IdentifierSet {
  private var words: [UInt64] = []
  private var far: Set<TermIdentifier> = []
  /// Identifiers above this are kept one by one, so that one large number does not cost memory for all below it.
  private static var nearLimit: UInt64 { 1 << 32 }

  func contains(_ identifier: TermIdentifier) -> Bool {
    let word = identifier.rawValue >> 6
    guard word < UInt64(words.count) else { return !far.isEmpty && far.contains(identifier) }
    return words[Int(word)] & (1 << (identifier.rawValue & 63)) != 0
  }

  /// Adds an identifier and says whether it was new.
  @discardableResult
  mutating func insert(_ identifier: TermIdentifier) -> Bool {
    guard identifier.rawValue < Self.nearLimit else { return far.insert(identifier).inserted }
    let word = Int(identifier.rawValue >> 6)
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    let bit: UInt64 = 1 << (identifier.rawValue & 63)
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }
}
