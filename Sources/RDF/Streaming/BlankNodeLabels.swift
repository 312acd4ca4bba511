import Text

/// Labels for the blank nodes that a text leaves unnamed, never equal to one that the text gives.
///
/// Generated labels are `g` and a number. A label of the text that is made of `g`s and a number gets one more `g`, so
/// that nothing has to be remembered of the labels seen.
package enum BlankNodeLabels {
  /// Appends the label with a number.
  package static func appendGenerated(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "g"))
    for digit in String(number).utf8 { bytes.append(digit) }
  }

  /// Changes the label that begins at an index and ends the bytes, if it could be taken for a generated one.
  @inline(__always)
  package static func escapeGenerated(in bytes: inout [UInt8], from start: Int) {
    guard bytes[start] == UInt8(ascii: "g") else { return }
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "g") { index += 1 }
    guard index < bytes.count else { return }
    while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
    if index == bytes.count { bytes.insert(UInt8(ascii: "g"), at: start) }
  }
}
