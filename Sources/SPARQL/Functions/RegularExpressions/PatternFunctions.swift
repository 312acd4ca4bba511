/// `REGEX` and `REPLACE` (SPARQL 1.1 Query, sections 17.4.3.14 and 17.4.3.15); nil is an error.
enum PatternFunctions {
  static func matches(_ values: [Value], _ environment: FunctionEnvironment) throws -> Value? {
    guard let text = values[0].text, case .string(let pattern) = values[1],
      let flags = flags(values.dropFirst(2)),
      let expression = environment.regularExpression(pattern, flags: flags)
    else { return nil }
    return .boolean(try expression.matches(Array(text.unicodeScalars), environment.watch))
  }

  static func replace(_ values: [Value], _ environment: FunctionEnvironment) throws -> Value? {
    guard let text = values[0].text, case .string(let pattern) = values[1], case .string(let template) = values[2],
      let flags = flags(values.dropFirst(3)),
      let expression = environment.regularExpression(pattern, flags: flags)
    else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard let replaced = try expression.replacing(in: scalars, with: template, environment.watch) else { return nil }
    return values[0].replacingText(with: replaced)
  }

  private static func flags(_ values: ArraySlice<Value>) -> String? {
    guard let value = values.first else { return "" }
    guard case .string(let flags) = value else { return nil }
    return flags
  }
}
