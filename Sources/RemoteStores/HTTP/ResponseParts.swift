/// The pieces of an answer as libcurl hands them over.
final class ResponseParts {
  /// The most bytes of the lines before a body, however often an authentication sends them.
  private static let headLimit = 1 << 20

  var head: [UInt8] = []
  var body: [UInt8] = []
  private let bodyLimit: Int
  private let isInterrupted: () -> Bool
  /// Whether more came than allowed.
  private(set) var isTooLarge = false
  private(set) var wasInterrupted = false

  /// - Parameter isInterrupted: asked whether to stop.
  init(bodyLimit: Int, isInterrupted: @escaping () -> Bool) {
    self.bodyLimit = bodyLimit
    self.isInterrupted = isInterrupted
  }

  /// Whether the transfer behind a pointer may go on.
  static func mayGoOn(_ context: UnsafeMutableRawPointer?) -> Bool {
    guard let context else { return true }
    let parts = Unmanaged<ResponseParts>.fromOpaque(context).takeUnretainedValue()
    if parts.isInterrupted() { parts.wasInterrupted = true }
    return !parts.wasInterrupted
  }

  /// Appends a piece to one of the parts of the object behind a pointer, and says how many bytes it took.
  static func take(
    _ bytes: UnsafePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ part: ReferenceWritableKeyPath<ResponseParts, [UInt8]>
  ) -> Int {
    guard let bytes, let context else { return 0 }
    let parts = Unmanaged<ResponseParts>.fromOpaque(context).takeUnretainedValue()
    guard parts[keyPath: part].count + count <= (part == \.head ? headLimit : parts.bodyLimit) else {
      parts.isTooLarge = true
      return 0
    }
    parts[keyPath: part] += UnsafeRawBufferPointer(start: bytes, count: count)
    return count
  }

  /// The answer whose head is the last of those that came: an authentication brings several.
  func response(status: Int) -> HTTPResponse {
    var response = HTTPResponse(status: status, body: body)
    for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        (response.mediaType, response.retryAfter) = ("", nil)
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon].lowercased() {
      case "content-type": response.mediaType = String(value.prefix { $0 != ";" && $0 != " " }).lowercased()
      case "retry-after": response.retryAfter = Int(value).map { max($0, 0) }
      default: continue
      }
    }
    return response
  }
}
