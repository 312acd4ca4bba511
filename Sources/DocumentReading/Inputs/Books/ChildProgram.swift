#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run for one piece of work, with bounded time and output.
struct ChildProgram {
  struct Result {
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  enum Failure: Error { case cannotStart, outputTooLarge, outOfTime }

  private let path: String
  private let arguments: [String]

  init(_ path: String, _ arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }

  /// Where a program lies, as the shell would look for it; nil where it is not installed.
  static func find(_ name: String) -> String? {
    guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    return folders.split(separator: ":").map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }

  /// Hands the input over, and collects what comes back.
  func run(input: [UInt8], outputLimit: Int, seconds: Int) throws(Failure) -> Result {
    guard let pipes = Pipes() else { throw .cannotStart }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in [pipes.input.reading, pipes.output.writing, pipes.errors.writing].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    let words = ([path] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var child = pid_t()
    // Without environment: what comes back depends on nobody's settings.
    let started = posix_spawn(&child, path, &actions, nil, words + [nil], [nil])
    pipes.closeChildEnds()
    guard started == 0 else {
      pipes.closeOwnEnds()
      throw .cannotStart
    }
    let (result, failure) = exchange(input, pipes, outputLimit, seconds)
    pipes.closeOwnEnds()
    if failure != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let failure { throw failure }
    return Result(
      status: status == 0 ? 0 : (status >> 8) & 0xFF | (status & 0x7F), output: result.output, errors: result.errors)
  }

  /// Writes and reads whatever is ready, so that neither side waits for the other.
  private func exchange(
    _ input: [UInt8], _ pipes: Pipes, _ limit: Int, _ seconds: Int
  ) -> (Result, Failure?) {
    var result = Result(status: 0, output: [], errors: [])
    var written = 0
    var isWriting = true
    let end = ContinuousClock.now + .seconds(seconds)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var open = [pipes.output.reading, pipes.errors.reading]
    while !open.isEmpty {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else { return (result, .outOfTime) }
      var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if isWriting { waits.append(pollfd(fd: pipes.input.writing, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&waits, nfds_t(waits.count), Int32(min(left, 1000))) >= 0 || errno == EINTR else { break }
      for wait in waits where wait.revents != 0 {
        if wait.fd == pipes.input.writing {
          let count = input[written...].withUnsafeBytes { bytes in
            bytes.baseAddress.map { write(wait.fd, $0, min(bytes.count, 1 << 16)) } ?? 0
          }
          written += max(count, 0)
          if count < 0 && errno != EAGAIN && errno != EINTR || written == input.count {
            pipes.closeInput()
            isWriting = false
          }
          continue
        }
        let count = read(wait.fd, &buffer, buffer.count)
        if count <= 0 {
          if count == 0 || errno != EINTR && errno != EAGAIN { open.removeAll { $0 == wait.fd } }
        } else if wait.fd == pipes.output.reading {
          result.output += buffer[..<count]
          if result.output.count > limit { return (result, .outputTooLarge) }
        } else if result.errors.count < 1 << 12 {
          result.errors += buffer[..<count]
        }
      }
    }
    return (result, nil)
  }
}

/// The system's `pipe`, whose name the type below takes.
private func makePipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

/// The three pipes between a program and its child.
private final class Pipes {
  struct Pipe {
    var reading: Int32
    var writing: Int32
  }

  private(set) var input: Pipe
  let output: Pipe
  let errors: Pipe
  private var isInputOpen = true

  /// Nil where the process has no room for more open files.
  init?() {
    guard let input = Self.opened(), let output = Self.opened(), let errors = Self.opened() else { return nil }
    (self.input, self.output, self.errors) = (input, output, errors)
    // A child that ends early must not end us: writing fails instead.
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
  }

  private static func opened() -> Pipe? {
    var ends: [Int32] = [0, 0]
    guard makePipe(&ends) == 0 else { return nil }
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  func closeChildEnds() { [input.reading, output.writing, errors.writing].forEach { close($0) } }

  func closeInput() {
    if isInputOpen { close(input.writing) }
    isInputOpen = false
  }

  func closeOwnEnds() {
    closeInput()
    close(output.reading)
    close(errors.reading)
  }
}
