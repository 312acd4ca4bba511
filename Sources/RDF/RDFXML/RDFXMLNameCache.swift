import XML

/// The IRIs of the element names that were met last: documents have few names and use them all the time.
struct RDFXMLNameCache {
  private static let size = 16
  private var names: [MarkupName] = []
  private var iris: [IRI] = []
  private var oldest = 0

  func iri(of name: MarkupName) -> IRI? {
    for index in names.indices where names[index] == name { return iris[index] }
    return nil
  }

  mutating func remember(_ iri: IRI, for name: MarkupName) {
    if names.count < Self.size {
      names.append(name)
      iris.append(iri)
    } else {
      (names[oldest], iris[oldest]) = (name, iri)
      oldest = (oldest + 1) % Self.size
    }
  }
}
