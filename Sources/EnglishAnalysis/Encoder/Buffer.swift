internal import CKernels

/// Memory that grows and is used again; its contents are undefined after growing.
final class Buffer<Element: BitwiseCopyable> {
  private(set) var pointer: UnsafeMutablePointer<Element>
  private var capacity: Int

  init() {
    capacity = 64
    pointer = .allocate(capacity: capacity)
  }

  deinit { pointer.deallocate() }

  /// The memory, with room for at least so many elements.
  @discardableResult
  func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
    if count > capacity {
      pointer.deallocate()
      capacity = max(count, capacity * 3 / 2)
      pointer = .allocate(capacity: capacity)
    }
    return pointer
  }
}

/// Rows of activations as the 8-bit kernels read them.
final class QuantizedRows {
  let bytes = Buffer<UInt8>()
  let scales = Buffer<Float>()

  /// Quantises rows, each alone.
  func fill(_ rows: UnsafePointer<Float>, count: Int, width: Int, kernels: Kernels) {
    kernels.quantize(rows, count, width, bytes.reserve(count * width), scales.reserve(count))
  }
}
