import RDF

/// Something for each of many identifiers that are mostly dense: an array in pages that are made on first use.
struct PagedTable<Element> {
  private static var bits: UInt64 { 10 }
  private var pages: [[Element?]] = []
  private var farPages: [UInt64: [Element?]] = [:]
  /// Pages above this are kept in a dictionary, so that one large number does not cost memory for all below it.
  private static var nearLimit: UInt64 { 1 << 20 }
  private(set) var count = 0
  /// How many pages were made: each takes room for a thousand elements, however few are there.
  private(set) var pageCount = 0

  subscript(_ identifier: TermIdentifier) -> Element? {
    get {
      let page = identifier.rawValue >> Self.bits
      let index = Int(identifier.rawValue & ((1 << Self.bits) - 1))
      if page < UInt64(pages.count) {
        let near = pages[Int(page)]
        return near.isEmpty ? nil : near[index]
      }
      return page < Self.nearLimit ? nil : farPages[page]?[index]
    }
    set {
      let page = identifier.rawValue >> Self.bits
      let index = Int(identifier.rawValue & ((1 << Self.bits) - 1))
      count += 1
      guard page < Self.nearLimit else {
        if farPages[page] == nil { pageCount += 1 }
        farPages[page, default: Self.emptyPage][index] = newValue
        return
      }
      while pages.count <= Int(page) { pages.append([]) }
      if pages[Int(page)].isEmpty {
        pages[Int(page)] = Self.emptyPage
        pageCount += 1
      }
      pages[Int(page)][index] = newValue
    }
  }

  mutating func removeAll() { self = PagedTable() }

  private static var emptyPage: [Element?] { Array(repeating: nil, count: 1 << Int(bits)) }
}
