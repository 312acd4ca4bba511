/// The fields of a head, in order; names compare without case (RFC 9110, section 5).
public struct HTTPFields: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var all: [(name: String, value: String)] = []

  public init(dictionaryLiteral elements: (String, String)...) {
    all = elements.map { (name: $0.0, value: $0.1) }
  }

  /// Adds a field after those that are there.
  public mutating func add(_ name: String, _ value: String) { all.append((name, value)) }

  /// Every value of a field, in order.
  public func values(_ name: String) -> [String] {
    let name = name.lowercased()
    return all.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The value of a field, those of several joined by commas; nil where there is none.
  public subscript(_ name: String) -> String? {
    let values = values(name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether a field that lists words holds one of them.
  func lists(_ word: String, in name: String) -> Bool {
    values(name).contains { value in
      value.split(separator: ",").contains { $0.filter { $0 != " " && $0 != "\t" }.lowercased() == word }
    }
  }
}
