/// The bytes of a model file, at an address that is a multiple of 64.
///
/// Unchecked because it holds a pointer; the bytes never change after `init`.
final class ModelStorage: @unchecked Sendable {
  static let alignment = 64
  let bytes: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// Bytes that live as long as the program and are aligned, such as embedded ones: used in place.
  init(staticBytes: UnsafeRawBufferPointer) {
    bytes = staticBytes
    isOwned = false
  }

  /// A copy of some bytes.
  init(copying source: [UInt8]) {
    let target = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: Self.alignment)
    target.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[..<source.count])
    isOwned = true
  }

  deinit {
    if isOwned { bytes.deallocate() }
  }
}
