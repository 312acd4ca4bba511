import RDF
import Synchronization
import Testing

@Suite("Quads are sorted in bounded memory")
struct QuadSorterTests {
  /// Room in memory that counts what lies in it.
  private final class Room: SpillStorage {
    private let held = Mutex<[UInt8]>([])
    var count: Int { held.withLock(\.count) }

    func append(_ bytes: [UInt8]) { held.withLock { $0 += bytes } }

    func bytes(in range: Range<Int>) -> [UInt8] { held.withLock { Array($0[range]) } }
  }

  /// Terms of every kind in every place where they may stand, some of them the beginnings of others.
  private static let quads: [Quad] = {
    let (a, ab) = (IRI("http://e/a"), IRI("http://e/ab"))
    let literals = [
      Literal("a"), Literal("a", language: "en"), Literal("a", language: "en-gb", direction: .rightToLeft),
      Literal("a", datatype: IRI("http://e/t")), Literal("a b\t\"c\"\\\n\u{1}"), Literal(""), Literal(7), Literal(true),
    ]
    let resources: [Term] = [.iri(a), .iri(ab), .blankNode(BlankNode("a")), .blankNode(BlankNode("a1"))]
    let graphs: [GraphName] = [.defaultGraph, .iri(a), .iri(ab), .blankNode(BlankNode("g"))]
    var quads: [Quad] = []
    for subject in resources {
      for object in resources + literals.map(Term.literal) {
        for graph in graphs {
          quads.append(Quad(subject, a, object, in: graph))
          quads.append(Quad(subject, Vocabulary.rdf.type, object, in: graph))
        }
      }
    }
    return quads
  }()

  private static let reifiers: [Quad] = [
    Quad(IRI("http://e/r"), Vocabulary.rdf.reifies, .triple(quads[0].triple)),
    Quad(IRI("http://e/r"), IRI("http://e/p"), .literal(Literal("x"))),
  ]

  private func sorter(runLength: Int, _ quads: some Sequence<Quad>) throws -> SortedQuads {
    let sorter = QuadSorter(runLength: runLength) { Room() }
    for quad in quads { try sorter.add(quad) }
    return try sorter.sorted()
  }

  private func text(_ sorted: SortedQuads, _ format: RDFFormat) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var options = RDFWritingOptions(format, prefixes: [Namespace(prefix: "e", iri: "http://e/")])
    options.mergesGraphs = true
    options.replacesForbiddenCharacters = true
    try RDFDocumentWriter(options).write(sorted) { bytes += $0 }
    return bytes
  }

  @Test("a document of merged runs is the document of one", arguments: RDFFormat.allCases, [1, 500, 4000])
  func spilled(format: RDFFormat, runLength: Int) throws {
    let quads = format == .jsonLD ? Self.quads : Self.quads + Self.reifiers
    let whole = try text(sorter(runLength: .max, quads), format)
    #expect(try text(sorter(runLength: runLength, quads.reversed() + quads), format) == whole)
    #expect(!whole.isEmpty)
  }

  @Test("the order is that of the lines' bytes, each quad once")
  func order() throws {
    let lines = Set(Self.quads.map(\.description)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let written = try text(sorter(runLength: 300, Self.quads + Self.quads), .nQuads)
    #expect(String(decoding: written, as: UTF8.self) == lines.map { $0 + "\n" }.joined())
    #expect(Self.quads.shuffled().inLineOrder().map(\.description) == lines)
    #expect(try sorter(runLength: 300, Self.quads + Self.quads).count() == lines.count)
  }

  @Test("what is sorted so far can be read, and more be added")
  func later() throws {
    let sorter = QuadSorter(runLength: 400) { Room() }
    let middle = Self.quads.count / 2
    for quad in Self.quads[..<middle] { try sorter.add(quad) }
    let half = try text(sorter.sorted(), .nQuads)
    #expect(try half == text(self.sorter(runLength: .max, Self.quads[..<middle]), .nQuads))
    for quad in Self.quads[middle...] { try sorter.add(quad) }
    #expect(try text(sorter.sorted(), .nQuads) == text(self.sorter(runLength: .max, Self.quads), .nQuads))
  }

  @Test("what is not wanted is left out and counted, and a triple of two graphs is one in a form without graphs")
  func choice() throws {
    let (one, other) = (IRI("http://e/1"), IRI("http://e/2"))
    let quads = [one, other, IRI("http://e/3")].map { Quad(one, one, .iri(other), in: .iri($0)) }
    var options = RDFWritingOptions(.nTriples)
    options.mergesGraphs = true
    var text: [UInt8] = []
    let outcome = try RDFDocumentWriter(options).write(
      sorter(runLength: 1, quads), where: { _, graph in graph != IRI("http://e/3") }, to: { text += $0 })
    #expect(String(decoding: text, as: UTF8.self) == "<http://e/1> <http://e/1> <http://e/2> .\n")
    #expect((outcome.statements, outcome.leftOut) == (1, 2))
  }

  @Test("characters that XML forbids are replaced and counted, and what becomes equal is one")
  func replacement() throws {
    let subject = IRI("http://e/s")
    let quads = ["b\u{1}", "b\u{2}", "a"].map { Quad(subject, IRI("http://e/p"), .literal(Literal($0))) }
    var text: [UInt8] = []
    var options = RDFWritingOptions(.rdfXML)
    options.replacesForbiddenCharacters = true
    let outcome = try RDFDocumentWriter(options).write(sorter(runLength: 1, quads)) { text += $0 }
    #expect(outcome.replacedCharacters == 2)
    #expect(String(decoding: text, as: UTF8.self).split(separator: "\u{FFFD}").count == 2)
  }
}
