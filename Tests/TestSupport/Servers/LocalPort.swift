import Foundation

/// Ports of this machine.
public enum LocalPort {
  /// A port that nobody listens on just now.
  public static func free() -> Int {
    let socket = stream()
    defer { close(socket) }
    return bound(socket)
  }

  /// Whether somebody listens.
  public static func isOpen(_ port: Int) -> Bool {
    let socket = stream()
    defer { close(socket) }
    return withAddress(port) { connect(socket, $0, $1) } == 0
  }

  static func stream() -> Int32 {
    #if canImport(Darwin)
      socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
  }

  /// Gives a socket a free port of the loopback address, and returns it.
  static func bound(_ socket: Int32) -> Int {
    _ = withAddress(0) { bind(socket, $0, $1) }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(socket, $0, &length) }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}
