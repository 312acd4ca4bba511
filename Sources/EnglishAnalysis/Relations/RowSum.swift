/// What rows of numbers give together, place by place; as wide as they are.
///
/// Rows are given by pointers, as the kernels read them: with checks of every index the sums would take longer than the layers before them.
struct RowSum {
  private(set) var values: [Float]

  /// Zero in every place.
  init(width: Int) { values = Array(repeating: 0, count: width) }

  mutating func clear() {
    for column in values.indices { values[column] = 0 }
  }

  /// Adds a share of a row of a matrix.
  mutating func add(_ rows: UnsafePointer<Float>, row: Int = 0, share: Float = 1) {
    let source = rows + row * values.count
    values.withUnsafeMutableBufferPointer { values in
      guard let target = values.baseAddress else { return }
      for column in 0..<values.count { target[column] += source[column] * share }
    }
  }

  /// Adds a share of what one row of a matrix has more than another.
  mutating func add(_ rows: UnsafePointer<Float>, row: Int, without other: Int, share: Float) {
    let (source, less) = (rows + row * values.count, rows + other * values.count)
    values.withUnsafeMutableBufferPointer { values in
      guard let target = values.baseAddress else { return }
      for column in 0..<values.count { target[column] += (source[column] - less[column]) * share }
    }
  }

  /// Takes over what another row has more, in every place.
  mutating func raise(to rows: UnsafePointer<Float>, row: Int) {
    let source = rows + row * values.count
    values.withUnsafeMutableBufferPointer { values in
      guard let target = values.baseAddress else { return }
      for column in 0..<values.count where source[column] >= target[column] { target[column] = source[column] }
    }
  }
}
