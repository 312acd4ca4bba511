import Text

/// The lines of one subject in one graph, which a document has with the subject's classes first.
struct SubjectGroup {
  private let order: QuadLine.Order
  private let replacesForbiddenCharacters: Bool
  private var lines = LineBuffer()
  /// What the lines begin with.
  private var key: [UInt8] = []
  private(set) var replacedCharacters = 0

  init(order: QuadLine.Order, replacesForbiddenCharacters: Bool) {
    self.order = order
    self.replacesForbiddenCharacters = replacesForbiddenCharacters
  }

  /// Whether a line has the subject and graph of those before.
  func continues(with line: Span<UInt8>) -> Bool {
    guard lines.count > 0, line.count > key.count, line[key.count] == UInt8(ascii: " ") else { return false }
    return line.extracting(0..<key.count).withUnsafeBytes { start in
      key.withUnsafeBytes { ByteOrder.areEqual($0, start) }
    }
  }

  mutating func append(_ line: Span<UInt8>) {
    if lines.count == 0 {
      let end = QuadLine.parts(of: line, order).subjectEnd
      key.removeAll(keepingCapacity: true)
      line.extracting(0..<end).withUnsafeBufferPointer { key.append(contentsOf: $0) }
    }
    lines.append { $0.write(line) }
  }

  /// Hands the lines out and forgets them.
  mutating func flush(_ take: (Span<UInt8>) throws -> Void) throws {
    var positions = Array(0..<lines.count)
    if replacesForbiddenCharacters, replaceForbiddenCharacters() { positions = lines.order() }
    for wantsType in [true, false] {
      for position in positions {
        try lines.withLine(position) { line in if isType(line) == wantsType { try take(line) } }
      }
    }
    lines.removeAll()
  }

  private static let type = Array(Vocabulary.rdf.type.description.utf8)

  private func isType(_ line: Span<UInt8>) -> Bool {
    let start = key.count + 1
    guard line.count > start + Self.type.count, line[start + Self.type.count] == UInt8(ascii: " ") else { return false }
    return line.extracting(start..<(start + Self.type.count)).withUnsafeBytes { predicate in
      Self.type.withUnsafeBytes { ByteOrder.areEqual($0, predicate) }
    }
  }

  /// Puts U+FFFD in place of what XML may not hold; says whether anything was replaced, which may change the order.
  private mutating func replaceForbiddenCharacters() -> Bool {
    // Whatever XML forbids, lines hold as an escape.
    guard lines.writer.bytes.contains(UInt8(ascii: "\\")) else { return false }
    var replaced = LineBuffer()
    var count = 0
    var statement = Statement()
    for position in 0..<lines.count {
      lines.withLine(position) { line in
        statement.set(line, order)
        var quad = statement.quad
        count += quad.object.countOfCharactersForbiddenInXML
        quad.object = quad.object.allowedInXML
        replaced.append(quad)
      }
    }
    guard count > 0 else { return false }
    replacedCharacters += count
    lines = replaced
    return true
  }
}
