import XML

/// The IRIs of the element names that were met last: documents have few names and use them all the time.
///
/// Each name has one place, which its length and its ends tell, so that finding it takes one comparison.
struct RDFXMLNameCache {
  private static let size = 256
  private var entries: [(name: MarkupName, iri: IRI)?] = Array(repeating: nil, count: size)

  func iri(of name: MarkupName) -> IRI? {
    guard let entry = entries[Self.place(of: name)], entry.name == name else { return nil }
    return entry.iri
  }

  mutating func remember(_ iri: IRI, for name: MarkupName) { entries[Self.place(of: name)] = (name, iri) }

  private static func place(of name: MarkupName) -> Int {
    let local = name.local.utf8
    guard let first = local.first, let last = local.last else { return 0 }
    return (local.count &* 89 ^ Int(first) &* 31 ^ Int(last) &* 7 ^ name.namespace.utf8.count) & (size - 1)
  }
}
