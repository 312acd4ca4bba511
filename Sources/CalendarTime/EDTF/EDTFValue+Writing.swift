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
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let unspecified = min(unspecifiedYearDigits, 4)
    let shown = padded.dropLast(unspecified) + String(repeating: "X", count: unspecified)
    let isLong = digits.count > 4
    return (isLong ? "Y" : "") + (year < 0 ? "-" : "") + shown
  }

  fileprivate static func twoDigits(_ component: Component) -> String {
    switch component {
    case .known(let number): twoDigits(number)
    case .unspecified: "XX"
    }
  }

  fileprivate static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension EDTFTime: CustomStringConvertible {
  /// The time with its `T`: `T20:30Z`.
  public var description: String {
    var text = "T" + EDTFDate.twoDigits(hour)
    if let minute { text += ":" + EDTFDate.twoDigits(minute) }
    if let second { text += ":" + EDTFDate.twoDigits(second) }
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    let minutes = abs(offset)
    return text + (offset < 0 ? "-" : "+") + EDTFDate.twoDigits(minutes / 60) + ":" + EDTFDate.twoDigits(minutes % 60)
  }
}
