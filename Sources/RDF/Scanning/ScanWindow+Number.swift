import Text

/// The datatypes that Turtle writes without quotes as numbers.
package enum NumberForm {
  case integer, decimal, double
}

extension ScanWindow {
  /// The form and length of the number that stands next; nothing is taken.
  ///
  /// INTEGER, DECIMAL and DOUBLE of Turtle; a dot that no digit or exponent follows ends the statement, not the number.
  package mutating func numberForm() throws -> (form: NumberForm, length: Int) {
    var index = 0
    if let sign = try peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index = 1 }
    let whole = try digitCount(index)
    index += whole
    var form = NumberForm.integer
    var digits = whole
    if try peek(index) == UInt8(ascii: ".") {
      let fraction = try digitCount(index + 1)
      let exponent = try exponentLength(index + 1 + fraction)
      if fraction > 0 || whole > 0 && exponent > 0 {
        index += 1 + fraction
        digits += fraction
        form = .decimal
      }
    }
    guard digits > 0 else { throw failure(length: max(index, 1), expected: "a number") }
    let exponent = try exponentLength(index)
    if exponent > 0 { form = .double }
    return (form, index + exponent)
  }

  private mutating func digitCount(_ distance: Int) throws -> Int {
    var index = distance
    while let byte = try peek(index), byte.isASCIIDigit { index += 1 }
    return index - distance
  }

  /// The length of `e`, an optional sign and digits at a distance; 0 where they are not complete.
  private mutating func exponentLength(_ distance: Int) throws -> Int {
    guard let letter = try peek(distance), letter | 0x20 == UInt8(ascii: "e") else { return 0 }
    var index = distance + 1
    if let sign = try peek(index), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
    let digits = try digitCount(index)
    return digits > 0 ? index + digits - distance : 0
  }
}
