import Testing

@testable import StoreServer

@Suite("Sorting claims by a number")
struct RadixSortTests {
  @Test("small and large numbers come in order, and equals stay in theirs")
  func order() {
    let keys: [UInt32] = [70_000, 3, .max, 3, 65_536, 0, 65_535, 70_000]
    var claims = Array(keys.indices).map { Int32($0) }
    claims.sortAscending { keys[Int($0)] }
    #expect(claims == [5, 1, 3, 6, 4, 0, 7, 2])
  }

  @Test("many are sorted as few are", arguments: [100, 10_000])
  func many(count: Int) {
    let keys = (0..<count).map { UInt32(truncatingIfNeeded: $0 &* 2_654_435_761) % 1_000_000 / 3 }
    var claims = Array(0..<Int32(count))
    claims.sortAscending { keys[Int($0)] }
    #expect(claims == (0..<Int32(count)).sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) })
  }

  @Test("nothing and one are sorted")
  func few() {
    var none: [Int32] = []
    none.sortAscending { UInt32($0) }
    var one: [Int32] = [7]
    one.sortAscending { UInt32($0) }
    #expect(none.isEmpty && one == [7])
  }
}
