/// Converts positions in one text between UTF-8 bytes, Unicode scalars and UTF-16 code units.
///
/// The language stages count UTF-8 bytes; annotations count Unicode scalars (as Python's `str` does);
/// browsers and Java count UTF-16 units. One checkpoint every 64 bytes keeps the map at a quarter of the text's size.
public struct OffsetMap: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  private let scalarsBefore: [Int32]
  private let unitsBefore: [Int32]

  /// The number of Unicode scalars in the text.
  public let scalarCount: Int
  /// The number of UTF-16 code units in the text.
  public let utf16Count: Int

  /// - Parameter bytes: well-formed UTF-8 of less than 2 GiB.
  /// - Complexity: O(n).
  public init(_ bytes: [UInt8]) {
    var scalars: Int32 = 0
    var units: Int32 = 0
    var scalarsBefore: [Int32] = []
    var unitsBefore: [Int32] = []
    scalarsBefore.reserveCapacity(bytes.count / Self.stride + 1)
    unitsBefore.reserveCapacity(bytes.count / Self.stride + 1)
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 {
        scalarsBefore.append(scalars)
        unitsBefore.append(units)
      }
      scalars += Self.scalars(startedBy: byte)
      units += Self.utf16Units(startedBy: byte)
    }
    if bytes.count % Self.stride == 0 {
      scalarsBefore.append(scalars)
      unitsBefore.append(units)
    }
    self.bytes = bytes
    self.scalarsBefore = scalarsBefore
    self.unitsBefore = unitsBefore
    self.scalarCount = Int(scalars)
    self.utf16Count = Int(units)
  }

  /// The scalar offset of a UTF-8 byte offset; an offset inside a scalar gives the next scalar's.
  public func scalarOffset(ofByte byte: Int) -> Int {
    count(before: byte, checkpoints: scalarsBefore, Self.scalars(startedBy:))
  }

  /// The UTF-16 offset of a UTF-8 byte offset.
  public func utf16Offset(ofByte byte: Int) -> Int {
    count(before: byte, checkpoints: unitsBefore, Self.utf16Units(startedBy:))
  }

  /// The UTF-8 byte offset at which a scalar begins; the text's end for offsets past it.
  ///
  /// - Complexity: O(log n).
  public func byteOffset(ofScalar scalar: Int) -> Int {
    offset(of: scalar, checkpoints: scalarsBefore, Self.scalars(startedBy:))
  }

  /// The UTF-8 byte offset at which a UTF-16 unit's scalar begins.
  public func byteOffset(ofUTF16 unit: Int) -> Int {
    offset(of: unit, checkpoints: unitsBefore, Self.utf16Units(startedBy:))
  }

  /// A range of UTF-8 bytes as a range of Unicode scalars.
  public func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
    scalarOffset(ofByte: range.lowerBound)..<scalarOffset(ofByte: range.upperBound)
  }

  /// A range of Unicode scalars as a range of UTF-8 bytes.
  public func byteRange(ofScalars range: Range<Int>) -> Range<Int> {
    byteOffset(ofScalar: range.lowerBound)..<byteOffset(ofScalar: range.upperBound)
  }

  private static func scalars(startedBy byte: UInt8) -> Int32 { UTF8Validation.isContinuation(byte) ? 0 : 1 }

  private static func utf16Units(startedBy byte: UInt8) -> Int32 {
    UTF8Validation.isContinuation(byte) ? 0 : byte >= 0xF0 ? 2 : 1
  }

  private func count(before byte: Int, checkpoints: [Int32], _ width: (UInt8) -> Int32) -> Int {
    let byte = min(max(byte, 0), bytes.count)
    let checkpoint = byte / Self.stride
    var total = checkpoints[checkpoint]
    for index in (checkpoint * Self.stride)..<byte { total += width(bytes[index]) }
    return Int(total)
  }

  private func offset(of target: Int, checkpoints: [Int32], _ width: (UInt8) -> Int32) -> Int {
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(checkpoints[middle]) <= target { low = middle } else { high = middle }
    }
    var total = Int(checkpoints[low])
    var index = low * Self.stride
    while index < bytes.count {
      let step = Int(width(bytes[index]))
      if step > 0, total + step > target { return index }
      total += step
      index += 1
    }
    return bytes.count
  }
}
