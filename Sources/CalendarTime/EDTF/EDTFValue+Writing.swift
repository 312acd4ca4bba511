import Text

extension EDTFValue: CustomStringConvertible {
  /// The value as EDTF text.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): start.description + "/" + end.description
    case .set(let choice, let elements): Self.setText(choice, elements)
    }
  }

  private static func setText(_ choice: Choice, _ elements: [EDTFValue]) -> String {
    let list = elements.map { element in
      guard case .interval(let start, let end) = element else { return element.description }
      return (start.date?.description ?? "") + ".." + (end.date?.description ?? "")
    }.joined(separator: ",")
    return choice == .oneOf ? "[" + list + "]" : "{" + list + "}"
  }
}

extension EDTFValue.Bound: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date as EDTF text, with as many components as are known.
  public var description: String {
    var text = yearText
    if let month {
      text += "-" + Self.twoDigits(month)
      if let day { text += "-" + Self.twoDigits(day) }
    }
    if let time { text += time.description }
    switch qualifier {
    case .uncertain: text += "?"
    case .approximate: text += "~"
    case .uncertainAndApproximate: text += "%"
    case nil: break
    }
    return text
  }

  private var yearText: String {
    guard let year else { return "XXXX" }
    let digits = year.zeroPadded(to: 4)
    let unspecified = min(unspecifiedYearDigits, 4)
    let shown = digits.dropLast(unspecified) + String(repeating: "X", count: unspecified)
    let isLong = digits.count > 4
    return (isLong ? "Y" : "") + (year < 0 ? "-" : "") + shown
  }

  private static func twoDigits(_ component: Component) -> String {
    switch component {
    case .known(let number): number.zeroPadded(to: 2)
    case .unspecified: "XX"
    }
  }
}

extension EDTFTime: CustomStringConvertible {
  /// The time with its `T`: `T20:30Z`.
  public var description: String {
    var text = "T" + hour.zeroPadded(to: 2)
    if let minute { text += ":" + minute.zeroPadded(to: 2) }
    if let second { text += ":" + second.zeroPadded(to: 2) }
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    let minutes = abs(offset)
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return text + (offset < 0 ? "-" : "+") + hours.zeroPadded(to: 2) + ":" + rest.zeroPadded(to: 2)
  }
}
