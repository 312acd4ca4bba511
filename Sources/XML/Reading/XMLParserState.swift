import CLibXML2
import Text

/// What the callbacks of one parse collect; nothing of it is visible outside the reader.
///
/// A class because C holds it by address; the reader owns it for as long as the parser lives.
final class XMLParserState {
  let source: String?
  let limits: XMLLimits
  var events: [MarkupEvent] = []
  var failure: SyntaxFailure?
  /// The parser that calls back; nil before it is made.
  var parser: xmlParserCtxtPtr?
  /// How many bytes of the document were given so far.
  var consumed = 0
  private var entities: XMLDeclaredEntities?
  private var depth = 0
  private var text: [UInt8] = []
  private var textLine = 0
  /// Names by their address in the parser's dictionary, where equal names share one: each in the place that its address
  /// points to, the last one of those that share a place.
  private var names = [(address: UnsafePointer<xmlChar>?, name: String)](repeating: (nil, ""), count: nameCount)
  private static let nameCount = 256

  init(source: String?, limits: XMLLimits) {
    self.source = source
    self.limits = limits
  }

  /// Keeps an entity that the document declares, where they are allowed.
  func declareEntity(_ name: UnsafePointer<xmlChar>?, _ content: UnsafePointer<xmlChar>?) {
    guard limits.entities > 0 else { return }
    if entities == nil { entities = XMLDeclaredEntities() }
    guard let entities, entities.count < limits.entities else {
      return fail(expected: "at most \(limits.entities) declared entities")
    }
    entities.declare(name, content)
  }

  /// The entity that a reference names; nil, and a failure, where it is not declared, or expands too far.
  func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr? {
    guard let entities, let entity = entities.entity(name) else {
      fail(
        expected: limits.entities > 0
          ? "an entity that the document declares with its text" : "one of the entities lt, gt, amp, quot, apos",
        found: "&" + XMLLibrary.string(name) + ";")
      return nil
    }
    guard entities.expandedBytes <= XMLDeclaredEntities.allowance(forBytes: consumed) else {
      fail(expected: "entities that expand to less", found: "&" + XMLLibrary.string(name) + ";")
      return nil
    }
    return entity
  }

  /// The state behind the user pointer that libxml2 hands to its callbacks.
  static func of(_ context: UnsafeMutableRawPointer?) -> XMLParserState? {
    guard let context else { return nil }
    return Unmanaged<XMLParserState>.fromOpaque(context).takeUnretainedValue()
  }

  var line: Int { Int(parser?.pointee.input?.pointee.line ?? 0) }
  var column: Int { Int(parser?.pointee.input?.pointee.col ?? 0) }

  /// Keeps the first failure and stops the parser.
  func fail(expected: String, found: String = "", line: Int? = nil, column: Int? = nil) {
    guard failure == nil else { return }
    let byte = parser.map { Int(xmlByteConsumed($0)) } ?? 0
    let position = TextPosition(
      line: max(line ?? self.line, 1), column: max(column ?? self.column, 1), byte: max(byte, 0))
    failure = SyntaxFailure(
      format: "XML", source: source, position: position, expected: expected, found: String(found.prefix(80)))
    if let parser { xmlStopParser(parser) }
  }

  func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    // The lowest bits of addresses say little.
    let place = Int(bitPattern: pointer) >> 2 & (Self.nameCount - 1)
    if names[place].address == pointer { return names[place].name }
    let name = String(cString: pointer)
    names[place] = (pointer, name)
    return name
  }

  func start(_ start: MarkupStart) {
    flushText()
    depth += 1
    guard depth <= limits.depth else { return fail(expected: "at most \(limits.depth) nested elements") }
    events.append(.start(start))
  }

  func end(_ name: MarkupName) {
    flushText()
    depth -= 1
    events.append(.end(name))
  }

  func other(_ event: MarkupEvent) {
    flushText()
    events.append(event)
  }

  func text(_ pointer: UnsafePointer<xmlChar>?, count: Int) {
    guard text.count + count <= limits.textBytes else {
      return fail(expected: "at most \(limits.textBytes) bytes of text between tags")
    }
    let piece = UnsafeBufferPointer(start: pointer, count: count)
    // The parser calls back when it stands behind the piece.
    if text.isEmpty { textLine = line - piece.count { $0 == UInt8(ascii: "\n") } }
    text.append(contentsOf: piece)
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    events.append(.text(String(decoding: text, as: UTF8.self), line: textLine))
    text.removeAll(keepingCapacity: true)
  }
}
