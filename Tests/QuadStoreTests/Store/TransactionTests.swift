import QuadStore
import RDF
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Transactions, readers and other files")
struct TransactionTests {
  private func quad(_ number: Int) -> Quad {
    Quad(IRI("http://e/s"), IRI("http://e/p"), .literal(Literal(number)))
  }

  private struct Interruption: Error {}

  @Test("a transaction that throws leaves no trace, neither in the file nor in memory")
  func rollback() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try store.transaction { try store.insert(quad(1)) }
    #expect(throws: Interruption.self) {
      try store.transaction {
        try store.insert(quad(2))
        try store.remove(quad(1))
        #expect(try store.quads() == [quad(2)])
        throw Interruption()
      }
    }
    #expect(try store.quads() == [quad(1)])
    #expect(try store.identifier(of: .literal(Literal(2))) == nil)
    try store.transaction { try store.insert(quad(3)) }
    #expect(try store.quads() == [quad(1), quad(3)])
  }

  @Test("thousands of quads in any order, taken in and out by several transactions, leave every index whole")
  func manyQuads() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    // More terms than one digit of their numbers tells apart, shared by subjects, objects and graphs.
    let quads = (0..<6_000).map { number in
      func node(_ factor: Int, _ count: Int) -> IRI { IRI("http://e/\(number * factor % count)") }
      return Quad(
        node(4_001, 6_000), IRI("http://e/p\(number % 7)"), .iri(node(2_003, 5_000)), in: .iri(node(31, 40)))
    }
    for part in [quads[..<3_500], quads[3_500...]] {
      try store.transaction { for quad in part { try store.insert(quad) } }
    }
    try store.transaction { for quad in quads where quad.predicate.string.hasSuffix("3") { try store.remove(quad) } }
    #expect(try store.damages() == [])
    #expect(Set(try store.quads()) == Set(quads.filter { !$0.predicate.string.hasSuffix("3") }))
  }

  @Test("a reader sees one state beside a writer, until it is told to look again")
  func snapshot() throws {
    let temporary = try TemporaryStore()
    let writer = try temporary.open()
    try writer.transaction { try writer.insert(quad(1)) }
    let reader = try temporary.open(.reading)
    #expect(try reader.quads() == [quad(1)])
    try writer.transaction {
      try writer.insert(quad(2))
      #expect(try reader.quads() == [quad(1)])
    }
    #expect(try reader.quads() == [quad(1)])
    try reader.refresh()
    #expect(try Set(reader.quads()) == [quad(1), quad(2)])
  }

  @Test("a second writer waits, then says who keeps it; two that take turns see each other's quads")
  func writers() throws {
    let temporary = try TemporaryStore()
    let first = try temporary.open()
    let second = try temporary.open(.writing, waitSeconds: 0)
    try first.transaction {
      try first.insert(quad(1))
      #expect(throws: StoreFailure.locked(path: temporary.path, seconds: 0)) {
        try second.transaction { try second.insert(quad(2)) }
      }
    }
    try second.transaction { try second.insert(quad(2)) }
    var isNew = true
    try first.transaction { isNew = try first.insert(quad(2)) }
    #expect(!isNew)
    #expect(try Set(first.quads()) == [quad(1), quad(2)])
    #expect(try first.damages().isEmpty)
  }

  @Test("what is no store is not touched")
  func otherFiles() throws {
    let temporary = try TemporaryStore()
    #expect(throws: StoreFailure.missing(path: temporary.path)) { try temporary.open(.reading) }
    #expect(throws: StoreFailure.missing(path: temporary.path)) { try temporary.open(.writing) }
    let text = Data("SQLite format 3 it is not, but long enough to have a header".utf8) + Data(count: 100)
    try text.write(to: URL(fileURLWithPath: temporary.path))
    for access in [QuadStore.Access.reading, .writing, .making] {
      #expect(throws: StoreFailure.notAStore(path: temporary.path)) { try temporary.open(access) }
    }
    #expect(!QuadStore.isStore(at: temporary.path))
    #expect(FileManager.default.contents(atPath: temporary.path) == text)
  }

  @Test("an empty file is what an interrupted beginning leaves, and becomes a store")
  func emptyFile() throws {
    let temporary = try TemporaryStore()
    #expect(FileManager.default.createFile(atPath: temporary.path, contents: nil))
    #expect(throws: StoreFailure.notAStore(path: temporary.path)) { try temporary.open(.reading) }
    let store = try temporary.open()
    try store.transaction { try store.insert(quad(1)) }
    #expect(QuadStore.isStore(at: temporary.path))
  }

  @Test("a store of a newer program is left alone")
  func newerVersion() throws {
    let temporary = try TemporaryStore()
    do { _ = try temporary.open() }
    temporary.runSQL("PRAGMA user_version = 99")
    for access in [QuadStore.Access.reading, .writing] {
      #expect(throws: StoreFailure.newerVersion(path: temporary.path, found: 99, known: 4)) {
        try temporary.open(access)
      }
    }
  }

  @Test("damaged blocks are reported, not read over")
  func damage() throws {
    let temporary = try TemporaryStore()
    do {
      let store = try temporary.open()
      try store.transaction { for number in 0..<2000 { try store.insert(quad(number)) } }
    }
    temporary.runSQL("UPDATE quad_block SET data = substr(data, 1, 40)")
    let store = try temporary.open(.reading)
    #expect(throws: StoreFailure.self) { try store.quads() }
  }

  @Test("schema/store.sql is what a new store is made of")
  func documentedSchema() throws {
    let written = try #require(SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/schema/store.sql"))
    #expect(String(decoding: written, as: UTF8.self) == QuadStore.schema + "\n")
  }
}
