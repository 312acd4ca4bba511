import Foundation

/// A client that sends what it is told, well-formed or not, over a connection of its own.
public final class RawClient: @unchecked Sendable {
  private let socket: Int32

  /// - Parameter port: of this machine.
  public init(port: Int) {
    socket = LocalPort.stream()
    LocalPort.join(socket, to: port)
  }

  deinit { close() }

  private var isClosed = false

  /// Goes away.
  public func close() {
    if !isClosed { Foundation.close(socket) }
    isClosed = true
  }

  /// Sends some bytes; false where the server has closed the connection.
  @discardableResult
  public func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return bytes.withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, flags) == $0.count }
  }

  /// Everything until the server closes the connection or says nothing for so long.
  public func receive(patience seconds: Double = 10) -> String {
    var bytes: [UInt8] = []
    while let piece = piece(patience: seconds) { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Some bytes; nil at the end, or where nothing comes in time.
  public func piece(patience seconds: Double = 10) -> [UInt8]? {
    var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, Int32(seconds * 1000)) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// The answer to one request on a connection of its own.
  public static func exchange(_ request: String, port: Int, patience: Double = 10) -> String {
    let client = RawClient(port: port)
    client.send(request)
    return client.receive(patience: patience)
  }
}

extension LocalPort {
  static func join(_ socket: Int32, to port: Int) {
    _ = withAddress(port) { Foundation.connect(socket, $0, $1) }
  }
}
