import RDF
import Synchronization
import Testing
import Text

@Suite("Reading on after a bad statement")
struct LenientReadingTests {
  /// What a reading gave: its lines, and where the statements stand that were passed over.
  private func read(_ text: String, _ format: RDFFormat) throws -> (quads: [String], failures: [Int]) {
    let lines = Mutex<[Int]>([])
    var options = RDFReadingOptions(version: .rdf12)
    options.passOver = { failure in lines.withLock { $0.append(failure.position.line) } }
    let quads = try RDFReader(format, options: options).quads(in: Array(text.utf8))
    return (quads.map(\.description), lines.withLock { $0 })
  }

  @Test("a bad line is named and passed over")
  func lines() throws {
    let text = """
      <e:a> <e:p> "1" .
      <e:a> <e:p> "2 .
      <e:b c> <e:p> "3" .
      <e:a> <e:p> "4" . garbage
      <<( <e:a> <e:p> <<( <e:a>
      <e:a> <e:p> "5"@en-
      \u{FFFD} <e:a> <e:p> "6" .
      <e:a> <e:p> "7" .
      """
    let read = try read(text, .nTriples)
    #expect(read.quads == [#"<e:a> <e:p> "1" ."#, #"<e:a> <e:p> "7" ."#])
    #expect(read.failures == [2, 3, 4, 5, 6, 7])
  }

  @Test("a bad statement gives nothing, not even its good beginning; the next one is read")
  func turtle() throws {
    let text = """
      @prefix : <e:> .
      :a :p 1, 2 .
      :b :p 3, <e: bad> ; :q 4 .
      :c unknown:p 5 .
      :d :p "not closed .
      :e :p '''long . text''' , "a . b" ; :q [ :r ( 1 2.5 "x"^^<bad iri> ) ] .
      :f :p 1.5 . # comment . with dots
      @prefix broken <e:> .
      :g :p :a.b .
      :h :p :i
      """
    let read = try read(text, .turtle)
    #expect(read.quads.map { String($0.prefix(5)) } == ["<e:a>", "<e:a>", "<e:f>", "<e:g>"])
    #expect(read.failures == [3, 4, 5, 6, 8, 10])
  }

  @Test("a bad statement in a graph leaves the graph open for the next")
  func triG() throws {
    let text = """
      @prefix : <e:> .
      :g { :a :p 1 . :b :p <x y> . :c :p 2 . :d :p "open }
      :e :p 3 .
      }
      :h { :a :p 4 . :b :p
      """
    let read = try read(text, .triG)
    #expect(
      read.quads.map { String($0.suffix(7)) } == ["<e:g> .", "<e:g> .", "eger> .", "<e:h> ."])
    #expect(read.failures == [2, 2, 4, 5])
  }

  @Test("a bad element of RDF/XML is passed over with what stands in it")
  func markup() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
      <rdf:Description rdf:about="http://e/a"><e:p rdf:resource="http://e/ bad"/><e:q>1</e:q></rdf:Description>
      <rdf:Description rdf:about="not absolute"><e:p><rdf:Description><e:q>2</e:q></rdf:Description></e:p></rdf:Description>
      <rdf:Description rdf:about="http://e/b"><e:p xml:lang="e n">3</e:p><e:p rdf:parseType="Collection"><e:li rdf:ID="1"/></e:p></rdf:Description>
      <rdf:Description rdf:about="http://e/c"><e:p>4</e:p></rdf:Description>
      </rdf:RDF>
      """
    let read = try read(text, .rdfXML)
    #expect(read.quads.contains(#"<http://e/a> <http://e/q> "1" ."#))
    #expect(read.quads.contains(#"<http://e/c> <http://e/p> "4" ."#))
    #expect(!read.quads.contains { $0.contains("2") && $0.contains("http://e/q") })
    #expect(read.failures == [2, 3, 4, 4])
  }

  @Test("any damage to a text leaves the reading to its end", arguments: [RDFFormat.nQuads, .turtle, .triG])
  func mutations(format: RDFFormat) throws {
    let text = Array(
      "@prefix : <e:> .\n:g { :a :p 'x', \"\"\"y . z\"\"\"@en ; :q [ :r ( 1 2 ) ] . }\n:a :p <<( :s :p :o )>> .\n<e:a> <e:b> \"c\" .\n"
        .utf8)
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var bytes = text
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % bytes.count
        switch state >> 60 % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: state >> 20)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array(".}>{\"'<".utf8), at: place)
        }
      }
      var options = RDFReadingOptions(version: .rdf12)
      options.passOver = { _ in }
      _ = try RDFReader(format, options: options).quads(in: bytes)
    }
  }

  @Test("a term longer than allowed is refused, in every form", arguments: [RDFFormat.nTriples, .turtle, .rdfXML])
  func longTerm(format: RDFFormat) throws {
    let long = String(repeating: "x", count: 100_000)
    let text =
      format == .rdfXML
      ? "<rdf:RDF xmlns:rdf='\(Namespace.rdf.iri)' xmlns:e='e:'><e:T><e:p>\(long)<!-- -->\(long)</e:p></e:T></rdf:RDF>"
      : "<e:a> <e:p> \"\(long)\" .\n"
    var options = RDFReadingOptions()
    options.termLimit = 50_000
    // In pieces, as files come.
    var rest = Array(text.utf8)[...]
    #expect(throws: SyntaxFailure.self) {
      try RDFReader(format, options: options).read(into: QuadCollector()) {
        defer { rest = rest.dropFirst(4096) }
        return Array(rest.prefix(4096))
      }
    }
  }
}
