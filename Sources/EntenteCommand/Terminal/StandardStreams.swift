internal import Entente
internal import Synchronization
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The process' standard streams, and its environment.
///
/// Text for people, and whatever goes to a terminal, is made visible first: documents and servers may hold escape sequences.
enum StandardStreams {
  private static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
  /// The beginning of a character whose other bytes are still to come.
  private static let cutOff = Mutex<[UInt8]>([])

  /// Writes everything to standard output, as it is unless that is a terminal.
  ///
  /// A reader that has gone away (`| head`) ends the program quietly, as other tools do.
  static func write(_ bytes: [UInt8]) {
    let isWritten = outputIsTerminal ? writeVisibly(bytes) : write(bytes, to: STDOUT_FILENO)
    guard !isWritten else { return }
    let number = errno
    _ = WrittenFiles.abandon()
    if number == EPIPE { exit(0) }
    note(FailureMessage.text(for: FileFailure(action: .write, path: "standard output", number: number)))
    exit(ExitStatus.inputOutput.rawValue)
  }

  /// Writes text for people to standard output.
  static func write(_ text: String) { write(Array(VisibleText.visible(text).utf8)) }

  /// Writes lines for people to standard output; line breaks in what they tell do not become lines of their own.
  static func write(lines: [String]) {
    write(lines.map { VisibleText.visible($0, .oneLine) + "\n" }.joined())
  }

  /// Writes a line for people to standard error.
  static func note(_ line: String) { _ = write(Array((VisibleText.visible(line) + "\n").utf8), to: STDERR_FILENO) }

  /// Moves the cursor of the terminal that people watch, or rubs a line out.
  static func steer(_ sequence: StaticString, then line: String = "") {
    let text = VisibleText.visible(line, .oneLine)
    _ = write(Array("\(sequence)\(text)\n".utf8), to: STDERR_FILENO)
  }

  /// Whether people watch: standard error is a terminal.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many characters a line of the terminal has that standard output is; nil where it is none or does not say.
  static var terminalWidth: Int? {
    guard outputIsTerminal else { return nil }
    var size = winsize()
    #if canImport(Glibc) || canImport(Musl)
      let request = UInt(TIOCGWINSZ)
    #else
      // The C library's macro for it is hidden from Swift.
      let request: UInt = 0x4008_7468
    #endif
    guard ioctl(STDOUT_FILENO, request, &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Lets a write beyond a limit on file sizes, or to a reader that has gone away, fail like any other, so that it is reported
  /// and cleaned up after.
  static func reportLimitsAsErrors() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

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

  private static func writeVisibly(_ bytes: [UInt8]) -> Bool {
    cutOff.withLock { cutOff in
      let all = cutOff + bytes
      let (visible, unread) = VisibleText.visible(all, isLast: false)
      cutOff = Array(all.suffix(unread))
      return write(visible, to: STDOUT_FILENO)
    }
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
