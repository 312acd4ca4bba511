/// The terms that stand most often at one end of a predicate's quads. Most graphs have a few things that everything is
/// about, and a join on these is far larger than the number of different terms lets expect.
public struct TermFrequencies: Hashable, Sendable {
  /// A term and the number of its quads.
  public struct Entry: Hashable, Sendable {
    public var term: TermIdentifier
    public var quads: Int

    public init(term: TermIdentifier, quads: Int) {
      self.term = term
      self.quads = quads
    }
  }

  /// Ascending by identifier.
  public var entries: [Entry]
  /// The number of all quads that were looked at, with those of terms that are not among the entries.
  public var quads: Int

  public init(entries: [Entry], quads: Int) {
    self.entries = entries
    self.quads = quads
  }

  /// How many quads are looked at, evenly spaced: terms with two of so many quads are found for certain.
  public static let samples = 128

  /// Finds the frequent ones among sorted terms by looking at some of them; which ones depends on the terms alone.
  ///
  /// - Parameters:
  ///   - quads: the number of terms.
  ///   - term: the term at a place.
  ///   - count: how often a term occurs.
  public init(
    amongSorted quads: Int, term: (Int) throws -> TermIdentifier, count: (TermIdentifier) throws -> Int
  ) rethrows {
    self.init(entries: [], quads: quads)
    let samples = min(Self.samples, quads)
    var last = TermIdentifier.none
    for sample in 0..<samples {
      let found = try term((2 * sample + 1) * quads / (2 * samples))
      if found == last, entries.last?.term != found { entries.append(Entry(term: found, quads: try count(found))) }
      last = found
    }
  }
}
