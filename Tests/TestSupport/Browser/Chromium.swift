import JSON
import Text

#if canImport(Glibc)
  import Glibc
#endif

/// A Chromium without windows, asked over its debugging pipe (Chrome DevTools Protocol): descriptors 3 and 4, messages
/// ended by a zero byte. Needs no port, no library and no network.
@MainActor
public final class Chromium {
  /// What the browser said no to, or did not say in time.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// Where Chromium is; nil where there is none, or on a system whose spawning we have not written.
  public nonisolated static let path: String? = {
    #if canImport(Glibc)
      let names = ["chromium", "chromium-browser", "google-chrome"]
      let folders = ["/usr/bin/", "/usr/local/bin/", "/snap/bin/"]
      return folders.flatMap { folder in names.map { folder + $0 } }.first { access($0, X_OK) == 0 }
    #else
      return nil
    #endif
  }()

  /// One for all tests: starting it takes longer than most of them. It ends when this process, and with it the pipe, does.
  static let shared = Result { try Chromium() }

  private static let patience: Int32 = 60_000
  private let input: Int32
  private let output: Int32
  private var received: [UInt8] = []
  private var lastCall = 0
  /// What the tabs told by themselves, in order.
  private var events: [JSONObject] = []

  #if canImport(Glibc)
    private init() throws {
      guard let path = Self.path else { throw Failure(description: "no Chromium") }
      let (commands, answers) = (try Self.pipe(), try Self.pipe())
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_adddup2(&actions, commands.read, 3)
      posix_spawn_file_actions_adddup2(&actions, answers.write, 4)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      let arguments = [
        path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
        "--window-size=1280,800", "about:blank",
      ]
      var pointers = arguments.map { strdup($0) } + [nil]
      defer { pointers.forEach { free($0) } }
      var process: pid_t = 0
      let status = posix_spawn(&process, path, &actions, nil, &pointers, environ)
      close(commands.read)
      close(answers.write)
      (input, output) = (commands.write, answers.read)
      guard status == 0 else { throw Failure(description: "Chromium did not start: \(status)") }
    }

    /// Above the descriptors that the browser wants, and not inherited by what other tests start.
    private static func pipe() throws -> (read: Int32, write: Int32) {
      var ends: [Int32] = [0, 0]
      guard Glibc.pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
      let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
      ends.forEach { close($0) }
      return (moved[0], moved[1])
    }

    private func send(_ message: [UInt8]) throws {
      var sent = 0
      while sent < message.count {
        let count = message[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        guard count > 0 else { throw Failure(description: "Chromium is gone") }
        sent += count
      }
    }

    private func receive() throws -> JSONObject {
      while true {
        if let end = received.firstIndex(of: 0) {
          let message = Array(received[..<end])
          received.removeSubrange(...end)
          guard case .object(let object) = try JSONReader.value(in: message) else { continue }
          return object
        }
        var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Self.patience) > 0 else { throw Failure(description: "Chromium does not answer") }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(output, &piece, piece.count)
        guard count > 0 else { throw Failure(description: "Chromium is gone") }
        received += piece[..<count]
      }
    }
  #else
    private init() throws { throw Failure(description: "no Chromium") }
    private func send(_ message: [UInt8]) throws {}
    private func receive() throws -> JSONObject { throw Failure(description: "no Chromium") }
  #endif

  /// Calls a method and waits for its result.
  ///
  /// - Parameter session: the tab that it goes to; nil for the browser itself.
  @discardableResult
  func call(_ method: String, _ parameters: JSONObject = [:], session: String? = nil) throws -> JSONObject {
    lastCall += 1
    var message: JSONObject = ["id": .integer(lastCall), "method": .string(method), "params": .object(parameters)]
    if let session { message["sessionId"] = .string(session) }
    var output = ByteWriter()
    JSONWriter().write(message, to: &output)
    try send(output.bytes + [0])
    while true {
      let answer = try receive()
      guard answer["id"] == .integer(lastCall) else {
        events.append(answer)
        continue
      }
      if case .object(let error) = answer["error"] { throw Failure(description: "\(method): \(error.members)") }
      guard case .object(let result) = answer["result"] else { return [:] }
      return result
    }
  }

  /// Waits until a tab tells something.
  func wait(for event: String, session: String) throws {
    while !events(of: session).contains(where: { $0["method"] == .string(event) }) { events.append(try receive()) }
  }

  /// What a tab told by itself, in order.
  func events(of session: String) -> [JSONObject] { events.filter { $0["sessionId"] == .string(session) } }
}
