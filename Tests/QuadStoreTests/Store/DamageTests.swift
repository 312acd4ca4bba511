import CSQLite
import QuadStore
import RDF
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Damaged stores never lie")
struct DamageTests {
  /// A store with some hundred terms of every kind, closed and in one file.
  private static func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try store.transaction {
      for number in 0..<400 {
        let subject = IRI("http://e/\(number % 97)")
        try store.insert(Quad(subject, IRI("http://e/p\(number % 7)"), .literal(Literal(number))))
        try store.insert(
          Quad(
            subject, IRI("http://e/q"), .literal(Literal("text \(number)", language: "en")), in: .iri(IRI("http://e/g"))
          ))
        try store.insert(
          Quad(
            subject, IRI("http://e/r"),
            .triple(Triple(.iri(subject), IRI("http://e/p"), .literal(Literal("\(number)"))))))
      }
    }
    return temporary
  }

  /// Everything that a store answers: all quads, those of each subject, counts, and a term that it does not have.
  private static func answers(_ store: QuadStore) throws -> [String] {
    var answers = try store.quads().map(\.description).sorted()
    for number in 0..<97 {
      guard let subject = try store.identifier(of: .iri(IRI("http://e/\(number)"))) else {
        answers.append("\(number) is not known")
        continue
      }
      let pattern = QuadPattern(subject: subject, in: .allMerged)
      let cursor = try store.cursor(
        over: pattern, order: .predicateObjectSubject, wanted: [.subject, .predicate, .object, .graph])
      var batch = QuadBatch()
      var count = 0
      while try cursor.next(into: &batch) { count += batch.count }
      answers.append("\(number): \(count)")
    }
    answers.append("\(try store.quadCount()) \(try store.graphNames().count)")
    return answers
  }

  private static func outcome(of path: String) -> [String]? {
    do {
      return try answers(QuadStore(path: path, access: .reading, waitSeconds: 1))
    } catch {
      return nil
    }
  }

  @Test("a bit that flips anywhere in the file is an error or changes no answer, and validation finds it")
  func flippedBits() throws {
    let temporary = try Self.filled()
    let expected = try #require(Self.outcome(of: temporary.path))
    let whole = [UInt8](try Data(contentsOf: URL(filePath: temporary.path)))
    var numbers = RepeatableNumbers(7)
    // Every byte of the header that matters, and bytes of all pages.
    var places = Array(16..<100)
    for _ in 0..<300 { places.append(Int(numbers.next() % UInt64(whole.count))) }
    for place in places {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(numbers.next() % 8)
      try Data(bytes).write(to: URL(filePath: temporary.path))
      for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: temporary.path + ending) }
      if let found = Self.outcome(of: temporary.path) {
        #expect(found == expected, "byte \(place)")
      }
      let isFound: Bool
      do {
        isFound = try !QuadStore(path: temporary.path, access: .reading, waitSeconds: 1).damages().isEmpty
      } catch {
        isFound = true
      }
      #expect(isFound || Self.isOnFreePage(place, whole), "byte \(place) is not found")
    }
  }

  /// Whether a byte stands on a page that holds nothing.
  private static func isOnFreePage(_ place: Int, _ bytes: [UInt8]) -> Bool {
    // The number of free pages (SQLite file format, section 1.3).
    bytes[36..<40].contains { $0 != 0 } && place >= 8192
  }

  @Test("what another program wrote past the checksums counts as damage")
  func foreignWriting() throws {
    let temporary = try Self.filled()
    temporary.runSQL("UPDATE term SET text = 'http://e/other' WHERE id = 1", keepsChecksums: false)
    #expect(Self.outcome(of: temporary.path) == nil)
  }

  @Test(
    "content that contradicts itself is an error, takes no memory, and ends",
    arguments: [
      "UPDATE term SET text = id || ' ' || id || ' ' || id WHERE kind = 6",
      "UPDATE term SET text = '9223372036854775807 1 1' WHERE kind = 6", "UPDATE term SET text = '1 2' WHERE kind = 6",
      "UPDATE term SET qualifier = id WHERE kind = 4", "UPDATE term SET qualifier = -5 WHERE kind = 4",
      "UPDATE term SET kind = 7 WHERE kind = 1", "UPDATE term SET kind = 257 WHERE kind = 1",
      "DELETE FROM term WHERE id % 5 = 0", "UPDATE quad_block SET quads = -1",
      "UPDATE quad_block SET quads = 9223372036854775807", "UPDATE quad_block SET quads = quads + 1",
      "UPDATE quad_block SET quads = 0", "UPDATE quad_block SET data = zeroblob(length(data))",
      "UPDATE quad_block SET data = substr(data, 1, 40)", "DELETE FROM quad_block WHERE ordering = 1 AND id % 2 = 0",
      "UPDATE quad_block SET first1 = first1 + 1", "UPDATE quad_block SET first1 = -first1",
      "UPDATE predicate_statistics SET quads = quads - 1", "UPDATE predicate_statistics SET quads = -1",
      "UPDATE quad_block SET data = x'00FFFFFFFFFFFFFFFFFF01010101', quads = 1",
    ])
  func contradictions(sql: String) throws {
    let temporary = try Self.filled()
    let expected = try #require(Self.outcome(of: temporary.path))
    temporary.runSQL(sql)
    if let found = Self.outcome(of: temporary.path) { #expect(found == expected) }
    do {
      let damages = try temporary.open(.reading).damages()
      #expect(!damages.isEmpty)
    } catch is StoreFailure {}
  }

  @Test(
    "validation finds what no query can see",
    arguments: [
      "UPDATE term_hash SET hash = hash + 1", "DELETE FROM term_hash WHERE term = 3",
      "UPDATE term SET text = 'a b' WHERE id = 1", "DELETE FROM quad WHERE subject = (SELECT min(subject) FROM quad)",
      "UPDATE predicate_statistics SET quads = quads + 1 WHERE predicate <> 0",
    ])
  func validation(sql: String) throws {
    let temporary = try Self.filled()
    temporary.runSQL(sql)
    #expect(try !temporary.open(.reading).damages().isEmpty)
  }

  @Test("triples within triples end, however deep a store says that they are")
  func nesting() throws {
    let temporary = try Self.filled()
    temporary.runSQL(
      """
      WITH RECURSIVE chain(id) AS (SELECT 100000 UNION ALL SELECT id + 1 FROM chain WHERE id < 200000)
      INSERT INTO term (id, kind, text) SELECT id, 6, '1 1 ' || CASE id WHEN 100000 THEN 1 ELSE id - 1 END FROM chain
      """)
    #expect(throws: StoreFailure.self) {
      try temporary.open(.reading).terms(for: [TermIdentifier(rawValue: 200_000)])
    }
  }

  @Test("a store of the first version is read as it is, and brought up by the first who writes to it")
  func olderVersion() throws {
    let current = try Self.filled()
    let expected = try #require(Self.outcome(of: current.path))
    let old = try TemporaryStore()
    try Self.makeFirstVersion(of: current.path, at: old.path)
    #expect(try Self.reservedBytes(old.path) == 0)
    #expect(Self.outcome(of: old.path) == expected)
    #expect(try old.open(.reading).damages().isEmpty)
    do { _ = try old.open(.writing) }
    #expect(Self.outcome(of: old.path) == expected)
    #expect(try Self.reservedBytes(old.path) == 8)
    #expect(try old.open(.reading).damages().isEmpty)
    // From now on a flipped bit is found.
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: old.path)))
    bytes[bytes.count - 3000] ^= 4
    try Data(bytes).write(to: URL(filePath: old.path))
    #expect(throws: StoreFailure.self) { try old.open(.reading).damages() }
  }

  private static func reservedBytes(_ path: String) throws -> UInt8 {
    try Data(contentsOf: URL(filePath: path))[20]
  }

  /// Copies the quads of a store into a file as the first version made it: without checksums.
  private static func makeFirstVersion(of source: String, at path: String) throws {
    var handle: OpaquePointer?
    #expect(sqlite3_open(path, &handle) == SQLITE_OK)
    let copies = ["term", "term_hash", "quad", "quad_block", "predicate_statistics"]
      .map { "INSERT INTO main.\($0) SELECT * FROM current.\($0);" }
    let sql = """
      PRAGMA page_size = 8192; \(QuadStore.schema)
      DROP TABLE thing; DROP TABLE thing_description; DROP TABLE thing_name; DROP TABLE document_change;
      PRAGMA application_id = \(0x456E_7474); PRAGMA user_version = 1; PRAGMA journal_mode = WAL;
      ATTACH '\(source)' AS current; \(copies.joined()) DETACH current;
      """
    #expect(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle)))")
    #expect(sqlite3_close(handle) == SQLITE_OK)
  }

  // Two were found by the fuzzer: a version below all others (byte 60), and the first one, pass for one before checksums.
  @Test(
    "a file whose header turns the checks off is damaged",
    arguments: [[20: 0], [20: 0, 60: 0xff], [20: 0, 63: 0], [20: 0, 63: 1], [20: 0, 63: 2]])
  func header(changes: [Int: UInt8]) throws {
    let temporary = try Self.filled()
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: temporary.path)))
    for (place, byte) in changes { bytes[place] = byte }
    try Data(bytes).write(to: URL(filePath: temporary.path))
    #expect(throws: StoreFailure.self) { try temporary.open(.reading) }
    #expect(throws: StoreFailure.self) { try temporary.open(.writing) }
  }
}
