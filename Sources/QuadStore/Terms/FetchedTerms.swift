internal import RDF

/// Terms that were asked for lately, by number: a table with one place for each number's last bits, in pages that are
/// made when they are first used, so that a question that needs few terms pays for few.
struct FetchedTerms {
  /// How many terms are kept at most.
  let capacity: Int

  private var pages: [Page]
  /// How many places a page has, as bits of a number.
  private static var pageBits: UInt64 { 6 }

  private struct Page {
    var identifiers: [UInt64] = []
    var terms: [Term] = []
  }

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    self.capacity = capacity
    pages = Array(repeating: Page(), count: max(capacity >> Int(Self.pageBits), 1))
  }

  @inline(__always)
  func term(_ identifier: UInt64) -> Term? {
    let (page, place) = self.place(of: identifier)
    guard !pages[page].identifiers.isEmpty, pages[page].identifiers[place] == identifier else { return nil }
    return pages[page].terms[place]
  }

  mutating func insert(_ identifier: UInt64, _ term: Term) {
    let (page, place) = self.place(of: identifier)
    if pages[page].identifiers.isEmpty {
      pages[page].identifiers = Array(repeating: 0, count: 1 << Int(Self.pageBits))
      pages[page].terms = Array(repeating: .iri(IRI("")), count: 1 << Int(Self.pageBits))
    }
    pages[page].identifiers[place] = identifier
    pages[page].terms[place] = term
  }

  @inline(__always)
  private func place(of identifier: UInt64) -> (page: Int, place: Int) {
    let page = Int(truncatingIfNeeded: identifier >> Self.pageBits) & (pages.count - 1)
    return (page, Int(truncatingIfNeeded: identifier) & (1 << Int(Self.pageBits) - 1))
  }
}
