import HTTPServing
import TestSupport

/// A server on a port of its own, for the time of a test.
final class LiveServer: Sendable {
  let server: HTTPServer
  var port: Int { Int(server.port) }

  init(_ limits: HTTPLimits = HTTPLimits(), _ handler: @escaping HTTPServer.Handler) throws {
    let server = try HTTPServer(address: "127.0.0.1", port: 0, limits: limits)
    self.server = server
    DetachedThread.begin { server.run(handler) }
  }

  deinit { server.stop() }

  /// One that says what it was asked.
  static func echo(_ limits: HTTPLimits = HTTPLimits()) throws -> LiveServer {
    try LiveServer(limits) { request in
      let words = [request.method, request.path, request.query, String(decoding: request.body, as: UTF8.self)]
      return ServerResponse(status: 200, message: words.joined(separator: " "))
    }
  }

  /// The status of the answer to one request; 0 where the connection is closed without one.
  func status(_ request: String) -> Int {
    let answer = RawClient.exchange(request, port: port, patience: 5)
    return answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
