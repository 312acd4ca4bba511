import Text

/// Writes answers to a connection.
struct ResponseWriter {
  let connection: ClientConnection
  /// Fields that every answer has.
  let commonFields: HTTPFields

  /// Writes an answer.
  ///
  /// - Parameters:
  ///   - isHead: whether only the head is wanted.
  ///   - keepsOpen: whether further requests are welcome on the connection.
  ///   - failed: the answer in place of one whose making fails before its first piece.
  /// - Throws: where the connection cannot go on: its client is gone, or an answer broke off in the middle.
  func write(
    _ response: ServerResponse, isHead: Bool, keepsOpen: Bool, failed: (any Error) -> ServerResponse
  ) throws {
    switch response.body {
    case .bytes(let bytes):
      let head = head(of: response, framing: ("Content-Length", String(bytes.count)), keepsOpen: keepsOpen)
      try connection.write(isHead ? head : head + bytes)
    case .stream(let make):
      let head = head(of: response, framing: ("Transfer-Encoding", "chunked"), keepsOpen: keepsOpen)
      if isHead { return try connection.write(head) }
      var hasBegun = false
      do {
        try make { piece in
          if piece.isEmpty { return }
          try connection.write((hasBegun ? [] : head) + Self.chunk(piece))
          hasBegun = true
        }
      } catch {
        if hasBegun { throw error }
        return try write(failed(error), isHead: isHead, keepsOpen: keepsOpen) { _ in
          ServerResponse(status: 500, message: "The answer could not be made.")
        }
      }
      try connection.write((hasBegun ? [] : head) + Array("0\r\n\r\n".utf8))
    }
  }

  private static func chunk(_ piece: [UInt8]) -> [UInt8] {
    Array((String(piece.count, radix: 16) + "\r\n").utf8) + piece + Array("\r\n".utf8)
  }

  private func head(of response: ServerResponse, framing: (String, String), keepsOpen: Bool) -> [UInt8] {
    var head = ByteWriter()
    head.write("HTTP/1.1 \(response.status) \(ServerResponse.reason(response.status))\r\n")
    var fields = response.fields.all
    for field in commonFields.all where response.fields[field.name] == nil { fields.append(field) }
    if response.status != 204 { fields.append((name: framing.0, value: framing.1)) }
    if !keepsOpen { fields.append((name: "Connection", value: "close")) }
    for field in fields {
      // Nothing that came from outside can end a line and begin a field of its own.
      let value = String(String.UnicodeScalarView(field.value.unicodeScalars.filter { $0.value >= 0x20 }))
      head.write("\(field.name): \(value)\r\n")
    }
    head.write("\r\n")
    return head.bytes
  }
}
