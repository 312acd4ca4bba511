import Foundation

/// A server that answers each request as a script says, and keeps what it was asked.
public final class ScriptedServer: @unchecked Sendable {
  /// What happens to one request.
  public enum Answer: Sendable {
    case status(Int, headers: [String] = [], body: String = "")
    /// The connection is cut without an answer.
    case drop
    /// The answer promises more bytes than come.
    case cut
    /// No answer comes for as long as the client waits.
    case silence
  }

  /// A request as it came.
  public struct Request: Sendable {
    public let line: String
    public let headers: [String]
    public let body: String
  }

  public let address: String
  private let socket: Int32
  private let lock = NSLock()
  private var script: [Answer]
  private var received: [Request] = []

  /// - Parameter script: the answers in turn; the last one is given to all further requests.
  public init(_ script: [Answer]) {
    self.script = script
    socket = LocalPort.stream()
    address = "http://127.0.0.1:\(LocalPort.bound(socket))"
    listen(socket, 16)
    let thread = Thread { [weak self, socket] in
      while true {
        let connection = accept(socket, nil, nil)
        if connection < 0 { return }
        self?.serve(connection)
        close(connection)
      }
    }
    thread.start()
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  /// What was asked so far.
  public var requests: [Request] { lock.withLock { received } }

  private func serve(_ connection: Int32) {
    guard let request = Self.read(connection) else { return }
    let answer = lock.withLock {
      received.append(request)
      return script.count > 1 ? script.removeFirst() : script[0]
    }
    switch answer {
    case .drop: return
    case .silence:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
    case .cut: Self.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", to: connection)
    case .status(let status, let headers, let body):
      let head = ["HTTP/1.1 \(status) Scripted", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers
      Self.send(head.joined(separator: "\r\n") + "\r\n\r\n" + body, to: connection)
    }
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
      let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
        .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
      let body = text[end.upperBound...]
      if body.utf8.count >= length ?? 0 {
        return Request(line: lines[0], headers: Array(lines.dropFirst()), body: String(body))
      }
    }
  }

  private static func send(_ text: String, to connection: Int32) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Foundation.send(connection, buffer.baseAddress, buffer.count, 0)
        #else
          Foundation.send(connection, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        #endif
      }
      if count <= 0 { return }
      sent += count
    }
  }
}
