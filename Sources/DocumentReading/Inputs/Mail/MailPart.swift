import Text

/// A part of a mail, or the mail as a whole: a header and what it says that follows (RFC 2045, 2046).
struct MailPart {
  /// Parts in parts, at most.
  private static let deepest = 20
  /// Parts of one mail.
  private static let mostParts = 1000

  let header: HeaderFields
  /// In small letters: `text/plain`.
  let media: String
  private let parameters: [String: String]
  private let content: ArraySlice<UInt8>
  /// The parts of a part that is made of some.
  private(set) var parts: [MailPart] = []

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
    var begin = bytes.startIndex
    while begin < bytes.endIndex {
      let end = bytes[begin...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let isEmpty = bytes[begin..<end].allSatisfy { $0 == 0x0D }
      begin = min(end + 1, bytes.endIndex)
      if isEmpty { break }
    }
    header = HeaderFields(bytes[..<begin])
    content = bytes[begin...]
    (media, parameters) = Self.parsed(header["content-type"] ?? "text/plain")
    guard media.hasPrefix("multipart/"), depth < Self.deepest, let boundary = parameters["boundary"] else { return }
    parts = Self.pieces(content, boundary: Array(boundary.utf8)).prefix(Self.mostParts).map {
      MailPart($0, depth: depth + 1)
    }
  }

  /// The content with its transfer encoding undone.
  var bytes: [UInt8] { TransferDecoding.decoded(content, as: header["content-transfer-encoding"] ?? "") }

  /// The encoding of a text, as the part says.
  var encoding: TextEncoding? { parameters["charset"].flatMap { TextEncoding(label: $0) } }

  /// The file's name of an attachment; nil for parts that are none.
  var fileName: String? {
    let disposition = Self.parsed(header["content-disposition"] ?? "")
    let name = disposition.parameters["filename"] ?? parameters["name"]
    return name.map { TransferDecoding.text(Array($0.utf8)) }
      ?? (disposition.value == "attachment" ? "attachment" : nil)
  }

  /// Whether lines that end with a space go on in the next (RFC 3676).
  var isFlowed: Bool { parameters["format"]?.lowercased() == "flowed" }
  var dropsFlowedSpace: Bool { parameters["delsp"]?.lowercased() == "yes" }

  /// The bytes between lines of a boundary.
  private static func pieces(_ content: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("--".utf8) + boundary
    var pieces: [ArraySlice<UInt8>] = []
    var begin: Int?
    var line = content.startIndex
    while line < content.endIndex {
      let end = content[line...].firstIndex(of: 0x0A) ?? content.endIndex
      if content[line..<end].starts(with: mark) {
        if let begin { pieces.append(content[begin..<max(begin, line - 1)]) }
        if content[(line + mark.count)..<end].starts(with: "--".utf8) { return pieces }
        begin = min(end + 1, content.endIndex)
      }
      line = end + 1
    }
    if let begin, begin < content.endIndex { pieces.append(content[begin...]) }
    return pieces
  }

  /// A value with parameters: `text/plain; charset="utf-8"`; long and encoded ones as in RFC 2231.
  private static func parsed(_ field: String) -> (value: String, parameters: [String: String]) {
    var pieces: [String] = [""]
    var isQuoted = false
    for character in field {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      guard let sign = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<sign].filter { $0 != " " && $0 != "\t" }.lowercased()
      let value = String(piece[piece.index(after: sign)...]).trimmed
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      let isEncoded = name.hasSuffix("*")
      let text = isEncoded ? decoded(value, isFirst: parts.count < 3 || parts[1] == "0") : value
      parameters[String(parts[0]), default: ""] += text
    }
    return (pieces[0].trimmed.lowercased(), parameters)
  }

  /// `utf-8''caf%C3%A9.pdf`
  private static func decoded(_ value: String, isFirst: Bool) -> String {
    let quoted =
      isFirst ? value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false).last ?? "" : value[...]
    let bytes = TransferDecoding.quotedPrintable(Array(quoted.replacing("%", with: "=").utf8)[...])
    return String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
  }
}

extension String {
  /// Without space at both ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
