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
    if own == DocumentMetadata(), beside == DocumentMetadata(), !isLaidOut {
      if case .text(let bytes) = content, UTF8Validation.firstInvalidByte(in: bytes.span) == nil { return nil }
      if forced == nil, case .page(let bytes, nil) = content, bytes.first != UInt8(ascii: "{") { return bytes }
    }
    return Self.bytes(of: object(digest: digest, forced: forced))
  }

  /// The form of its own, on one line, whatever the document is; with its name, by which it travels alone.
  ///
  /// - Parameters:
  ///   - digest: by which the document is known.
  ///   - forced: the encoding that it was read in, whatever it says itself.
  func originalRecord(digest: String?, forced: TextEncoding?) -> [UInt8] {
    var object = object(digest: digest, forced: forced)
    object["name"] = .string(name)
    return Self.bytes(of: object)
  }

  /// Reads what `original` wrote; nil for other bytes.
  static func found(inOriginal bytes: [UInt8], name: String) -> FoundDocument? {
    guard bytes.first == UInt8(ascii: "{"), case .object(let object)? = try? JSONReader.value(in: bytes) else {
      return nil
    }
    return FoundDocument(original: object, name: name)
  }

  /// Reads what `original` or `originalRecord` wrote; nil for other objects.
  ///
  /// - Parameter name: of a document that does not tell its own.
  init?(original object: JSONObject, name: String) {
    guard object["kind"] == .string(Self.kind) else { return nil }
    let content: Content
    if let page = object.text("html") {
      content = .page(Array(page.utf8), declared: .utf8)
    } else if case .array(let rows)? = object["blocks"] {
      content = .blocks(rows.compactMap(Self.block))
    } else {
      content = .text(Array((object.text("text") ?? "").utf8))
    }
    var beside = DocumentMetadata()
    if case .object(let members)? = object["beside"] { beside = DocumentMetadata(written: members) }
    let name = object.text("name") ?? name
    self.init(
      name: name, path: object.text("path") ?? name, content: content, file: object.text("file"),
      own: DocumentMetadata(written: object), beside: beside, digest: object.text("digest"),
      isLaidOut: object["laidOut"] == true)
  }

  private func object(digest: String?, forced: TextEncoding?) -> JSONObject {
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
    for member in own.written.members { object[member.key] = member.value }
    if beside != DocumentMetadata() { object["beside"] = .object(beside.written) }
    return object
  }

  private static func bytes(of object: JSONObject) -> [UInt8] {
    var writer = ByteWriter()
    JSONWriter().write(object, to: &writer)
    return writer.bytes
  }

  private static func block(_ row: JSONValue) -> Block? {
    guard case .object(let row) = row, let text = row.text("text") else { return nil }
    return Block(text: text, hint: row.text("hint").flatMap { TextBlock.Hint(rawValue: $0) })
  }
}

extension JSONObject {
  fileprivate func text(_ key: String) -> String? {
    guard case .string(let text)? = self[key] else { return nil }
    return text
  }
}
