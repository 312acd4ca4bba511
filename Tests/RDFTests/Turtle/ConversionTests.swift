import RDF
import Testing
import Text

@Suite("Conversion as a stream")
struct ConversionTests {
  /// Converts a text that comes in pieces of a length.
  private func convert(
    _ text: String, _ input: RDFFormat, to writing: RDFWritingOptions, pieces: Int = 1 << 16
  ) throws -> String {
    let conversion = RDFConversion(from: input, reading: RDFReadingOptions(version: .rdf12), to: writing)
    var rest = Array(text.utf8)[...]
    var output: [UInt8] = []
    try conversion.run {
      defer { rest = rest.dropFirst(pieces) }
      return Array(rest.prefix(pieces))
    } to: {
      output += $0
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test("Turtle keeps the order, prefixes and names of its input", arguments: [1, 3, 1 << 16])
  func turtleToTurtle(pieces: Int) throws {
    let text = """
      @prefix ex: <http://example.org/> .
      @prefix : <http://example.org/else#> .
      ex:s a ex:T , ex:U ; ex:p 1.50 , "two\\nlines"@en . # comment
      ex:s ex:p '''long "quoted" string''' .
      _:b ex:na\\,me <relative:iri> ; ex:q <http://example.org/full> , <http://example.org/a/b> .
      @prefix ex: <http://other.example/> .
      ex:s ex:p "é"^^ex:d , -0 , .5e3 , false .
      """
    #expect(
      try convert(text, .turtle, to: RDFWritingOptions(.turtle), pieces: pieces) == """
        @prefix ex: <http://example.org/> .
        @prefix : <http://example.org/else#> .

        ex:s a ex:T ,
                ex:U ;
            ex:p 1.50 ,
                "two\\nlines"@en ,
                "long \\"quoted\\" string" .

        _:b ex:na\\,me <relative:iri> ;
            ex:q ex:full ,
                <http://example.org/a/b> .
        @prefix ex: <http://other.example/> .

        ex:s ex:p "é"^^ex:d ,
                -0 ,
                .5e3 ,
                false .

        """)
  }

  @Test("a prefix given to another namespace and back means what it meant where it stood")
  func redefinedPrefix() throws {
    let text = """
      @prefix : <a:1> . @prefix x: <x:> . :s :p <a:1> . @prefix : <a:2> . :s :p x:1 .
      @prefix : <a:1> . :s :p x:1 . @prefix x: <y:> . :s :p <x:1>, x:1 .
      """
    let lines = try convert(text, .turtle, to: RDFWritingOptions(.nTriples))
    let turtle = try convert(text, .turtle, to: RDFWritingOptions(.turtle))
    #expect(try convert(turtle, .turtle, to: RDFWritingOptions(.nTriples)) == lines)
    #expect(lines.hasSuffix("<a:1s> <a:1p> <x:1> .\n<a:1s> <a:1p> <y:1> .\n"))
  }

  @Test("blank nodes without a name never meet one of the text")
  func generatedLabels() throws {
    let lines = try convert("[] <a:p> _:g0 , _:gg0 , _:g , ( _:g1 ) .", .turtle, to: RDFWritingOptions(.nTriples))
    #expect(
      lines == """
        _:g0 <a:p> _:gg0 .
        _:g0 <a:p> _:ggg0 .
        _:g0 <a:p> _:g .
        _:g0 <a:p> _:g1 .
        _:g1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:gg1 .
        _:g1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .

        """)
  }

  @Test("prefixes given by the caller shorten IRIs")
  func givenPrefixes() throws {
    let writing = RDFWritingOptions(.triG, prefixes: [Namespace(prefix: "ex", iri: "http://example.org/")])
    #expect(
      try convert("<http://example.org/s> <a:p> \"1\" <http://example.org/g> .\n", .nQuads, to: writing) == """
        @prefix ex: <http://example.org/> .

        ex:g {
            ex:s <a:p> "1" .
        }

        """)
  }

  @Test("named graphs go into a format without them only on demand")
  func namedGraphs() throws {
    var writing = RDFWritingOptions(.nTriples)
    #expect(throws: RDFWritingFailure.namedGraph(.nTriples)) {
      try convert("<a:s> <a:p> <a:o> <a:g> .\n", .nQuads, to: writing)
    }
    writing.mergesGraphs = true
    #expect(try convert("<a:s> <a:p> <a:o> <a:g> .\n", .nQuads, to: writing) == "<a:s> <a:p> <a:o> .\n")
  }

  @Test("triple terms, reifiers and annotations become the triples they stand for")
  func reification() throws {
    let text = "VERSION \"1.2\" <a:s> <a:p> 'o' ~ <a:r> {| <a:q> 1 |} . << <a:s> <a:p> <a:o> >> <a:q> 'x'@ar--rtl ."
    #expect(
      try convert(text, .turtle, to: RDFWritingOptions(.turtle)) == """
        <a:s> <a:p> "o" .

        <a:r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <a:s> <a:p> "o" )>> ;
            <a:q> 1 .

        _:g0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <a:s> <a:p> <a:o> )>> ;
            <a:q> "x"@ar--rtl .

        """)
  }
}
