import JSON
import Text
import XML

/// A document in a form of its own, from which it can be read again without the file that it came in.
extension FoundDocument {
  private static let kind = "original"

  /// Nil where the document is its text; a page's bytes where these tell everything.
  ///
  /// - Parameters:
  ///   - digest: by which the document is known.
  ///   - forced: the encoding that it was read in, whatever it says itself.
  func original(digest: String?, forced: TextEncoding?) -> [UInt8]? {
    if own == DocumentMetadata(), !isLaidOut {
      if case .text(let bytes) = content, UTF8Validation.firstInvalidByte(in: bytes.span) == nil { return nil }
      if forced == nil, case .page(let bytes, nil) = content, bytes.first != UInt8(ascii: "{") { return bytes }
    }
    var object: JSONObject = ["kind": .string(Self.kind), "path": .string(path)]
    if let file { object["file"] = .string(file) }
    if let digest { object["digest"] = .string(digest) }
    switch content {
    case .text(let bytes):
      object["text"] = .string(String(decoding: DecodedText(bytes, forced: forced).bytes, as: UTF8.self))
    case .page(let bytes, let declared):
      let decoded = HTMLEncoding.decoded(bytes, told: declared, forced: forced)
      object["html"] = .string(String(decoding: decoded.bytes, as: UTF8.self))
    case .blocks(let blocks):
      object["blocks"] = .array(
        blocks.map { block in
          var row: JSONObject = ["text": .string(block.text)]
          if let hint = block.hint { row["hint"] = .string(hint.rawValue) }
          return .object(row)
        })
    }
    if isLaidOut { object["laidOut"] = true }
    for (key, text) in [("date", own.date), ("outlet", own.outlet), ("title", own.title), ("url", own.url)] {
      if let text { object[key] = .string(text) }
    }
    var writer = ByteWriter()
    JSONWriter().write(object, to: &writer)
    return writer.bytes
  }

  /// Reads what `original` wrote, with the digest that was known then; nil for other bytes.
  static func found(inOriginal bytes: [UInt8], name: String) -> (found: FoundDocument, digest: String?)? {
    guard bytes.first == UInt8(ascii: "{"), case .object(let object)? = try? JSONReader.value(in: bytes),
      object["kind"] == .string(kind)
    else { return nil }
    func text(_ key: String) -> String? {
      guard case .string(let text)? = object[key] else { return nil }
      return text
    }
    let content: Content
    if let page = text("html") {
      content = .page(Array(page.utf8), declared: .utf8)
    } else if case .array(let rows)? = object["blocks"] {
      content = .blocks(
        rows.compactMap { row in
          guard case .object(let row) = row, case .string(let text)? = row["text"] else { return nil }
          guard case .string(let hint)? = row["hint"] else { return Block(text: text) }
          return Block(text: text, hint: TextBlock.Hint(rawValue: hint))
        })
    } else {
      content = .text(Array((text("text") ?? "").utf8))
    }
    let own = DocumentMetadata(date: text("date"), outlet: text("outlet"), title: text("title"), url: text("url"))
    let found = FoundDocument(
      name: name, path: text("path") ?? name, content: content, file: text("file"), own: own,
      isLaidOut: object["laidOut"] == true)
    return (found, text("digest"))
  }
}
