import RDF
import Testing
import Text

@Suite("Lines are sorted in bounded memory and found by their beginning")
struct LineSorterTests {
  private static let lines = (0..<2_000).map { "\($0 * 7919 % 1_500)\0" + String(repeating: "x", count: $0 % 23) }

  private func bytes(_ lines: SortedLines) throws -> [[UInt8]] {
    var cursor = try lines.cursor()
    var all: [[UInt8]] = []
    while let line = try cursor.next() { all.append(line) }
    return all
  }

  @Test("they come in the order of their bytes, each once", arguments: [10, 500, 1_000_000])
  func order(runLength: Int) throws {
    let sorter = LineSorter(runLength: runLength) { MemoryStorage() }
    for line in Self.lines + Self.lines { try sorter.add { $0.write(Array(line.utf8)) } }
    let expected = Set(Self.lines).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    let sorted = try sorter.sorted()
    #expect(try bytes(sorted) == expected)
    #expect(try bytes(sorted) == expected)
  }

  @Test("no more than a run is held: the rest is put away as it comes")
  func memory() throws {
    let room = MemoryStorage()
    let (runLength, longest) = (500, 64)
    let sorter = LineSorter(runLength: runLength) { room }
    var taken = 0
    for line in Set(Self.lines).sorted() {
      try sorter.add { $0.write(Array(line.utf8)) }
      taken += line.utf8.count
      #expect(taken - room.count < runLength + longest)
    }
  }

  @Test("a table finds the line of each key, in whichever block it lies, and none for other keys")
  func table() throws {
    let keys = (0..<5_000).map { String($0) }.sorted()
    let table = LineTable(MemoryStorage())
    for key in keys { try table.append(Array((key + "\0value of " + key).utf8), keyLength: key.utf8.count + 1) }
    try table.finish()
    for key in keys {
      let line = try table.line(beginningWith: Array((key + "\0").utf8))
      #expect(line.map { String(decoding: $0, as: UTF8.self) } == key + "\0value of " + key)
    }
    for key in ["", "0", "00", "5000", "99999", "a"] where !keys.contains(key) {
      #expect(try table.line(beginningWith: Array((key + "\0").utf8)) == nil)
    }
    #expect(try bytes(table.lines).count == keys.count)
  }

  @Test("nothing is sorted and found where there is nothing")
  func empty() throws {
    #expect(try bytes(LineSorter(runLength: 10) { MemoryStorage() }.sorted()).isEmpty)
    let table = LineTable(MemoryStorage())
    try table.finish()
    #expect(try bytes(table.lines).isEmpty)
    #expect(try table.line(beginningWith: []) == nil)
  }
}
