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

  @Test("nothing and one are sorted")
  func few() {
    var none: [Int32] = []
    none.sortAscending { UInt32($0) }
    var one: [Int32] = [7]
    one.sortAscending { UInt32($0) }
    #expect(none.isEmpty && one == [7])
  }
}
