extension BinaryInteger {
  /// The digits of the number's magnitude with zeros before them where they are fewer than `width`: `7` as `007`.
  ///
  /// - Parameter radix: 2 to 36; digits above 9 are small letters.
  @inlinable public func zeroPadded(to width: Int, radix: Int = 10) -> String {
    let digits = String(magnitude, radix: radix)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
