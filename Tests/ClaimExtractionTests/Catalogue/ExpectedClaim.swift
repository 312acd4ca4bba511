import DocumentModel

/// A claim as the examples of the pattern table write it: `withdrawsFrom(Seoul, treaty)`.
struct ExpectedClaim {
  let relation: String
  let subject: String
  /// Empty where the relation holds of the subject alone.
  let object: String

  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    let parts = inside.split(separator: ",", maxSplits: 1).map { part in
      String(part.drop { $0 == " " })
    }
    guard let subject = parts.first else { return nil }
    relation = String(text[..<open])
    self.subject = subject
    object = parts.count > 1 ? parts[1] : ""
  }

  /// Whether some claim of a document has the relation and, by what their mentions are called, the arguments.
  func isAmong(_ document: AnnotatedDocument) -> Bool {
    document.claims.contains { claim in
      guard claim.relation == relation else { return false }
      let subjects = Self.names(of: claim.subject, claim.subjectMentions, in: document)
      let objects = Self.names(of: claim.object, claim.objectMentions, in: document)
      return fits(subject, subjects) && fits(object, objects) || fits(subject, objects) && fits(object, subjects)
    }
  }

  private func fits(_ wanted: String, _ found: [String]) -> Bool {
    wanted.isEmpty ? found.isEmpty : found.contains { $0.lowercased().contains(wanted.lowercased()) }
  }

  static func names(of argument: ClaimArgument, _ mentions: [String], in document: AnnotatedDocument) -> [String] {
    switch argument {
    case .literal(let text): [text]
    case .claim: ["claim"]
    case .none: []
    case .entity, .date, .quantity: document.mentions.filter { mentions.contains($0.id) }.map(\.surface)
    }
  }
}
