import Text

/// The running text of an article in the markup of MediaWiki: no templates, tables, notes and pictures.
enum WikiText {
  /// The paragraphs, headings and list items.
  static func blocks(of text: String) -> [FoundDocument.Block] {
    var stripper = Stripper(Array(text.utf8))
    let plain = stripper.stripped()
    return plain.split(separator: 0x0A).compactMap { block(Array($0)) }
  }

  /// A line, which is a paragraph.
  private static func block(_ line: [UInt8]) -> FoundDocument.Block? {
    var content = line[...]
    var hint = TextBlock.Hint.paragraph
    let signs = content.prefix { $0 == UInt8(ascii: "=") }.count
    if signs > 0, content.reversed().first(where: { $0 > 0x20 }) == UInt8(ascii: "=") {
      content = content.drop { $0 == UInt8(ascii: "=") }
      while let last = content.last, last <= 0x20 || last == UInt8(ascii: "=") { content = content.dropLast() }
      hint = .heading
    } else {
      content = content.drop { "*#:;".utf8.contains($0) }
    }
    let words = PageText.collapsed(String(decoding: content, as: UTF8.self))
    guard !words.isEmpty, !words.hasPrefix("__"), !words.utf8.allSatisfy({ $0 == 0x2D }) else { return nil }
    return FoundDocument.Block(text: words, hint: hint)
  }

  /// One pass over the markup; what is open when the text ends is text.
  private struct Stripper {
    private let text: [UInt8]
    private var offset = 0
    private var output: [UInt8] = []
    /// Links that were never closed: after some of them, brackets are taken as they stand.
    private var openLinks = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func stripped() -> [UInt8] {
      while offset < text.count {
        switch text[offset] {
        case UInt8(ascii: "{"):
          if starts("{{") { dropNested("{{", "}}") } else if starts("{|") { dropNested("{|", "|}") } else { copy() }
        case UInt8(ascii: "["):
          if starts("[[") { link() } else { address() }
        case UInt8(ascii: "'"):
          let count = text[offset...].prefix { $0 == UInt8(ascii: "'") }.count
          if count >= 2 { offset += count } else { copy() }
        case UInt8(ascii: "<"): tag()
        case UInt8(ascii: "&"): entity()
        default: copy()
        }
      }
      return output
    }

    private mutating func copy() {
      output.append(text[offset])
      offset += 1
    }

    private func starts(_ sign: StaticString, at place: Int? = nil) -> Bool {
      let begin = place ?? offset
      let count = sign.utf8CodeUnitCount
      guard begin + count <= text.count else { return false }
      return sign.withUTF8Buffer { bytes in (0..<count).allSatisfy { text[begin + $0] == bytes[$0] } }
    }

    /// Passes over a bracket with those inside it; over its signs alone where it is never closed.
    private mutating func dropNested(_ opening: StaticString, _ closing: StaticString) {
      var depth = 0
      var place = offset
      while place < text.count {
        if starts(opening, at: place) {
          depth += 1
          place += 2
        } else if starts(closing, at: place) {
          depth -= 1
          place += 2
          if depth == 0 {
            offset = place
            return
          }
        } else {
          place += 1
        }
      }
      offset = text.count
    }

    /// `[[Title|words]]` is its words; pictures and categories are nothing.
    private mutating func link() {
      var depth = 0
      var bar: Int?
      var place = offset
      let end = openLinks < 20 ? min(text.count, offset + 20_000) : offset
      while place < end {
        if starts("[[", at: place) {
          depth += 1
          place += 2
        } else if starts("]]", at: place) {
          depth -= 1
          place += 2
          if depth == 0 { break }
        } else {
          if depth == 1, text[place] == UInt8(ascii: "|") { bar = place }
          place += 1
        }
      }
      guard depth == 0, place > offset else {
        openLinks += 1
        offset += 2
        return
      }
      let target = text[(offset + 2)..<(place - 2)]
      let space = String(decoding: target.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
      if !["file", "image", "category", "media"].contains(space) || !target.contains(UInt8(ascii: ":")) {
        output += bar.map { text[($0 + 1)..<(place - 2)] } ?? target
      }
      offset = place
    }

    /// `[https://example.org words]` is its words.
    private mutating func address() {
      let rest = text[(offset + 1)...].prefix(openLinks < 20 ? 2000 : 0)
      guard rest.starts(with: "http".utf8) else { return copy() }
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else {
        openLinks += 1
        return copy()
      }
      if let space = rest[..<end].firstIndex(of: 0x20) { output += text[(space + 1)..<end] }
      offset = end + 1
    }

    /// Comments and notes are nothing, other elements what is in them.
    private mutating func tag() {
      if starts("<!--") { return drop(to: "-->") }
      guard let end = text[offset...].prefix(1000).firstIndex(of: UInt8(ascii: ">")) else { return copy() }
      let name = text[(offset + 1)..<end].prefix { $0.isASCIILetter }
      let element = String(decoding: name, as: UTF8.self).lowercased()
      let isClosed = text[end - 1] == UInt8(ascii: "/")
      guard !name.isEmpty || text[offset + 1] == UInt8(ascii: "/") else { return copy() }
      if !isClosed, element == "ref" { return drop(to: "</ref>") }
      if !isClosed, element == "math" { return drop(to: "</math>") }
      if !isClosed, element == "gallery" { return drop(to: "</gallery>") }
      if element == "br" { output.append(0x0A) }
      offset = end + 1
    }

    private mutating func drop(to end: StaticString) {
      var place = offset
      while place < text.count, !starts(end, at: place) { place += 1 }
      offset = min(place + end.utf8CodeUnitCount, text.count)
    }

    private mutating func entity() {
      for (name, meaning) in [("&nbsp;", " "), ("&amp;", "&"), ("&ndash;", "–"), ("&mdash;", "—"), ("&quot;", "\"")]
        as [(StaticString, String)]
      where starts(name) {
        output += meaning.utf8
        offset += name.utf8CodeUnitCount
        return
      }
      copy()
    }
  }
}
