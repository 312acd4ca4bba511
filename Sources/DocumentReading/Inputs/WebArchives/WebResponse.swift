import Compression
import Text

/// An answer of a web server as it came over the line (RFC 9112).
struct WebResponse {
  let status: Int
  let header: HeaderFields
  private let content: ArraySlice<UInt8>

  /// Nil where the bytes are no answer of HTTP.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8), let first = bytes.firstIndex(of: 0x0A) else { return nil }
    let parts = bytes[..<first].split(separator: 0x20, maxSplits: 2)
    guard parts.count >= 2, let status = Int(String(decoding: parts[1].prefix(3), as: UTF8.self)) else { return nil }
    self.status = status
    var begin = first + 1
    while begin < bytes.count {
      guard let end = bytes[begin...].firstIndex(of: 0x0A) else {
        begin = bytes.count
        break
      }
      let isEmpty = bytes[begin..<end].allSatisfy { $0 <= 0x20 }
      begin = end + 1
      if isEmpty { break }
    }
    header = HeaderFields(bytes[(first + 1)..<begin])
    content = bytes[begin...]
  }

  /// How the content is packed, in small letters; empty where it is not.
  var encoding: String {
    let encoding = header["content-encoding"]?.lowercased().filter { $0 != " " } ?? ""
    return encoding == "identity" ? "" : encoding
  }

  /// The content unpacked; nil where it is packed in a way that nobody knows here.
  func body(limit: Int) -> [UInt8]? {
    var bytes = content
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true { bytes = Self.joined(bytes)[...] }
    if GzipReader.isGzip(Array(bytes.prefix(2))) { return unpacked(Array(bytes), limit) }
    // Many crawlers unpack what they keep and leave the header as it was.
    return encoding.isEmpty || encoding.contains("gzip") || !Self.looksPacked(bytes) ? Array(bytes) : nil
  }

  private func unpacked(_ bytes: [UInt8], _ limit: Int) -> [UInt8]? {
    var rest: [UInt8]? = bytes
    let reader = GzipReader {
      defer { rest = nil }
      return rest ?? []
    }
    var result: [UInt8] = []
    // What came before the damage of a page is the page.
    while let piece = try? reader.next(), !piece.isEmpty, result.count <= limit { result += piece }
    return result
  }

  private static func looksPacked(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(200).contains { $0 < 0x09 || $0 > 0x0D && $0 < 0x20 }
  }

  /// The content of chunks one after the other; what is no chunk is taken as it stands, since some crawlers join them
  /// and leave the header as it was.
  private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var begin = bytes.startIndex
    while begin < bytes.endIndex {
      guard let end = bytes[begin...].firstIndex(of: 0x0A) else { break }
      let digits = bytes[begin..<end].prefix { $0.isASCIIAlphanumeric }
      guard !digits.isEmpty, digits.count <= 8, let count = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        return begin == bytes.startIndex ? Array(bytes) : result
      }
      if count == 0 { break }
      let last = min(end + 1 + count, bytes.endIndex)
      result += bytes[(end + 1)..<last]
      begin = last
      while begin < bytes.endIndex, bytes[begin] == 0x0D || bytes[begin] == 0x0A { begin += 1 }
    }
    return result
  }
}
