import Text

/// The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one record after the other, in flat memory.
final class WebArchiveSource: DocumentSource {
  private static let longestHeader = 1 << 16

  private let stream: InputStream
  private let path: String
  private let name: String
  private let opening: InputOpening
  private let depth: Int
  private var inner: (any DocumentSource)?
  private var address: String?
  private var pageCount = 0
  private var isOver = false
  private var counts: PassedOverCounts

  init(_ stream: InputStream, path: String, name: String, _ opening: InputOpening, depth: Int) {
    self.stream = stream
    self.path = path
    self.name = name
    self.opening = opening
    self.depth = depth
    counts = PassedOverCounts(path: path)
  }

  var passedOver: [PassedOver] { counts.rows }

  func next() throws(ReadingFailure) -> FoundDocument? {
    while !isOver {
      if let inner {
        if var document = try inner.next() {
          document.own.url = document.own.url ?? address
          document.file = InputFiles.name(of: path)
          return document
        }
        for parts in inner.passedOver { counts.add(parts.kind, parts.count) }
        self.inner = nil
      }
      do throws(ReadingFailure) {
        inner = try nextRecord()
      } catch {
        if case .damaged = error, try findRecord() { throw error }
        if case .tooLarge = error { throw error }
        if case .notADocument = error { throw error }
        isOver = true
        throw error
      }
    }
    return nil
  }

  /// Reads a record; nil where it holds no page.
  private func nextRecord() throws(ReadingFailure) -> (any DocumentSource)? {
    try skipEmptyLines()
    let begin = stream.position
    if try stream.peek(1).isEmpty {
      isOver = true
      return nil
    }
    guard try stream.peek(5).elementsEqual("WARC/".utf8) else { throw damaged("no record begins here", begin) }
    let header = HeaderFields(try header(begin)[...])
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw damaged("a record does not say how long it is", begin)
    }
    address = header["warc-target-uri"].map { $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0 }
    switch header["warc-type"]?.lowercased() ?? "" {
    case "response": return try response(length, begin)
    case "resource", "conversion":
      return try payload(try block(length, begin), type: header["content-type"] ?? "")
    case "revisit":
      counts.add("a page that was archived before")
      return try pass(length, begin)
    default: return try pass(length, begin)
    }
  }

  private func response(_ length: Int, _ begin: Int) throws(ReadingFailure) -> (any DocumentSource)? {
    guard let response = WebResponse(try block(length, begin)) else {
      counts.add("an answer of another protocol than HTTP")
      return nil
    }
    guard (200..<300).contains(response.status) else {
      counts.add((300..<400).contains(response.status) ? "a redirect" : "an error page")
      return nil
    }
    guard let body = response.body(limit: opening.options.sizeLimit) else {
      throw .notADocument(path: addressed, kind: "an answer packed by ‘\(response.encoding)’")
    }
    return try payload(body, type: response.header["content-type"] ?? "")
  }

  /// The document in a payload; forms that hold none are counted.
  private func payload(_ bytes: [UInt8], type: String) throws(ReadingFailure) -> (any DocumentSource)? {
    let media = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      counts.add("an empty answer")
      return nil
    }
    if let kind = Self.kinds[String(media.prefix { $0 != "/" })] {
      counts.add(kind)
      return nil
    }
    // A page's address may end in anything: what the server says goes before it.
    let form = InputForm(beginning: bytes.prefix(InputForm.beginningLength), name: Self.name(ofType: media))
    if case .other(let kind) = form {
      counts.add(kind)
      return nil
    }
    pageCount += 1
    let name = self.name + "-" + String(pageCount)
    if form == .page {
      let page = FoundDocument(
        name: name, path: addressed, content: .page(bytes, declared: Self.declaredEncoding(type)))
      return ListSource([.success(page)])
    }
    if depth >= InputOpening.deepest { throw .beyond(.nesting(InputOpening.deepest), path: addressed) }
    // Told by the content and the media type alone.
    return Renamed(
      try opening.source(of: bytes, path: Self.name(ofType: media), name: name, depth: depth + 1), path: addressed)
  }

  private static let kinds = [
    "image": "an image", "audio": "a sound recording", "video": "a film", "font": "a font",
  ]

  /// A file name that says what a media type says.
  private static func name(ofType media: String) -> String {
    switch media {
    case "text/html", "application/xhtml+xml": "page.html"
    case "text/plain": "page.txt"
    case "text/css": "page.css"
    case "application/json", "text/json": "page.json"
    case "application/rss+xml", "application/atom+xml": "page.rss"
    case let media where media.contains("javascript"): "page.js"
    case let media where media.contains("xml"): "page.xml"
    case "": "page"
    default: "page.bin"
    }
  }

  static func declaredEncoding(_ type: String) -> TextEncoding? {
    guard let mark = type.lowercased().firstRange(of: "charset=") else { return nil }
    return TextEncoding(label: type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " })
  }

  private var addressed: String { address.map { path + ": " + $0 } ?? path }

  private func header(_ begin: Int) throws(ReadingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      guard let line = try stream.line(limit: Self.longestHeader), bytes.count < Self.longestHeader else {
        throw damaged("the header of a record is too long", begin)
      }
      if line.isEmpty { throw damaged("cut off in the header of a record", begin) }
      if line.allSatisfy({ $0 <= 0x20 }) { return bytes }
      bytes += line
    }
  }

  private func block(_ length: Int, _ begin: Int) throws(ReadingFailure) -> [UInt8] {
    let limit = opening.options.sizeLimit
    guard length <= limit else {
      _ = try pass(length, begin)
      throw .tooLarge(path: addressed, bytes: length, limit: limit)
    }
    let bytes = try stream.take(length)
    guard bytes.count == length else { throw damaged("cut off in a record", begin) }
    return bytes
  }

  private func pass(_ length: Int, _ begin: Int) throws(ReadingFailure) -> (any DocumentSource)? {
    guard try stream.pass(length) else { throw damaged("cut off in a record", begin) }
    return nil
  }

  private func skipEmptyLines() throws(ReadingFailure) {
    while let byte = try stream.peek(1).first, byte == 0x0D || byte == 0x0A { stream.skip(1) }
  }

  /// Looks for the next record behind damage; false where there is none.
  private func findRecord() throws(ReadingFailure) -> Bool {
    while true {
      guard let line = try stream.line(limit: Self.longestHeader) else { continue }
      if line.isEmpty { return false }
      if try stream.peek(7).elementsEqual("WARC/1.".utf8) { return true }
    }
  }

  private func damaged(_ reason: String, _ offset: Int) -> ReadingFailure {
    .damaged(path: path, reason: "\(reason) (byte \(offset))")
  }
}

/// A source whose documents stand under another path.
final class Renamed: DocumentSource {
  private let inner: any DocumentSource
  private let path: String

  init(_ inner: any DocumentSource, path: String) {
    self.inner = inner
    self.path = path
  }

  func next() throws(ReadingFailure) -> FoundDocument? {
    var document = try inner.next()
    document?.path = path
    return document
  }

  var passedOver: [PassedOver] { inner.passedOver }
}
