extension Number {
  /// Computes in the wider of the two types; nil where the result does not fit or divides a whole number by zero.
  static func compute(_ operation: ArithmeticOperator, _ left: Number, _ right: Number) -> Number? {
    switch (left, right) {
    case (.double, _), (_, .double): return .double(compute(operation, left.double, right.double))
    case (.float, _), (_, .float): return .float(compute(operation, left.float, right.float))
    case (.integer(let a), .integer(let b)) where operation != .divide:
      return compute(operation, a, b).map { .integer($0) }
    default:
      guard let a = left.decimal, let b = right.decimal else { return nil }
      let result =
        switch operation {
        case .add: DecimalNumber.sum(a, b)
        case .subtract: DecimalNumber.difference(a, b)
        case .multiply: DecimalNumber.product(a, b)
        case .divide: DecimalNumber.quotient(a, b)
        }
      return result.map { .decimal($0) }
    }
  }

  private static func compute<Floating: BinaryFloatingPoint>(
    _ operation: ArithmeticOperator, _ left: Floating, _ right: Floating
  ) -> Floating {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    }
  }

  private static func compute(_ operation: ArithmeticOperator, _ left: Int128, _ right: Int128) -> Int128? {
    let (result, overflow) =
      switch operation {
      case .add: left.addingReportingOverflow(right)
      case .subtract: left.subtractingReportingOverflow(right)
      case .multiply: left.multipliedReportingOverflow(by: right)
      case .divide: left.dividedReportingOverflow(by: right)
      }
    return overflow ? nil : result
  }

  /// Nil where the negated integer does not fit.
  var negated: Number? {
    switch self {
    case .integer(let integer): integer == .min ? nil : .integer(-integer)
    case .decimal(let decimal):
      decimal.units == .min ? nil : .decimal(DecimalNumber(units: -decimal.units, scale: decimal.scale))
    case .float(let float): .float(-float)
    case .double(let double): .double(-double)
    }
  }

  var absolute: Number? {
    switch self {
    case .integer(let integer): integer < 0 ? negated : self
    case .decimal(let decimal): decimal.units < 0 ? negated : self
    case .float(let float): .float(abs(float))
    case .double(let double): .double(abs(double))
    }
  }

  var floor: Number { rounded(.down) { $0.floor } }

  var ceiling: Number { rounded(.up) { $0.ceiling } }

  /// To the nearest whole number, the greater of two (XPath `fn:round`).
  var rounded: Number {
    switch self {
    case .float(let float): .float(Self.rounded(float))
    case .double(let double): .double(Self.rounded(double))
    default: rounded(.down) { $0.rounded }
    }
  }

  private static func rounded<Floating: BinaryFloatingPoint>(_ value: Floating) -> Floating {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? value.rounded(.up) : below
  }

  private func rounded(_ rule: FloatingPointRoundingRule, _ decimalRule: (DecimalNumber) -> DecimalNumber) -> Number {
    switch self {
    case .integer: self
    case .decimal(let decimal): .decimal(decimalRule(decimal))
    case .float(let float): .float(float.rounded(rule))
    case .double(let double): .double(double.rounded(rule))
    }
  }

  /// The order by value; nil where one is not a number.
  static func order(_ left: Number, _ right: Number) -> ValueOrder? {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b ? .less : a == b ? .equal : .greater
    case (.float(let a), .float(let b)): return order(a, b)
    case (.double, _), (_, .double): return order(left.double, right.double)
    case (.float, _), (_, .float): return order(left.float, right.float)
    default:
      guard let a = left.decimal, let b = right.decimal else { return nil }
      return a == b ? .equal : DecimalNumber.isLess(a, b) ? .less : .greater
    }
  }

  private static func order<Floating: BinaryFloatingPoint>(_ left: Floating, _ right: Floating) -> ValueOrder? {
    if left < right { return .less }
    if left > right { return .greater }
    return left == right ? .equal : nil
  }
}
