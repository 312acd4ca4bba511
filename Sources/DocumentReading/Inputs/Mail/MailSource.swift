import Text

/// A mail and what is attached to it.
final class MailSource: DocumentSource {
  private let mail: MailPart
  private let path: String
  private let name: String
  private let opening: InputOpening
  private let depth: Int
  private var isBodyRead = false
  private var attachments: ArraySlice<MailPart> = []
  private var attachmentCount = 0
  private var inner: (any DocumentSource)?
  private(set) var passedOver: [PassedOver] = []

  init(_ bytes: [UInt8], path: String, name: String, _ opening: InputOpening, depth: Int) {
    mail = MailPart(bytes[...])
    self.path = path
    self.name = name
    self.opening = opening
    self.depth = depth
  }

  func next() throws(ReadingFailure) -> FoundDocument? {
    if !isBodyRead {
      isBodyRead = true
      var found = Parts()
      found.collect(mail)
      attachments = found.attachments[...]
      if let document = body(found) { return document }
      if found.attachments.isEmpty { throw .noText(path: path) }
    }
    while true {
      if let inner {
        if let document = try inner.next() { return document }
        passedOver += inner.passedOver
        self.inner = nil
      }
      guard let part = attachments.popFirst() else { return nil }
      attachmentCount += 1
      inner = try attachment(part)
    }
  }

  /// Which parts are read, and which hang on.
  private struct Parts {
    var plain: [MailPart] = []
    var page: MailPart?
    var attachments: [MailPart] = []

    mutating func collect(_ part: MailPart) {
      if part.media.hasPrefix("multipart/") {
        part.parts.forEach { collect($0) }
      } else if part.fileName != nil || !part.media.hasPrefix("text/") {
        attachments.append(part)
      } else if part.media == "text/html" {
        if page == nil { page = part }
      } else if part.media == "text/plain" {
        plain.append(part)
      } else {
        attachments.append(part)
      }
    }
  }

  private func body(_ parts: Parts) -> FoundDocument? {
    var document = FoundDocument(name: name, path: path, content: .text([]), own: metadata)
    let blocks = parts.plain.flatMap { part in
      MailText(
        DecodedText(part.bytes, declared: part.encoding).bytes, isFlowed: part.isFlowed,
        dropsFlowedSpace: part.dropsFlowedSpace
      ).blocks
    }
    if !blocks.isEmpty {
      document.content = .blocks(blocks)
    } else if let page = parts.page {
      document.content = .page(page.bytes, declared: page.encoding)
    } else {
      return nil
    }
    return document
  }

  private var metadata: DocumentMetadata {
    DocumentMetadata(
      date: mail.header["date"], outlet: mail.header.bytes("from").map { Self.sender(TransferDecoding.text($0)) },
      title: mail.header.bytes("subject").map { TransferDecoding.text($0) })
  }

  /// The name in `Jane Roe <jane@example.org>`, else the address.
  private static func sender(_ field: String) -> String {
    let name = field.prefix { $0 != "<" }.filter { $0 != "\"" }
    let words = name.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? String(field.filter { $0 != "<" && $0 != ">" }) : words
  }

  private func attachment(_ part: MailPart) throws(ReadingFailure) -> (any DocumentSource)? {
    let written = part.fileName ?? "attachment"
    let file = written.contains(".") ? written : written + Self.ending(of: part.media)
    let memberPath = MemberNames.path(of: file, in: path)
    let name = MemberNames.name(of: file, in: self.name + "." + "eml")
    if part.media.hasPrefix("image/") || part.media.contains("signature") {
      passedOver.append(
        PassedOver(path: path, kind: part.media.hasPrefix("image/") ? "an image" : "a signature", count: 1))
      return nil
    }
    if part.media == "message/rfc822" {
      guard depth < InputOpening.deepest else { throw .beyond(.nesting(InputOpening.deepest), path: memberPath) }
      return MailSource(
        part.bytes, path: memberPath, name: self.name + "-\(attachmentCount)", opening, depth: depth + 1)
    }
    if depth >= InputOpening.deepest { throw .beyond(.nesting(InputOpening.deepest), path: memberPath) }
    return try opening.source(of: part.bytes, path: memberPath, name: name, depth: depth + 1)
  }

  private static func ending(of media: String) -> String {
    switch media {
    case "text/html": ".html"
    case "application/pdf": ".pdf"
    case "text/plain": ".txt"
    default: ""
    }
  }
}
