import RDF
import Testing
import Text

/// Hostile texts: those of the W3C suites with bytes changed, left out and doubled, by fixed random numbers.
@Suite("Damaged texts")
struct MutationTests {
  /// A linear congruential generator, so that every run damages the same bytes.
  private struct Numbers {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
  }

  /// What reading gives: the number of quads before the error, and the error's place and expectation.
  private struct Outcome: Equatable {
    var quads: [Quad]
    var position: TextPosition?
    var expected: String?
  }

  @Test(
    "are read or refused, in the same way whole and byte by byte",
    arguments: [
      ("rdf/rdf12/rdf-turtle/syntax/manifest.ttl", RDFFormat.turtle), ("rdf/rdf11/rdf-trig/manifest.ttl", .triG),
      ("rdf/rdf12/rdf-n-quads/syntax/manifest.ttl", .nQuads), ("rdf/rdf11/rdf-turtle/manifest.ttl", .turtle),
    ])
  func mutations(path: String, format: RDFFormat) throws {
    guard let manifest = try ConformanceManifest(path) else { return }
    var numbers = Numbers()
    for test in manifest.tests {
      let text = ConformanceManifest.bytes(test.action)
      guard text.count < 4000 else { continue }
      for _ in 0..<3 {
        let damaged = damage(text, &numbers)
        let whole = outcome(damaged, format, pieces: damaged.count)
        let pieces = outcome(damaged, format, pieces: 1)
        #expect(whole == pieces, "\(test.name): \(String(decoding: damaged, as: UTF8.self))")
      }
    }
  }

  private func damage(_ text: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var text = text
    let marks = Array("<>\"'()[]{}.,;:@^\\_~|#-+eE019ag\u{0}\u{FF} \n".utf8) + [0xC3, 0xED, 0xF4, 0x80]
    for _ in 0...numbers.next(below: 3) {
      let index = numbers.next(below: text.count)
      guard index < text.count else { break }
      switch numbers.next(below: 3) {
      case 0: text[index] = marks[numbers.next(below: marks.count)]
      case 1: text.remove(at: index)
      default: text.insert(text[numbers.next(below: text.count)], at: index)
      }
    }
    return text
  }

  private func outcome(_ text: [UInt8], _ format: RDFFormat, pieces: Int) -> Outcome {
    let collector = QuadCollector()
    let options = RDFReadingOptions(base: IRI("http://example.org/base"), version: .rdf12)
    var rest = text[...]
    do {
      try RDFReader(format, options: options).read(into: collector) {
        defer { rest = rest.dropFirst(pieces) }
        return Array(rest.prefix(pieces))
      }
      return Outcome(quads: collector.quads)
    } catch {
      let failure = error as? SyntaxFailure
      return Outcome(quads: collector.quads, position: failure?.position, expected: failure?.expected)
    }
  }
}
