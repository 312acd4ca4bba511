internal import ArgumentParser

/// The bounds of what people may ask for in numbers.
///
/// Beyond them lie numbers that no machine serves or that overflow in the libraries below.
enum NumberLimits {
  static let threads = 1...1024
  /// A day.
  static let seconds = 0...86_400
  static let rows = 1...1_000_000
  static let repetitions = 1...1_000_000
  static let tries = 1...1000
  /// A gigabyte.
  static let kilobytes = 1...1_048_576
  /// A tebibyte.
  static let mebibytes = 1...1_048_576
  static let pathSteps = 1...20
  static let radius = 0...1000

  /// - Parameter option: as it is typed.
  /// - Throws: `ValidationError` that says what is allowed and what was asked for.
  static func check(_ number: Int?, _ option: String, in range: ClosedRange<Int>) throws {
    guard let number, !range.contains(number) else { return }
    throw ValidationError("\(option) must be from \(range.lowerBound) to \(range.upperBound), not \(number)")
  }
}
