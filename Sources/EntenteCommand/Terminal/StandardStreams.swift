#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The process' standard streams as bytes, and its environment.
enum StandardStreams {
  /// Writes everything to standard output.
  ///
  /// A reader that has gone away (`| head`) ends the program quietly, as other tools do.
  static func write(_ bytes: [UInt8]) {
    if !write(bytes, to: STDOUT_FILENO) { exit(errno == EPIPE ? 0 : ExitStatus.inputOutput.rawValue) }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes a line for people to standard error.
  static func note(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Whether people watch: standard error is a terminal.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Lets a write beyond a limit on file sizes fail like any other, so that it is reported and cleaned up after.
  static func reportLimitsAsErrors() { signal(SIGXFSZ, SIG_IGN) }

  /// The value of a variable of the environment; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Everything on standard input.
  static func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = readChunk() { bytes += chunk }
    return bytes
  }

  /// The next bytes on standard input, nil at its end.
  static func readChunk() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        guard let base = buffer.baseAddress else { return true }
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, base + written, buffer.count - written)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, base + written, buffer.count - written)
        #else
          let count = Darwin.write(descriptor, base + written, buffer.count - written)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        written += count
      }
      return true
    }
  }
}
