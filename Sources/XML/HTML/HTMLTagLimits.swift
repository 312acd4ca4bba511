import Text

/// Takes out of a page the tags that would make the library's parser slow: its time grows with the depth for every end
/// tag, and with the square of an element's attributes.
///
/// Real pages are untouched: no people write elements 2,000 deep, nor a thousand attributes. Text always stays.
struct HTMLTagLimits {
  /// Elements that are deeper, of those that need an end tag, are left out.
  static let depth = 2000
  /// Bytes of a tag outside quotation marks; what follows is left out.
  static let tagLength = 16_384

  private let page: ArraySlice<UInt8>
  /// What was kept up to the last cut; empty until there is one.
  private var kept: [UInt8] = []
  /// Where what follows the last cut begins.
  private var keptFrom: Int
  private var open: [[UInt8]: Int] = [:]
  private var leftOut: [[UInt8]: Int] = [:]
  private var level = 0

  /// The page, changed only where it goes beyond a limit.
  ///
  /// - Complexity: O(n).
  static func applied(to page: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var limits = HTMLTagLimits(page)
    limits.run()
    if limits.keptFrom == page.startIndex { return page }
    limits.kept += page[limits.keptFrom...]
    return limits.kept[...]
  }

  private init(_ page: ArraySlice<UInt8>) {
    self.page = page
    keptFrom = page.startIndex
  }

  private mutating func run() {
    var index = page.startIndex
    while let begin = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = begin + 1
      guard index < page.endIndex else { return }
      if page[index...].starts(with: "!--".utf8) {
        index = end(of: "-->", from: index + 3)
      } else if page[index] == UInt8(ascii: "/") {
        let name = name(at: index + 1)
        let end = page[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.endIndex
        if !name.isEmpty { takeEnd(name, begin..<end) }
        index = end
      } else {
        let name = name(at: index)
        if name.isEmpty { continue }
        index = takeStart(name, from: begin, at: index + name.count)
        if name == Array("script".utf8) || name == Array("style".utf8) { index = self.end(of: "</", from: index) - 2 }
      }
    }
  }

  /// The letters and digits of a tag's name, in lower case.
  private func name(at index: Int) -> [UInt8] {
    guard index < page.endIndex, page[index].isASCIILetter else { return [] }
    return page[index...].prefix(32).prefix {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
    }
    .map(\.asciiLowercased)
  }

  private func end(of mark: StaticString, from index: Int) -> Int {
    let last = mark.utf8CodeUnitCount
    var index = index
    let bytes = mark.withUTF8Buffer { Array($0) }
    while index + last <= page.endIndex {
      if page[index] == bytes[0], page[index..<(index + last)].elementsEqual(bytes) { return index + last }
      index += 1
    }
    return page.endIndex
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    kept += page[keptFrom..<range.lowerBound]
    keptFrom = range.upperBound
  }

  /// Reads a start tag and says where it ends.
  private mutating func takeStart(_ name: [UInt8], from begin: Int, at index: Int) -> Int {
    var index = index
    var length = 0
    var quote: UInt8?
    var cut: Int?
    while index < page.endIndex {
      let byte = page[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else {
        length += 1
        if length == Self.tagLength { cut = index }
        let isValue = page[index - 1] == UInt8(ascii: "=")
        if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
      index += 1
    }
    let end = min(index + 1, page.endIndex)
    if let cut, index < page.endIndex { leaveOut(cut..<index) }
    guard !Self.closedByOthers.contains(name) else { return end }
    if level >= Self.depth {
      if cut == nil { leaveOut(begin..<end) }
      leftOut[name, default: 0] += 1
    } else {
      open[name, default: 0] += 1
      level += 1
    }
    return end
  }

  /// End tags of elements that were left out go, and those of elements that nobody opened.
  private mutating func takeEnd(_ name: [UInt8], _ range: Range<Int>) {
    guard !Self.closedByOthers.contains(name) else { return }
    if let count = leftOut[name], count > 0 {
      leftOut[name] = count - 1
      leaveOut(range)
    } else if let count = open[name], count > 0 {
      open[name] = count - 1
      level -= 1
    } else if level > Self.depth / 2 {
      leaveOut(range)
    }
  }

  /// Elements without content, and those that the next of their kind closes.
  private static let closedByOthers = Set(
    [
      "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
      "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    ].map { Array($0.utf8) })
}
