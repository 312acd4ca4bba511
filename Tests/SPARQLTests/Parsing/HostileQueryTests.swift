import RDF
import SPARQL
import TestSupport
import Testing
import Text

@Suite("Hostile queries")
struct HostileQueryTests {
  @Test(
    "what nests too deep is a failure and no crash",
    arguments: [
      ("ASK ", "{"), ("ASK { FILTER", "("), ("ASK { FILTER", "(!"), ("ASK { FILTER(", "ABS("), ("ASK { ?s ?p ", "("),
      ("ASK { ?s ?p ", "[ ?q "), ("ASK { ?s ", "("), ("ASK { ", "<< "), ("ASK { ?s ?p ", "<<( ?s ?p "),
      ("ASK { BIND(", "<<( ?s ?p "), ("ASK ", "{ OPTIONAL "), ("ASK ", "{ SELECT * "), ("ASK ", "{ FILTER EXISTS "),
      ("ASK { ?s ?p ?o ", "{| ?q ?r "), ("ASK { VALUES ?x { ", "<<( <a:b> <a:b> "),
    ])
  func depth(opening: String, level: String) {
    let text = opening + String(repeating: level, count: 100_000)
    let failure = failure(of: Array(text.utf8))
    #expect(failure?.expected == "no more than 200 levels of nesting", "\(String(describing: failure))")
  }

  @Test("long but flat texts are read in time that grows with their length")
  func length() throws {
    let count = 10_000
    let texts = [
      "ASK { ?s ?p (" + String(repeating: "1 ", count: count) + ") }",
      "ASK { FILTER(" + String(repeating: "?x || ", count: count) + "?x) }",
      "ASK { {}" + String(repeating: " UNION {}", count: count) + "}",
      "ASK {" + String(repeating: "OPTIONAL { ?s ?p ?o } ", count: count) + "}",
      "ASK { VALUES ?x {" + String(repeating: "<a:b> UNDEF 'x' ", count: count) + "} }",
      "ASK { VALUES (" + (0..<count).map { "?v\($0) " }.joined() + ") {} }",
      "SELECT " + (0..<count).map { "(1 AS ?v\($0)) " }.joined() + "{}",
      "ASK {" + (0..<count).map { "BIND(1 AS ?v\($0)) " }.joined() + "}",
    ]
    for text in texts {
      let time = ContinuousClock().measure { _ = failure(of: Array(text.utf8)) }
      #expect(failure(of: Array(text.utf8)) == nil, "\(text.prefix(40))")
      #expect(time < .seconds(20), "\(text.prefix(40)) took \(time)")
    }
  }

  @Test("operators that nest to the left are limited too")
  func operators() {
    let text = "ASK { FILTER(1" + String(repeating: " + 1", count: 100_000) + ") }"
    #expect(failure(of: Array(text.utf8))?.expected == "no more than 1000 operators")
  }

  @Test(
    "malformed UTF-8 is a failure where it stands", arguments: ["ASK { ?s ?p '%' }", "ASK { ?%s ?p 1 }", "ASK { } # %"])
  func malformed(text: String) {
    var bytes = Array(text.utf8)
    guard let place = bytes.firstIndex(of: UInt8(ascii: "%")) else { return }
    bytes[place] = 0xC3
    #expect(failure(of: bytes)?.position.byte == place)
  }

  @Test("texts of the W3C with bytes left out, doubled or changed are read or refused, never more")
  func mutations() throws {
    guard let manifest = try SPARQLManifest("sparql12/syntax-triple-terms-positive") else { return }
    var generator = Generator(state: 1)
    for test in manifest.tests {
      guard let path = test.action.main else { continue }
      let original = SPARQLManifest.bytes(path)
      for _ in 0..<20 where !original.isEmpty {
        var bytes = original
        let place = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 4 {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[place], at: place)
        case 2: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        default: bytes.removeSubrange(place...)
        }
        if let failure = failure(of: bytes) {
          #expect(failure.byteRange.upperBound <= bytes.count && !failure.expected.isEmpty)
        }
      }
    }
  }

  private func failure(of text: [UInt8]) -> SyntaxFailure? {
    do throws(SyntaxFailure) {
      _ = try SPARQLParser(base: IRI("http://example.org/")).query(text)
      return nil
    } catch {
      return error
    }
  }

  /// A fixed sequence of numbers, so that a failing text comes again (SplitMix64).
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
