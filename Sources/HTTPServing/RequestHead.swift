import Text

/// The grammar of a request's first line and fields (RFC 9112, sections 3 and 5).
enum RequestHead {
  /// The request that a head says, without its body.
  ///
  /// Refused is what two readers could take differently: bare line feeds, spaces before colons, folded lines, no or two
  /// hosts.
  static func request(_ head: [UInt8]) throws(HTTPFailure) -> ClientRequest {
    guard head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }),
      let text = String(validating: head, as: UTF8.self)
    else { throw .malformed("its head holds control characters") }
    let lines = Self.lines(text)
    guard lines.allSatisfy({ !$0.utf8.contains(0x0D) && !$0.utf8.contains(0x0A) }), let first = lines.first else {
      throw .malformed("lines end with CR LF")
    }
    var request = try request(line: first)
    for line in lines.dropFirst() {
      let (name, value) = try field(line)
      request.fields.add(name, value)
    }
    let hosts = request.fields.values("Host")
    guard hosts.count == 1 else { throw .malformed("it has \(hosts.isEmpty ? "no host" : "several hosts")") }
    return request
  }

  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = Array(text.utf8)[...]
    while let end = rest.indices.first(where: { rest[$0] == 0x0D && $0 + 1 < rest.endIndex && rest[$0 + 1] == 0x0A }) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 2)...]
    }
    return lines + [String(decoding: rest, as: UTF8.self)]
  }

  private static func request(line: String) throws(HTTPFailure) -> ClientRequest {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, isToken(parts[0]) else { throw .malformed("its first line is no request") }
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else {
      throw parts[2].hasPrefix("HTTP/") ? .unknownVersion : .malformed("its first line is no request")
    }
    guard parts[1].hasPrefix("/") else { throw .malformed("its target is no path") }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var request = ClientRequest(
      method: parts[0], path: String(target[0]), query: target.count > 1 ? String(target[1]) : "")
    // A client of the older version does not wait for more on this connection.
    if parts[2] == "HTTP/1.0" { request.fields.add("Connection", "close") }
    return request
  }

  private static func field(_ line: String) throws(HTTPFailure) -> (name: String, value: String) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, isToken(String(parts[0])) else { throw .malformed("a field has no name") }
    var value = parts[1]
    while value.first == " " || value.first == "\t" { value = value.dropFirst() }
    while value.last == " " || value.last == "\t" { value = value.dropLast() }
    return (String(parts[0]), String(value))
  }

  private static func isToken(_ text: String) -> Bool {
    let marks = Set("!#$%&'*+-.^_`|~".utf8)
    return !text.isEmpty && text.utf8.allSatisfy { $0.isASCIIAlphanumeric || marks.contains($0) }
  }
}
