import Text

extension Statement {
  /// Makes this the statement of a line of sorted quads.
  ///
  /// The line's bytes become those of the statement, and only texts with escapes are copied once more.
  mutating func set(_ line: Span<UInt8>, _ order: QuadLine.Order) {
    let mark = StandardTerms.bytes.count
    bytes.removeSubrange(mark...)
    if !triples.isEmpty { triples.removeAll(keepingCapacity: true) }
    malformedTerm = nil
    line.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    let parts = QuadLine.parts(of: line, order)
    let reader = LineTerms(offset: mark)
    graph = parts.graph.isEmpty ? nil : reader.term(at: parts.graph.lowerBound, in: line, of: &self).view
    subject = reader.term(at: parts.subject.lowerBound, in: line, of: &self).view
    predicate = reader.term(at: parts.predicate.lowerBound, in: line, of: &self).view
    object = reader.term(at: parts.object.lowerBound, in: line, of: &self).view
  }
}

/// Finds terms in a line, whose form is canonical and need not be checked.
private struct LineTerms {
  /// Where the line begins among the statement's bytes.
  let offset: Int

  /// The term that begins at an index, and where it ends.
  func term(at start: Int, in line: Span<UInt8>, of statement: inout Statement) -> (view: TermView, end: Int) {
    switch line[start] {
    case UInt8(ascii: "<"):
      if line[start + 1] == UInt8(ascii: "<") { return triple(at: start, in: line, of: &statement) }
      let end = index(of: UInt8(ascii: ">"), in: line, from: start + 1)
      return (view(.iri, (start + 1)..<end), end + 1)
    case UInt8(ascii: "_"):
      var end = start + 2
      while end < line.count, line[end] != UInt8(ascii: " "), line[end] != QuadLine.separator { end += 1 }
      return (view(.blankNode, (start + 2)..<end), end)
    default: return literal(at: start, in: line, of: &statement)
    }
  }

  private func view(_ kind: TermView.Kind, _ range: Range<Int>) -> TermView {
    TermView(kind, (offset + range.lowerBound)..<(offset + range.upperBound))
  }

  private func index(of byte: UInt8, in line: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while line[index] != byte { index += 1 }
    return index
  }

  private func triple(
    at start: Int, in line: Span<UInt8>, of statement: inout Statement
  ) -> (view: TermView, end: Int) {
    let subject = term(at: start + "<<( ".utf8.count, in: line, of: &statement)
    let predicate = term(at: subject.end + 1, in: line, of: &statement)
    let object = term(at: predicate.end + 1, in: line, of: &statement)
    return (statement.addTriple(subject.view, predicate.view, object.view), object.end + " )>>".utf8.count)
  }

  private func literal(
    at start: Int, in line: Span<UInt8>, of statement: inout Statement
  ) -> (view: TermView, end: Int) {
    var end = start + 1
    var hasEscapes = false
    while line[end] != UInt8(ascii: "\"") {
      if line[end] == UInt8(ascii: "\\") {
        hasEscapes = true
        end += 1
      }
      end += 1
    }
    var literal = view(.plainLiteral, (start + 1)..<end)
    if hasEscapes {
      literal.text = Self.unescape(line.extracting((start + 1)..<end), into: &statement.bytes)
      literal.isVerbatim = false
    }
    end += 1
    guard end < line.count else { return (literal, end) }
    if line[end] == UInt8(ascii: "^") {
      let datatype = term(at: end + 2, in: line, of: &statement)
      literal.kind = .typedLiteral
      literal.annotation = datatype.view.text
      return (literal, datatype.end)
    }
    guard line[end] == UInt8(ascii: "@") else { return (literal, end) }
    let tag = (end + 1)..<Self.tagEnd(in: line, from: end + 1)
    literal.kind = .languageTaggedLiteral
    (literal.annotation, literal.direction) = direction(of: tag, in: line)
    return (literal, tag.upperBound)
  }

  private static func tagEnd(in line: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < line.count, line[end].isASCIIAlphanumeric || line[end] == UInt8(ascii: "-") { end += 1 }
    return end
  }

  /// The tag without the direction, which stands behind two hyphens, and the direction.
  private func direction(of tag: Range<Int>, in line: Span<UInt8>) -> (Range<Int>, Literal.BaseDirection?) {
    for direction in Literal.BaseDirection.allCases {
      let ending = Array(("--" + direction.rawValue).utf8)
      let start = tag.upperBound - ending.count
      guard start > tag.lowerBound, ending.indices.allSatisfy({ line[start + $0] == ending[$0] }) else { continue }
      return ((offset + tag.lowerBound)..<(offset + start), direction)
    }
    return ((offset + tag.lowerBound)..<(offset + tag.upperBound), nil)
  }

  /// Appends characters with their escapes resolved; canonical ones only (RDF 1.2 N-Triples, section 4).
  private static func unescape(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> Range<Int> {
    let start = bytes.count
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        bytes.append(text[index])
        index += 1
        continue
      }
      index += 2
      switch text[index - 1] {
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "u"):
        let number = (0..<4).reduce(UInt32(0)) { $0 << 4 | UInt32(text[index + $1].hexadecimalValue ?? 0) }
        bytes.append(contentsOf: String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8)
        index += 4
      default: bytes.append(text[index - 1])
      }
    }
    return start..<bytes.count
  }
}
