import Entente
import Testing

@Suite("Room for what is read again")
struct ScratchSpaceTests {
  @Test("gives back what was put there, in memory and in the file", arguments: [0, 1, 7, 100, 1000])
  func ranges(memoryLimit: Int) throws {
    let space = ScratchSpace(memoryLimit: memoryLimit)
    var all: [UInt8] = []
    for length in 0..<40 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * length) }
      try space.append(bytes)
      all += bytes
    }
    #expect(space.count == all.count)
    for begin in stride(from: 0, to: all.count, by: 13) {
      let range = begin..<min(begin + 29, all.count)
      #expect(try space.bytes(in: range) == Array(all[range]))
    }
    #expect(try space.bytes(in: 0..<0) == [])
  }

  @Test("what lies behind the end is an error and no memory of another's")
  func behindTheEnd() throws {
    let space = ScratchSpace(memoryLimit: 0)
    try space.append([1, 2, 3])
    #expect(throws: FileFailure.self) { try space.bytes(in: 2..<9) }
  }
}
