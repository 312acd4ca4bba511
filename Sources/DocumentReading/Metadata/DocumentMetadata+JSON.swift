public import JSON

/// The one form in which metadata are kept to be read again: beside the sources of a store, and in originals.
extension DocumentMetadata {
  /// Reads what `written` gave; other members of the object say nothing.
  public init(written object: JSONObject) {
    func text(_ key: String) -> String? {
      guard case .string(let text)? = object[key] else { return nil }
      return text
    }
    self.init(date: text("date"), outlet: text("outlet"), title: text("title"), url: text("url"))
    guard case .object(let members)? = object["further"] else { return }
    for member in members.members { if case .string(let text) = member.value { further[member.key] = text } }
  }

  /// What is said, by the names under which it is read again; the same for the same metadata.
  public var written: JSONObject {
    var object = JSONObject()
    for (key, text) in [("date", date), ("outlet", outlet), ("title", title), ("url", url)] {
      if let text { object[key] = .string(text) }
    }
    if !further.isEmpty {
      let sorted = further.sorted { $0.key < $1.key }
      object["further"] = .object(JSONObject(sorted.map { .init(key: $0.key, value: .string($0.value)) }))
    }
    return object
  }
}
