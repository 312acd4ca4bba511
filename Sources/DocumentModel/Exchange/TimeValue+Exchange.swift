public import JSON
import Text

extension TimeValue {
  init?(optional fields: RecordFields?) throws(SyntaxFailure) {
    guard let fields else { return nil }
    self.init(
      kind: try fields.choice("type"), value: try fields.optionalString("value"),
      textOnly: try fields.optionalString("text_only"), anchor: try fields.optionalString("anchor"),
      weekday: try fields.optionalInteger("weekday"), modifier: try fields.optionalString("mod"),
      consistency: try fields.optionalString("consistency"), alternatives: try fields.strings("alternatives"),
      note: try fields.optionalString("note"))
  }

  var exchangeRecord: JSONObject {
    var record: JSONObject = [:]
    record.add("type", kind.rawValue)
    record.addOrNull("value", value)
    record.addOrNull("text_only", textOnly)
    record.add("mod", modifier)
    record.add("anchor", anchor)
    record.add("weekday", weekday)
    record.addUnlessEmpty("alternatives", alternatives)
    record.add("consistency", consistency)
    record.add("note", note)
    return record
  }
}

extension Quantity {
  init?(optional fields: RecordFields?) throws(SyntaxFailure) {
    guard let fields else { return nil }
    try self.init(fields)
  }

  init(_ fields: RecordFields) throws(SyntaxFailure) {
    self.init(
      value: try fields.optionalDigits("value"), minimum: try fields.optionalDigits("min"),
      maximum: try fields.optionalDigits("max"), unit: try fields.optionalString("unit"),
      modifier: try fields.optionalString("mod"), rangeClass: try fields.optionalString("class"),
      comparison: try fields.optionalString("comparison"), reference: try fields.optionalString("reference"))
  }

  /// The quantity as annotations write it, as an argument or a qualifier.
  public var exchangeRecord: JSONObject {
    var record: JSONObject = [:]
    record.add("value", value.map(Self.number))
    record.add("min", minimum.map(Self.number))
    record.add("max", maximum.map(Self.number))
    record.add("class", rangeClass)
    record.add("comparison", comparison)
    record.add("reference", reference)
    record.add("unit", unit)
    record.add("mod", modifier)
    return record
  }

  /// Digits as a JSON number; what JSON cannot write as one (`1/2`) as a string.
  private static func number(_ digits: String) -> JSONValue {
    guard let value = try? JSONReader.value(in: Array(digits.utf8)) else { return .string(digits) }
    switch value {
    case .integer, .decimal: return value
    default: return .string(digits)
    }
  }
}
