import RDF
import Testing
import Text

@Suite("Errors in RDF texts")
struct SyntaxFailureTests {
  private func failure(_ text: [UInt8], _ format: RDFFormat, _ options: RDFReadingOptions) throws -> SyntaxFailure {
    try #require(throws: SyntaxFailure.self) { try RDFReader(format, options: options).quads(in: text) }
  }

  /// What a failure says, as `line:column bytes expected | found`.
  private func message(
    _ text: String, _ format: RDFFormat = .turtle, _ options: RDFReadingOptions = RDFReadingOptions()
  ) throws -> String {
    let failure = try failure(Array(text.utf8), format, options)
    let range = "\(failure.byteRange.lowerBound)..<\(failure.byteRange.upperBound)"
    return "\(failure.position.line):\(failure.position.column) \(range) \(failure.expected) | \(failure.found)"
  }

  @Test("they say where, what was expected and what stands there")
  func messages() throws {
    #expect(
      try message("<a:s> <a:p> .\n")
        == "1:13 12..<13 an object: an IRI, a name, a literal, a blank node or a collection | .")
    #expect(try message("<a:é>\n <a:p> x:y .") == "2:8 14..<16 a prefix that is defined | x:")
    #expect(try message("<a:s> <a:p> 1") == "1:14 13..<13 '.' at the end of the statement | ")
    #expect(try message("<a:s> <a:p> 'a\nb' .") == "1:13 12..<14 a string with its closing quote | 'a")
    #expect(
      try message("<a:s> <a:p> 'a\\x' .")
        == "1:15 14..<16 an escape sequence such as \\n, \\\" or \\u00E9 | \\x")
    #expect(try message("<s> <a:p> 1 .") == "1:1 0..<3 an absolute IRI, as there is no base | <s>")
    #expect(try message("<a:s> <a:p q> 1 .") == "1:11 10..<11 a character of an IRI or '>' at its end |  ")
    #expect(try message("<a:s> <a:p> 'a'@12 .").hasPrefix("1:16 15..<17 a language tag such as en or en-GB"))
    #expect(try message("<a:s> <a:p> <a:o>\n<a:s>", .nTriples) == "1:18 17..<18 '.' at the end of the statement | \n")
    #expect(try message("<a:s> <a:p> <a:o> . x", .nTriples) == "1:21 20..<21 the end of the line | x")
    #expect(try message("{ <a:s> <a:p> 1 ", .triG).hasSuffix("'.' after the triples or '}' at the end of the graph | "))
  }

  @Test("malformed UTF-8 is found where it begins, in names, strings and comments")
  func malformedUTF8() throws {
    for (text, offset) in [
      ("<a:\u{1}", 3), ("<a:s> <a:p> '\u{1}' .", 13), ("# é\u{1}", 4), ("<a:s> <a:p> _:b\u{1} .", 15),
    ] {
      let bytes = Array(text.utf8).map { $0 == 1 ? 0xFF : $0 }
      let failure = try failure(bytes, .turtle, RDFReadingOptions(sourceName: "x.ttl"))
      #expect(failure.position.byte == offset)
      #expect(failure.expected == "UTF-8 text")
      #expect(failure.source == "x.ttl")
    }
  }

  @Test("positions count the whole text when it comes in pieces")
  func pieces() throws {
    let text = Array("# é\r\n<a:s> <a:p>\n\n  \"é\" ; ! .".utf8)
    var rest = text[...]
    let failure = try #require(throws: SyntaxFailure.self) {
      try RDFReader(.turtle).read(into: QuadCollector()) { rest.popFirst().map { [$0] } ?? [] }
    }
    #expect(failure.position == LineMap(text).position(ofByte: 28))
  }

  @Test("nesting has a limit")
  func nesting() throws {
    let open = String(repeating: "[ <a:p> ( ", count: 10_000)
    for text in ["<a:s> <a:p> " + open, String(repeating: "<a:s> <a:p> <<( ", count: 10_000)] {
      let message = try message(text, .turtle, RDFReadingOptions(version: .rdf12))
      #expect(message.contains("no more than 256 levels of nesting"))
    }
  }

  @Test("RDF 1.2 is an error where RDF 1.1 is read")
  func version() throws {
    for text in [
      "<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .", "<a:s> <a:p> 'x'@en--ltr .", "VERSION \"1.2\" ",
      "<a:s> <a:p> 1 {| <a:q> 2 |} .",
    ] {
      _ = try message(text)
      #expect(throws: Never.self) {
        try RDFReader(.turtle, options: RDFReadingOptions(version: .rdf12)).quads(in: Array(text.utf8))
      }
    }
  }

  @Test("a byte order mark and an empty text are no errors")
  func tolerated() throws {
    #expect(try RDFReader(.turtle).quads(in: Array("\u{FEFF}<a:s> <a:p> 1 .".utf8)).count == 1)
    for format in [RDFFormat.nTriples, .nQuads, .turtle, .triG] { #expect(try RDFReader(format).quads(in: []).isEmpty) }
  }
}
