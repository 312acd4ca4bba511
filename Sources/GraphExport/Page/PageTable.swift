import JSON

/// Rows that are written as columns: a name once, then all its values. A third of the size of rows with their names.
struct PageTable {
  private var names: [String] = []
  private var columns: [[JSONValue]] = []

  /// Adds a row; every row has the same names in the same order.
  mutating func add(_ row: JSONObject) {
    if names.isEmpty {
      names = row.members.map(\.key)
      columns = names.map { _ in [] }
    }
    for (index, member) in row.members.enumerated() { columns[index].append(member.value) }
  }

  /// `{"id":[…],"label":[…]}`.
  var json: JSONValue {
    .object(JSONObject(zip(names, columns).map { JSONObject.Member(key: $0, value: .array($1)) }))
  }
}

/// Values that rows repeat, each written once and named by its position.
struct PagePool<Value: Hashable> {
  private(set) var values: [Value] = []
  private var positions: [Value: Int] = [:]

  /// The position of a value, which is added where it is new.
  mutating func position(of value: Value) -> JSONValue {
    if let position = positions[value] { return .integer(position) }
    positions[value] = values.count
    values.append(value)
    return .integer(values.count - 1)
  }

  /// The position of a value; -1 for none.
  mutating func position(of value: Value?) -> JSONValue {
    guard let value else { return -1 }
    return position(of: value)
  }
}

extension JSONValue {
  /// A text; null for none.
  init(text: String?) { self = text.map { .string($0) } ?? .null }

  init(texts: [String]) { self = .array(texts.map { .string($0) }) }

  init(numbers: [Int]) { self = .array(numbers.map { .integer($0) }) }

  /// Zero in place of an empty list, which most rows have: shorter, and as untrue.
  init(mostlyEmpty values: [JSONValue]) { self = values.isEmpty ? 0 : .array(values) }
}
