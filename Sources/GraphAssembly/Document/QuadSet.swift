import RDF
import Text

/// Quads sorted as their N-Quads lines, each once.
///
/// All lines stand in one buffer and only their positions are sorted: no hashing, and no array for each line, which made
/// sorting the better part of assembling a document.
struct QuadSet {
  let quads: [Quad]

  /// - Complexity: O(n log n).
  init(_ unsorted: [Quad]) {
    var lines = ByteWriter(minimumCapacity: unsorted.count * 192)
    var begins: [Int] = []
    begins.reserveCapacity(unsorted.count + 1)
    for quad in unsorted {
      begins.append(lines.count)
      lines.writeNQuads(quad)
    }
    begins.append(lines.count)
    quads = Self.order(of: lines.bytes, begins).map { unsorted[$0] }
  }

  /// The positions of the lines in their order, of equal lines only the first.
  private static func order(of bytes: [UInt8], _ begins: [Int]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      func precedes(_ left: Int, _ right: Int) -> Bool {
        let difference = difference(left, right)
        return difference == 0 ? left < right : difference < 0
      }
      func difference(_ left: Int, _ right: Int) -> Int {
        var (first, second) = (begins[left], begins[right])
        let (firstEnd, secondEnd) = (begins[left + 1], begins[right + 1])
        while first < firstEnd, second < secondEnd {
          if bytes[first] != bytes[second] { return Int(bytes[first]) - Int(bytes[second]) }
          first += 1
          second += 1
        }
        return (firstEnd - first) - (secondEnd - second)
      }
      var order: [Int] = []
      for position in (0..<(begins.count - 1)).sorted(by: precedes) {
        if let last = order.last, difference(last, position) == 0 { continue }
        order.append(position)
      }
      return order
    }
  }
}
