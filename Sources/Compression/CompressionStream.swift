internal import CZlib

/// zlib's state of one stream, at an address that does not change, as zlib keeps a pointer to it.
final class CompressionStream {
  let state: UnsafeMutablePointer<z_stream>
  private let end: (UnsafeMutablePointer<z_stream>) -> Int32

  /// - Parameter end: gives zlib's memory back.
  init(start: (UnsafeMutablePointer<z_stream>) -> Int32, end: @escaping (UnsafeMutablePointer<z_stream>) -> Int32) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    self.end = end
    precondition(start(state) == Z_OK, "zlib has no memory for a stream")
  }

  deinit {
    _ = end(state)
    state.deallocate()
  }

  /// Runs one step of zlib.
  ///
  /// - Parameters:
  ///   - input: the bytes not used so far.
  ///   - limit: the most bytes that the step may give.
  /// - Returns: what the step gave, how much of the input it used, and zlib's code.
  func step(
    _ input: ArraySlice<UInt8>, limit: Int, _ operation: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> (output: [UInt8], used: Int, code: Int32) {
    var (used, code) = (0, Z_OK)
    let output = [UInt8](unsafeUninitializedCapacity: limit) { output, filled in
      input.withUnsafeBufferPointer { input in
        // zlib's interface is older than const: it does not write to its input.
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = UInt32(input.count)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        code = operation(state)
        used = input.count - Int(state.pointee.avail_in)
        filled = output.count - Int(state.pointee.avail_out)
      }
    }
    return (output, used, code)
  }
}
