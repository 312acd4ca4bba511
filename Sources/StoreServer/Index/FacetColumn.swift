import DocumentModel

/// One facet of a selection over an index.
struct FacetColumn {
  let facet: ClaimSelection.Facet
  /// How many values there are.
  let count: Int
  /// Which values are ticked; empty for none.
  private let isChosen: [Bool]

  init(_ facet: ClaimSelection.Facet, _ chosen: Set<String>, _ index: ClaimIndex) {
    self.facet = facet
    count =
      switch facet {
      case .holder: index.entities.count + 1
      case .document: index.documents.count
      default: Self.names(facet, index).count
      }
    // What is ticked and not there shows nothing.
    var isChosen = [Bool](repeating: false, count: chosen.isEmpty ? 0 : count)
    for name in chosen {
      if let value = Self.value(named: name, facet, index) { isChosen[value] = true }
    }
    self.isChosen = isChosen
  }

  /// The values of a facet that has few of them.
  private static func names(_ facet: ClaimSelection.Facet, _ index: ClaimIndex) -> [String] {
    switch facet {
    case .type: ["Thing"] + MentionType.allCases.map(\.rawValue)
    case .modality: Modality.allCases.map(\.rawValue)
    case .polarity: ["affirmative", "negative"]
    case .dispute: ["not contested", "contested"]
    case .view: ["not in the view", "in the view"]
    case .review: ClaimIndex.Review.allCases.map(\.name)
    case .relation: index.relations
    case .holder, .document: []
    }
  }

  private static func value(named name: String, _ facet: ClaimSelection.Facet, _ index: ClaimIndex) -> Int? {
    switch facet {
    case .holder: name == author ? 0 : index.position(ofEntity: name).map { $0 + 1 }
    case .document: index.position(ofDocument: name)
    default: names(facet, index).firstIndex(of: name)
    }
  }

  private static let author = "author"

  /// What parameters call a value.
  func name(of value: Int, _ index: ClaimIndex) -> String {
    switch facet {
    case .holder: value == 0 ? Self.author : index.entities[value - 1].id
    case .document: index.documents[value].name
    default: Self.names(facet, index)[value]
    }
  }

  /// Whether a value is ticked.
  func isTicked(_ value: Int) -> Bool { !isChosen.isEmpty && isChosen[value] }

  /// Whether any value is ticked.
  var isSelective: Bool { !isChosen.isEmpty }

  /// What people call a value.
  func label(of value: Int, _ index: ClaimIndex) -> String {
    switch facet {
    case .holder: value == 0 ? "the author" : index.entities[value - 1].label
    case .document: index.documents[value].title
    default: name(of: value, index)
    }
  }

  /// What tells whether a claim has a ticked value; of types, whether all that it has are ticked.
  ///
  /// Asked for once, since the choice of the column claim by claim takes several times as long as the rest.
  func test(in index: ClaimIndex) -> (_ claim: Int) -> Bool {
    if isChosen.isEmpty { return { _ in true } }
    if let value = singleValue(in: index) { return { isChosen[value($0)] } }
    let needsAll = facet == .type
    return { claim in
      var passes = needsAll
      forEachValue(of: claim, index) { if isChosen[$0] != needsAll { passes = !needsAll } }
      return passes
    }
  }

  /// How many of some claims each value has.
  func counts(of claims: [Int32], _ index: ClaimIndex) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    if let value = singleValue(in: index) {
      // To choose the column once and not claim by claim takes a fifth of the time.
      for claim in claims { counts[value(Int(claim))] += 1 }
    } else {
      for claim in claims { forEachValue(of: Int(claim), index) { counts[$0] += 1 } }
    }
    return counts
  }

  /// What gives the value of a claim; nil for facets of which a claim may have several values or none.
  private func singleValue(in index: ClaimIndex) -> ((_ claim: Int) -> Int)? {
    switch facet {
    case .modality: { Int(index.modality[$0]) }
    case .polarity: { index.isNegative[$0] ? 1 : 0 }
    case .dispute: { index.isContested[$0] ? 1 : 0 }
    case .view: { index.isInView[$0] ? 1 : 0 }
    case .review: { Int(index.review[$0]) }
    case .relation: { Int(index.relation[$0]) }
    case .type, .holder, .document: nil
    }
  }

  /// Hands out the values of a claim, each once; for facets without `singleValue`.
  private func forEachValue(of claim: Int, _ index: ClaimIndex, _ take: (Int) -> Void) {
    switch facet {
    case .type:
      let first = type(of: index.subject[claim], index)
      let second = type(of: index.object[claim], index)
      if first >= 0 { take(first) }
      if second >= 0, second != first { take(second) }
    case .holder:
      take(Int(index.holder[claim]) + 1)
      guard index.isReported[claim] else { return }
      for other in index.reporters[claim] ?? [] where other != index.holder[claim] { take(Int(other) + 1) }
    case .document: if index.document[claim] >= 0 { take(Int(index.document[claim])) }
    case .modality, .polarity, .dispute, .view, .review, .relation: break
    }
  }

  private func type(of entity: Int32, _ index: ClaimIndex) -> Int {
    entity >= 0 ? Int(index.typeOfEntity[Int(entity)]) : -1
  }
}
