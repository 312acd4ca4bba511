import RemoteStores
import Testing

@Suite("Requests to servers")
struct HTTPConnectionTests {
  @Test("an address that is no web address is refused before anything is sent")
  func address() throws {
    let connection = try HTTPConnection()
    #expect(throws: TransferFailure.malformedAddress("file:///etc/hosts")) {
      try connection.send(HTTPRequest("GET", "file:///etc/hosts"))
    }
  }

  @Test("a server that is not there is a failure with the reason")
  func nobody() throws {
    let connection = try HTTPConnection()
    // Port 9 (discard) is served nowhere.
    let failure = #expect(throws: TransferFailure.self) {
      try connection.send(HTTPRequest("GET", "http://127.0.0.1:9/"))
    }
    guard case .noAnswer(let url, let reason) = failure else { return #expect(Bool(false), "\(failure)") }
    #expect(url == "http://127.0.0.1:9/")
    #expect(!reason.isEmpty)
  }
}
