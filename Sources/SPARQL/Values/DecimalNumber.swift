import Text

/// An `xsd:decimal`, exact: a whole number of units and how many of its digits stand behind the point.
///
/// Holds 38 digits. What does not fit is nil, never a rounded value; only division rounds, to 18 digits behind the
/// point, cut off.
struct DecimalNumber: Sendable, Hashable {
  /// Without zeros at the end where `scale` is above 0.
  let units: Int128
  /// 0 to 38.
  let scale: Int

  static let divisionScale = 18

  init(_ integer: Int128) {
    units = integer
    scale = 0
  }

  /// - Parameter scale: 0 or more.
  init(units: Int128, scale: Int) {
    var units = units
    var scale = scale
    // Most decimals are short, and short division is several times as fast.
    if var short = Int64(exactly: units) {
      while scale > 0, short % 10 == 0 {
        short /= 10
        scale -= 1
      }
      self.units = Int128(short)
      self.scale = scale
      return
    }
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    self.units = units
    self.scale = scale
  }

  /// Reads the lexical form of `xsd:decimal`; nil where it is none or does not fit.
  init?(lexicalForm: some Sequence<UInt8>) {
    var units: Int128 = 0
    var scale = 0
    var isNegative = false
    var digits = 0
    var seenPoint = false
    for (index, byte) in lexicalForm.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if seenPoint, scale >= 38 {
          if byte != UInt8(ascii: "0") { return nil }
          continue
        }
        let (product, overflow) = units.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int128(byte &- UInt8(ascii: "0")))
        if overflow || carry { return nil }
        units = sum
        if seenPoint { scale += 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(units: isNegative ? -units : units, scale: scale)
  }

  /// The exact value of a finite double where it fits, cut to 18 digits behind the point.
  init?(_ double: Double) {
    guard double.isFinite, abs(double) < 1e20 else { return nil }
    let whole = double.rounded(.towardZero)
    var units = Int128(whole)
    var fraction = double - whole
    for _ in 0..<Self.divisionScale {
      fraction *= 10
      let digit = fraction.rounded(.towardZero)
      units = units * 10 + Int128(digit)
      fraction -= digit
    }
    self.init(units: units, scale: Self.divisionScale)
  }

  /// The whole number, nil where there is a fraction.
  var integer: Int128? { scale == 0 ? units : nil }

  var double: Double {
    // Reading the digits rounds once; dividing by a power of ten would round twice.
    Double(lexicalForm) ?? .nan
  }

  /// The canonical form without a point where there is no fraction (XPath casting to `xs:string`).
  var lexicalForm: String {
    guard scale > 0 else { return String(units) }
    let digits = units.zeroPadded(to: scale + 1)
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (units < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  static func sum(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    guard let (a, b, scale) = aligned(left, right) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(units: sum, scale: scale)
  }

  static func difference(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    guard let (a, b, scale) = aligned(left, right) else { return nil }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(units: difference, scale: scale)
  }

  static func product(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = left.units.multipliedReportingOverflow(by: right.units)
    guard !overflow else { return nil }
    let result = DecimalNumber(units: product, scale: left.scale + right.scale)
    return result.scale <= 38 ? result : nil
  }

  /// Nil for division by zero too.
  static func quotient(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    guard right.units != 0 else { return nil }
    let whole = LongDivision.quotient(
      left.units, timesPowerOfTen: divisionScale + right.scale - left.scale, by: right.units)
    return whole.map { DecimalNumber(units: $0, scale: divisionScale) }
  }

  static func isLess(_ left: DecimalNumber, _ right: DecimalNumber) -> Bool {
    if let (a, b, _) = aligned(left, right) { return a < b }
    return left.double < right.double
  }

  /// The largest whole number that is not greater.
  var floor: DecimalNumber {
    let (whole, rest) = split
    return DecimalNumber(rest < 0 ? whole - 1 : whole)
  }

  /// The smallest whole number that is not less.
  var ceiling: DecimalNumber {
    let (whole, rest) = split
    return DecimalNumber(rest > 0 ? whole + 1 : whole)
  }

  /// The nearest whole number, the greater of two (XPath `fn:round`).
  var rounded: DecimalNumber {
    guard scale > 0 else { return self }
    return DecimalNumber.sum(self, DecimalNumber(units: 5, scale: 1))?.floor ?? floor
  }

  /// The whole part and the rest in units, both with the sign.
  private var split: (whole: Int128, rest: Int128) {
    let divisor = Self.powersOfTen[scale]
    return (units / divisor, units % divisor)
  }

  private static func aligned(
    _ left: DecimalNumber, _ right: DecimalNumber
  ) -> (left: Int128, right: Int128, scale: Int)? {
    if left.scale == right.scale { return (left.units, right.units, left.scale) }
    let scale = max(left.scale, right.scale)
    guard let a = left.units(atScale: scale), let b = right.units(atScale: scale) else { return nil }
    return (a, b, scale)
  }

  private func units(atScale wanted: Int) -> Int128? {
    let (product, overflow) = units.multipliedReportingOverflow(by: Self.powersOfTen[wanted - scale])
    return overflow ? nil : product
  }

  static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    while powers.count <= 38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

/// Long division for decimals: the dividend grows by digits, one at a time, so that it never overflows.
private enum LongDivision {
  /// `dividend` times ten to a power, divided and cut off; nil where the result does not fit.
  static func quotient(_ dividend: Int128, timesPowerOfTen power: Int, by divisor: Int128) -> Int128? {
    let isNegative = (dividend < 0) != (divisor < 0)
    var quotient = dividend.magnitude / divisor.magnitude
    var rest = dividend.magnitude % divisor.magnitude
    if power < 0 {
      for _ in 0..<(-power) { quotient /= 10 }
    } else {
      for _ in 0..<power {
        let (grown, overflow) = quotient.multipliedReportingOverflow(by: 10)
        let (restGrown, restOverflow) = rest.multipliedReportingOverflow(by: 10)
        if overflow || restOverflow { return nil }
        quotient = grown + restGrown / divisor.magnitude
        rest = restGrown % divisor.magnitude
      }
    }
    guard let result = Int128(exactly: quotient) else { return nil }
    return isNegative ? -result : result
  }
}
