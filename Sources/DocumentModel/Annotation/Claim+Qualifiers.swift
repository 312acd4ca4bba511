public import JSON

extension Claim {
  /// The qualifiers for people, in their order: `place`, `Kapustin Yar`.
  ///
  /// - Parameter label: what an entity is called; gives other words back as they are.
  public func qualifierTexts(_ label: (String) -> String) -> [(name: String, text: String)] {
    Self.texts(of: qualifiers, label)
  }

  /// As `qualifierTexts`, of the qualifiers of a claim that is not at hand itself.
  public static func texts(of qualifiers: JSONObject, _ label: (String) -> String) -> [(name: String, text: String)] {
    qualifiers.members.map { (name: $0.key, text: text($0.value, label)) }.filter { !$0.text.isEmpty }
  }

  /// All texts among the qualifiers: identifiers of entities, and words.
  public var qualifyingTexts: [String] { qualifiers.members.flatMap { $0.value.texts } }

  private static func text(_ value: JSONValue, _ label: (String) -> String) -> String {
    switch value {
    case .null: ""
    case .boolean(let truth): truth ? "yes" : "no"
    case .integer(let number): String(number)
    case .decimal(let digits): digits
    case .string(let text): label(text)
    case .array(let values): values.map { text($0, label) }.joined(separator: ", ")
    case .object(let object): quantity(object) ?? object.members.map { text($0.value, label) }.joined(separator: " ")
    }
  }

  /// `50 missile`, `500–5500 km`; nil for what is no quantity.
  private static func quantity(_ object: JSONObject) -> String? {
    func part(_ key: String) -> String? { object[key].map { text($0) { $0 } } }
    let range = [part("min"), part("max")].compactMap { $0 }.joined(separator: "–")
    guard let number = part("value") ?? (range.isEmpty ? nil : range) else { return nil }
    return [part("mod")?.lowercased(), number, part("unit")].compactMap { $0 }.joined(separator: " ")
  }
}

extension JSONValue {
  /// The text that it is, or the texts of a list.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let values): values.flatMap(\.texts)
    case .null, .boolean, .integer, .decimal, .object: []
    }
  }
}
