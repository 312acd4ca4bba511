/// Sets of relations that people ask for by one name.
extension RelationCatalogue {
  /// Whether relations are friendly or hostile, in words or in deeds, by the first two digits of their CAMEO codes: the four
  /// classes into which event data divide them (Duval and Thompson 1980; GDELT's `QuadClass`), and their two halves.
  private static let classes: [(name: String, codes: ClosedRange<Int>)] = [
    ("cooperative", 1...9), ("verbal-cooperation", 1...5), ("material-cooperation", 6...9), ("hostile", 10...20),
    ("verbal-conflict", 10...14), ("material-conflict", 15...20),
  ]

  /// The names of families that are words: groups of the catalogue, and classes of events.
  public var familyNames: [String] {
    Set(relations.map(\.group)).sorted() + Self.classes.map(\.name)
  }

  /// The relations of a family; none where there is no such family.
  ///
  /// - Parameter name: a group of the catalogue (`speech`), a class of events (`hostile`), a CAMEO code or the beginning of one
  ///   (`112`, `11`), or a type of event of PLOVER with or without its mode (`ACCUSE`, `accuse/allege`).
  public func family(named name: String) -> Set<String> {
    if name.isEmpty { return [] }
    let wanted = name.lowercased()
    let codes = Self.classes.first { $0.name == wanted }?.codes
    let isCode = wanted.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Set(
      relations.filter { relation in
        let cameo = relation.cameo?.split(separator: "|") ?? []
        if let codes { return cameo.contains { Int($0.prefix(2)).map(codes.contains) ?? false } }
        if isCode { return cameo.contains { $0.hasPrefix(wanted) } }
        let plover = relation.plover?.lowercased() ?? ""
        return relation.group == wanted || plover == wanted || plover.hasPrefix(wanted + "/")
      }.map(\.id))
  }
}
