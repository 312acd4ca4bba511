import Text
import XML

/// A stretch of a page between two breaks: a paragraph, headline, list item or cell.
struct PageBlock: Sendable {
  enum Kind: Sendable {
    case paragraph
    case heading
    case listItem
    case cell
    case caption
    case preformatted
    /// Text that stands directly in a container.
    case loose
  }

  /// One line, UTF-8, spaces collapsed.
  var text: [UInt8]
  /// How many bytes of it are links' texts.
  var linkLength: Int
  var kind: Kind
  /// The block element that the text stands in.
  var container: Int
  /// The node of the first character.
  var node: Int
  var endsSentence: Bool

  var isMostlyLinks: Bool { linkLength * 2 > text.count }
}

/// Cuts a page into blocks, in one walk.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []

  private let page: HTMLPage
  private let elements: PageElements
  /// The block elements around the walk, innermost last.
  private var open: [(element: Int, kind: PageBlock.Kind)] = []
  private var line: [UInt8] = []
  private var linkLength = 0
  private var firstNode = 0
  /// Up to here the walk is inside a link.
  private var linkEnd = 0

  /// - Parameter isOut: the elements whose texts are not wanted.
  init(_ page: HTMLPage, _ elements: PageElements, isOut: (Int) -> Bool) {
    self.page = page
    self.elements = elements
    var index = 0
    while index < page.nodes.count {
      close(before: index)
      let node = page.nodes[index]
      if node.isElement {
        if elements.traits[index].isLeftOut || isOut(index) || isFootnoteMark(index) {
          if elements.traits[index].isBlock { flush() }
          index = node.end
          continue
        }
        enter(index, node)
      } else {
        take(node.text, index)
      }
      index += 1
    }
    flush()
  }

  private mutating func close(before index: Int) {
    while let last = open.last, page.nodes[last.element].end <= index {
      flush()
      open.removeLast()
    }
  }

  private mutating func enter(_ index: Int, _ node: HTMLPage.Node) {
    if node.name == "br" { return lineBreak() }
    if elements.traits[index].isLink { linkEnd = max(linkEnd, node.end) }
    guard elements.traits[index].isBlock else { return }
    flush()
    open.append((index, kind(index, node)))
  }

  private func kind(_ index: Int, _ node: HTMLPage.Node) -> PageBlock.Kind {
    let outer = open.last?.kind ?? .loose
    switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": return .heading
    case "figcaption", "caption", "figure": return .caption
    case "p": return outer == .caption || outer == .listItem || outer == .cell ? outer : .paragraph
    case "blockquote", "address", "dd": return outer == .caption ? outer : .paragraph
    case "li", "dt": return .listItem
    case "td", "th": return .cell
    case "pre": return .preformatted
    default:
      if elements.traits[index].kind == .caption { return .caption }
      return outer == .heading || outer == .paragraph ? .loose : outer
    }
  }

  private mutating func take(_ text: String, _ index: Int) {
    let before = line.count
    if open.last?.kind == .preformatted {
      takeLines(text, index)
      return
    }
    PageText.append(text, to: &line)
    if before == 0, !line.isEmpty { firstNode = index }
    if index < linkEnd { linkLength += line.count - before }
  }

  /// Paragraphs of a preformatted text stand between empty lines; lines that are wrapped by hand are joined.
  private mutating func takeLines(_ text: String, _ index: Int) {
    for (number, piece) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      let piece = Substring(piece)
      if number > 0 {
        if piece.utf8.allSatisfy({ $0 <= 0x20 }) { flush() } else { lineBreak() }
      }
      let before = line.count
      PageText.append(String(piece), to: &line)
      if before == 0, !line.isEmpty { firstNode = index }
      if index < linkEnd { linkLength += line.count - before }
    }
  }

  /// A line that no sentence ends with is one that was wrapped by hand, if it is long enough for that.
  private mutating func lineBreak() {
    if open.last?.kind == .preformatted, line.count >= 45, !PageText.endsSentence(line) {
      PageText.append(" ", to: &line)
    } else {
      flush()
    }
  }

  private mutating func flush() {
    defer {
      line.removeAll(keepingCapacity: true)
      linkLength = 0
    }
    if line.last == UInt8(ascii: " ") { line.removeLast() }
    guard !line.isEmpty, let container = open.last else { return }
    blocks.append(
      PageBlock(
        text: line, linkLength: linkLength, kind: container.kind, container: container.element, node: firstNode,
        endsSentence: PageText.endsSentence(line)))
  }

  /// A superscript number, letter or sign that refers to a note: the 1 of `Accord¹`, but not the 2 of `km²`.
  private func isFootnoteMark(_ index: Int) -> Bool {
    guard page.nodes[index].name == "sup", page.nodes[index].end - index <= 12 else { return false }
    let mark = PageText.collapsed(page.text(of: index)).utf8.filter { !"[](), ".utf8.contains($0) }
    guard !mark.isEmpty, mark.count <= 4 else { return false }
    let isNumber = mark.allSatisfy(\.isASCIIDigit)
    let isSign = mark.allSatisfy { !$0.isASCIIAlphanumeric }
    let isLetter = mark.count == 1 && mark.allSatisfy(\.isASCIILowercase)
    guard isNumber || isSign || isLetter else { return false }
    if page.inside(index).contains(where: { page.nodes[$0].name == "a" }) || index < linkEnd { return true }
    if isLetter { return false }
    // Units and formulas have a few letters before their exponent; words have more, and sentences end.
    let letters = line.reversed().prefix { $0.isASCIILetter }.count
    return letters >= 4 || (letters == 0 && line.last.map { !$0.isASCIIDigit && $0 != UInt8(ascii: " ") } ?? false)
  }
}
