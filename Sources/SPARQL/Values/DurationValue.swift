/// A value of `xsd:duration` and the two types derived from it: months and seconds, both of the same sign.
struct DurationValue: Sendable, Hashable {
  var months: Int
  var seconds: Int
  /// Fraction of the second in units of 10⁻¹⁸, with the sign.
  var attoseconds: Int

  init(months: Int, seconds: Int, attoseconds: Int) {
    self.months = months
    self.seconds = seconds
    self.attoseconds = attoseconds
  }

  /// Reads the lexical form of `xsd:duration`; nil where it is none or does not fit.
  init?(_ lexicalForm: String) {
    var bytes = Array(lexicalForm.utf8)[...]
    let sign = bytes.first == UInt8(ascii: "-") ? -1 : 1
    if sign < 0 { bytes = bytes.dropFirst() }
    guard bytes.first == UInt8(ascii: "P") else { return nil }
    bytes = bytes.dropFirst()
    self.init(months: 0, seconds: 0, attoseconds: 0)
    guard read(&bytes, [("Y", 12, true), ("M", 1, true), ("D", 86_400, false)]) else { return nil }
    if bytes.first == UInt8(ascii: "T") {
      bytes = bytes.dropFirst()
      guard !bytes.isEmpty, read(&bytes, [("H", 3600, false), ("M", 60, false), ("S", 1, false)]) else { return nil }
    }
    guard bytes.isEmpty, lexicalForm.utf8.last.map({ $0 != UInt8(ascii: "P") }) == true else { return nil }
    months *= sign
    seconds *= sign
    attoseconds *= sign
  }

  private mutating func read(
    _ bytes: inout ArraySlice<UInt8>, _ fields: [(Unicode.Scalar, Int, isMonths: Bool)]
  ) -> Bool {
    for (designator, unit, isMonths) in fields {
      var rest = bytes
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard !digits.isEmpty else { continue }
      guard digits.count <= 12 else { return false }
      rest = rest.dropFirst(digits.count)
      var fraction = 0
      if rest.first == UInt8(ascii: "."), designator == "S" {
        let places = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !places.isEmpty else { return false }
        rest = rest.dropFirst(1 + places.count)
        for index in 0..<18 {
          let digit = index < places.count ? Int(places[places.startIndex + index] - 0x30) : 0
          fraction = fraction * 10 + digit
        }
      }
      guard rest.first == UInt8(ascii: designator) else { continue }
      let amount = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } * unit
      if isMonths { months += amount } else { seconds += amount }
      attoseconds += fraction
      bytes = rest.dropFirst()
    }
    return true
  }

  /// The canonical lexical form.
  var lexicalForm: String {
    guard months != 0 || seconds != 0 || attoseconds != 0 else { return "PT0S" }
    var text = months < 0 || seconds < 0 || attoseconds < 0 ? "-P" : "P"
    let (months, seconds) = (abs(months), abs(seconds))
    if months >= 12 { text += String(months / 12) + "Y" }
    if months % 12 > 0 { text += String(months % 12) + "M" }
    if seconds >= 86_400 { text += String(seconds / 86_400) + "D" }
    if seconds % 86_400 > 0 || attoseconds != 0 { text += "T" }
    if seconds / 3600 % 24 > 0 { text += String(seconds / 3600 % 24) + "H" }
    if seconds / 60 % 60 > 0 { text += String(seconds / 60 % 60) + "M" }
    if seconds % 60 > 0 || attoseconds != 0 {
      let units = Int128(seconds % 60) * DecimalNumber.powersOfTen[18] + Int128(abs(attoseconds))
      text += DecimalNumber(units: units, scale: 18).lexicalForm + "S"
    }
    return text
  }

  /// The order; nil where months and days cannot be compared.
  static func order(_ left: DurationValue, _ right: DurationValue) -> ValueOrder? {
    if left == right { return .equal }
    let leftRest = (left.seconds, left.attoseconds)
    let rightRest = (right.seconds, right.attoseconds)
    if left.months == right.months { return leftRest < rightRest ? .less : .greater }
    if leftRest == rightRest { return left.months < right.months ? .less : .greater }
    // A month has 28 to 31 days.
    let months = left.months - right.months
    let low = min(months * 28, months * 31) * 86_400 + left.seconds - right.seconds
    let high = max(months * 28, months * 31) * 86_400 + left.seconds - right.seconds
    if high < -1 { return .less }
    if low > 1 { return .greater }
    return nil
  }
}
