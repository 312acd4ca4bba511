import DocumentModel

/// One facet of a selection over an index.
struct FacetColumn {
  let facet: ClaimSelection.Facet
  /// What parameters call the values.
  let values: [String]
  /// Which values are ticked; empty for none.
  private let isChosen: [Bool]

  init(_ facet: ClaimSelection.Facet, _ chosen: Set<String>, _ index: ClaimIndex) {
    self.facet = facet
    values = Self.values(facet, index)
    // What is ticked and not there shows nothing.
    isChosen = chosen.isEmpty ? [] : values.map(chosen.contains)
  }

  private static func values(_ facet: ClaimSelection.Facet, _ index: ClaimIndex) -> [String] {
    switch facet {
    case .type: ["Thing"] + MentionType.allCases.map(\.rawValue)
    case .modality: Modality.allCases.map(\.rawValue)
    case .polarity: ["affirmative", "negative"]
    case .dispute: ["not contested", "contested"]
    case .view: ["not in the view", "in the view"]
    case .review: ClaimIndex.Review.allCases.map(\.name)
    case .relation: index.relations
    case .holder: ["author"] + index.entities.map(\.id)
    case .document: index.documents.map(\.name)
    }
  }

  /// What people call a value.
  func label(of value: Int, _ index: ClaimIndex) -> String {
    switch facet {
    case .holder: value == 0 ? "the author" : index.entities[value - 1].label
    case .document: index.documents[value].title
    default: values[value]
    }
  }

  /// Whether a claim has a ticked value; of types, whether all that it has are ticked.
  func passes(_ claim: Int, _ index: ClaimIndex) -> Bool {
    if isChosen.isEmpty { return true }
    if facet == .type {
      var passes = true
      forEachValue(of: claim, index) { if !isChosen[$0] { passes = false } }
      return passes
    }
    var passes = false
    forEachValue(of: claim, index) { if isChosen[$0] { passes = true } }
    return passes
  }

  /// Hands out the values of a claim, each once.
  @inline(__always)
  func forEachValue(of claim: Int, _ index: ClaimIndex, _ take: (Int) -> Void) {
    switch facet {
    case .type:
      let first = type(of: index.subject[claim], index)
      let second = type(of: index.object[claim], index)
      if first >= 0 { take(first) }
      if second >= 0, second != first { take(second) }
    case .modality: take(Int(index.modality[claim]))
    case .polarity: take(index.isNegative[claim] ? 1 : 0)
    case .dispute: take(index.isContested[claim] ? 1 : 0)
    case .view: take(index.isInView[claim] ? 1 : 0)
    case .review: take(Int(index.review[claim]))
    case .relation: take(Int(index.relation[claim]))
    case .holder:
      take(Int(index.holder[claim]) + 1)
      for other in index.reporters[claim] ?? [] where other != index.holder[claim] { take(Int(other) + 1) }
    case .document: if index.document[claim] >= 0 { take(Int(index.document[claim])) }
    }
  }

  private func type(of entity: Int32, _ index: ClaimIndex) -> Int {
    guard entity >= 0 else { return -1 }
    let type = index.entities[Int(entity)].type
    return type.flatMap { MentionType.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }
}
