import Text

/// Reads requests off a connection: their framing as RFC 9112 has it, and nothing that two readers could take
/// differently.
struct RequestReader {
  let connection: ClientConnection
  let limits: HTTPLimits

  /// The next request; nil where the client has closed the connection or waits too long with it.
  ///
  /// - Throws: `HTTPFailure`; nothing more can be read off the connection then.
  func next() throws(HTTPFailure) -> ClientRequest? {
    guard let head = try head() else { return nil }
    var request = try RequestHead.request(head)
    request.body = try body(of: request)
    return request
  }

  /// First line and fields without the empty line that ends them.
  private func head() throws(HTTPFailure) -> [UInt8]? {
    var head: [UInt8] = []
    do throws(HTTPFailure) {
      head = [try connection.byte(before: .now + limits.idleTime)]
    } catch {
      return nil
    }
    let deadline = ContinuousClock.now + limits.headTime
    while true {
      head.append(try connection.byte(before: deadline))
      if head.count > limits.headBytes { throw .headTooLarge(limit: limits.headBytes) }
      guard head.last == UInt8(ascii: "\n") else { continue }
      // An empty line before a request is passed over (RFC 9112, section 2.2).
      if head.elementsEqual("\r\n".utf8) { head = [] }
      if head.suffix(4).elementsEqual("\r\n\r\n".utf8) { return Array(head.dropLast(4)) }
    }
  }

  private func body(of request: ClientRequest) throws(HTTPFailure) -> [UInt8] {
    let codings = request.fields.values("Transfer-Encoding")
    let lengths = request.fields.values("Content-Length")
    if codings.isEmpty, lengths.isEmpty { return [] }
    if !codings.isEmpty, !lengths.isEmpty { throw .malformed("it has two lengths") }
    let deadline = ContinuousClock.now + limits.bodyTime
    if let coding = codings.first {
      guard codings.count == 1, coding.lowercased() == "chunked" else { throw .unknownCoding(coding) }
      try greet(request)
      return try chunks(before: deadline)
    }
    guard lengths.count == 1, let length = Self.number(lengths[0], radix: 10) else {
      throw .malformed("its length is no number")
    }
    guard length <= limits.bodyBytes else { throw .bodyTooLarge(limit: limits.bodyBytes) }
    try greet(request)
    return try connection.bytes(length, before: deadline)
  }

  /// Tells a client that asked first that its body is welcome.
  private func greet(_ request: ClientRequest) throws(HTTPFailure) {
    guard request.fields.lists("100-continue", in: "Expect") else { return }
    try connection.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
  }

  private func chunks(before deadline: ContinuousClock.Instant) throws(HTTPFailure) -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let begin = try line(before: deadline)
      guard let size = Self.number(String(begin.prefix { $0 != ";" }), radix: 16) else {
        throw .malformed("the length of a chunk is no number")
      }
      if size == 0 { break }
      guard body.count + size <= limits.bodyBytes else { throw .bodyTooLarge(limit: limits.bodyBytes) }
      body += try connection.bytes(size, before: deadline)
      guard try line(before: deadline, atMost: 0).isEmpty else { throw .malformed("a chunk is longer than it says") }
    }
    // Fields after the body say nothing to us.
    var rest = limits.headBytes
    while true {
      let field = try line(before: deadline)
      if field.isEmpty { return body }
      rest -= field.utf8.count
      guard rest > 0 else { throw .headTooLarge(limit: limits.headBytes) }
    }
  }

  /// The characters up to CR LF.
  private func line(before deadline: ContinuousClock.Instant, atMost limit: Int = 1024) throws(HTTPFailure) -> String {
    var bytes: [UInt8] = []
    while !bytes.suffix(2).elementsEqual("\r\n".utf8) {
      bytes.append(try connection.byte(before: deadline))
      guard bytes.count <= limit + 2 else { throw .malformed("a line of the body is too long") }
    }
    return String(decoding: bytes.dropLast(2), as: UTF8.self)
  }

  /// Digits alone: no sign, no space, nothing that overflows.
  private static func number(_ text: String, radix: Int) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
    return Int(text, radix: radix)
  }
}
