import RDF
import Text

extension SPARQLReader {
  /// Reads `BASE`, `PREFIX` and `VERSION`, as often as they come.
  mutating func readPrologue() throws {
    while true {
      if try takeKeyword("prefix") {
        try readPrefix()
      } else if try takeKeyword("base") {
        guard try next() == UInt8(ascii: "<") else { throw failure("the base: '<iri>'") }
        prologue.base = try readIRIReference()
      } else if try takeKeyword("version") {
        prologue.version = try readVersion()
      } else {
        return
      }
    }
  }

  private mutating func readPrefix() throws {
    _ = try start()
    guard let length = try prefixLength() else { throw failure("a prefix with ':' at its end") }
    let label = string(length: length)
    window.offset += length + 1
    guard try next() == UInt8(ascii: "<") else { throw failure("the prefix's namespace: '<iri>'") }
    let namespace = try readIRIReference()
    namespaces[label] = namespace.string
    prologue.prefixes.append(Prologue.Prefix(label, namespace))
  }

  private mutating func readVersion() throws -> String {
    let expected = "a version in quotes, such as \"1.2\""
    guard let quote = try next(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw failure(expected)
    }
    let isLong = try window.peek(1) == quote && window.peek(2) == quote
    guard !isLong else { throw failure(expected) }
    return try readString()
  }
}
