import FlyingSocks
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a server cannot listen.
public enum ListeningFailure: Error, Hashable, Sendable {
  /// The text is no IPv4 or IPv6 address.
  case noAddress(String)
  /// The system says no, in its words.
  case refused(address: String, port: UInt16, reason: String)
}

/// Answers HTTP/1.1: a thread for each connection, no more than the limits allow.
///
/// The handler may take its time: it holds up its own connection alone.
public final class HTTPServer: Sendable {
  /// Makes the answer to a request, on the connection's own thread.
  public typealias Handler = @Sendable (ClientRequest) throws -> ServerResponse

  /// Where it listens, as clients name it: `127.0.0.1`.
  public let address: String
  /// The port, chosen by the system where 0 was asked for.
  public let port: UInt16
  private let socket: Socket
  private let limits: HTTPLimits
  private let commonFields: HTTPFields
  private let watch = DepartureWatch()
  private let connections = Atomic(0)

  /// Begins to listen; connections wait until `run`.
  ///
  /// - Parameters:
  ///   - address: an IPv4 or IPv6 address of this machine.
  ///   - commonFields: fields of every answer, where it has none of the name.
  /// - Throws: `ListeningFailure`.
  public init(
    address: String, port: UInt16, limits: HTTPLimits = HTTPLimits(), commonFields: HTTPFields = [:]
  ) throws(ListeningFailure) {
    self.address = address
    self.limits = limits
    self.commonFields = commonFields
    do {
      let socket: Socket
      if address.contains(":") {
        let place = try Self.place(address) { try sockaddr_in6.inet6(ip6: address, port: port) }
        socket = try Self.listening(on: place, AF_INET6)
      } else {
        let place = try Self.place(address) { try sockaddr_in.inet(ip4: address, port: port) }
        socket = try Self.listening(on: place, AF_INET)
      }
      self.socket = socket
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): self.port = port
      case .unix: self.port = port
      }
    } catch let failure as ListeningFailure {
      throw failure
    } catch {
      let reason = if case SocketError.failed(_, _, let message) = error { message } else { "\(error)" }
      throw .refused(address: address, port: port, reason: reason)
    }
  }

  private static func place<Address>(_ text: String, _ make: () throws -> Address) throws(ListeningFailure) -> Address {
    do { return try make() } catch { throw .noAddress(text) }
  }

  private static func listening(on place: some SocketAddress, _ family: Int32) throws -> Socket {
    let socket = try Socket(domain: family)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: place)
    try socket.listen()
    return socket
  }

  /// Accepts connections until `stop`.
  public func run(_ handler: @escaping Handler) {
    watch.begin()
    defer { try? socket.close() }
    while true {
      guard let file = try? socket.accept().file else {
        // A client that was gone already, or too many open files; and at the end, the socket itself.
        if isStopped.load(ordering: .relaxed) { return }
        usleep(10_000)
        continue
      }
      let socket = Socket(file: file)
      let isFull = connections.wrappingAdd(1, ordering: .relaxed).newValue > limits.connections
      DetachedThread.begin {
        self.serve(socket, isFull: isFull, handler)
        self.connections.wrappingSubtract(1, ordering: .relaxed)
      }
    }
  }

  private let isStopped = Atomic(false)

  /// Ends `run`; connections that are open go on until they are answered.
  public func stop() {
    isStopped.store(true, ordering: .relaxed)
    // `run` closes the socket: its number may belong to another one as soon as it is closed.
    shutdown(socket.file.rawValue, Int32(SHUT_RDWR))
  }

  private func serve(_ socket: Socket, isFull: Bool, _ handler: Handler) {
    guard let connection = try? ClientConnection(socket, stallTime: limits.stallTime) else { return }
    defer { connection.close() }
    let writer = ResponseWriter(connection: connection, commonFields: commonFields)
    func refuse(_ response: ServerResponse) {
      try? writer.write(response, isHead: false, keepsOpen: false) { _ in response }
      connection.drain()
    }
    if isFull {
      return refuse(ServerResponse(status: 503, message: "Too many connections.", fields: ["Retry-After": "1"]))
    }
    let reader = RequestReader(connection: connection, limits: limits)
    while true {
      do throws(HTTPFailure) {
        guard let request = try reader.next() else { return }
        guard answer(request, connection, writer, handler) else { return }
      } catch {
        return error.response.map(refuse) ?? ()
      }
    }
  }

  /// Answers a request; false where the connection ends with it.
  private func answer(
    _ request: ClientRequest, _ connection: ClientConnection, _ writer: ResponseWriter, _ handler: Handler
  ) -> Bool {
    let keepsOpen = !request.fields.lists("close", in: "Connection") && !isStopped.load(ordering: .relaxed)
    let number = watch.add(request.departure, connection.socket.file.rawValue)
    defer { watch.remove(number) }
    func failed(_ error: any Error) -> ServerResponse {
      (error as? HTTPRefusal)?.response ?? (error as? HTTPFailure)?.response
        ?? ServerResponse(status: 500, message: "The server failed: \(type(of: error)).")
    }
    do {
      let response: ServerResponse
      do { response = try handler(request) } catch { response = failed(error) }
      try writer.write(response, isHead: request.method == "HEAD", keepsOpen: keepsOpen, failed: failed)
      return keepsOpen
    } catch {
      return false
    }
  }
}
