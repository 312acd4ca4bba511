import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

extension Program {
  /// Everything that a terminal is sent while the program runs in it; nil where no terminal can be made.
  ///
  /// - Parameter columns: how many characters a line of it has; 0 for one that does not say.
  static func onTerminal(_ arguments: [String], columns: UInt16 = 0) throws -> [UInt8]? {
    guard let (master, terminal) = terminal() else { return nil }
    #if os(Linux)
      var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { return nil }
    #endif
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: SharedMaterial.checkout)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: terminal)
    process.standardError = FileHandle(fileDescriptor: terminal)
    try process.run()
    close(terminal)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    process.waitUntilExit()
    close(master)
    return bytes
  }

  /// Both ends of a new terminal: the one that sees what is sent, and the one that the program gets.
  private static func terminal() -> (master: Int32, terminal: Int32)? {
    #if os(Linux)
      // The C library's functions for this are hidden from Swift; these are what they call.
      let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (zero, name): (Int32, UInt32) = (0, 0)
      guard master >= 0, ioctl(master, unlock, &zero) == 0, ioctl(master, number, &name) == 0 else { return nil }
      let terminal = open("/dev/pts/\(name)", O_RDWR | O_NOCTTY)
      return terminal >= 0 ? (master, terminal) : nil
    #else
      return nil
    #endif
  }
}
