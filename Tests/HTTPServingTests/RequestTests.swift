import HTTPServing
import TestSupport
import Testing

@Suite("Requests, well-formed and not")
struct RequestTests {
  @Test("several requests come over one connection, with bodies of known length and in chunks")
  func framing() throws {
    let live = try LiveServer.echo()
    defer { withExtendedLifetime(live) {} }
    let client = RawClient(port: live.port)
    client.send("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\nPOST /d HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody")
    client.send("POST /e HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
    client.send("3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\nTrailer: t\r\n\r\n")
    let answer = client.receive()
    for words in ["GET /a b=c ", "POST /d  body", "POST /e  abcde"] {
      #expect(answer.contains(words + "\n"), "\(words)")
    }
    #expect(answer.split(separator: "HTTP/1.1 200 OK").count == 3)
  }

  @Test(
    "what two readers could take differently is refused",
    arguments: [
      ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
      ("GET / HTTP/1.1\nHost: a\n\r\n\r\n", 400), ("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET / extra HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
      ("G\0T / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("nonsense\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400),
    ])
  func ambiguous(request: String, status: Int) throws {
    let live = try LiveServer.echo()
    defer { withExtendedLifetime(live) {} }
    #expect(live.status(request) == status)
  }

  @Test("an answer's fields cannot be ended by what stands in them")
  func injection() throws {
    let live = try LiveServer { _ in
      ServerResponse(status: 200, message: "x", fields: ["X-Name": "a\r\nSet-Cookie: b=c"])
    }
    defer { withExtendedLifetime(live) {} }
    let answer = RawClient.exchange("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: live.port)
    #expect(answer.contains("X-Name: aSet-Cookie: b=c\r\n"))
  }

  @Test("HEAD gets the fields without the body")
  func head() throws {
    let live = try LiveServer { _ in ServerResponse(status: 200, body: .stream { try $0(Array("body".utf8)) }) }
    defer { withExtendedLifetime(live) {} }
    let answer = RawClient.exchange("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: live.port)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix("\r\n\r\n"))
  }
}
