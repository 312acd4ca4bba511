import CalendarTime
import HTTPServing
import JSON
import QuadStore
import RDF

// The lists of the page: as many rows as are in sight, and how many there are.
extension PageRoute {
  /// The most values of a facet that are shown at a time.
  private static let mostValues = 41

  /// Claims, and how many claims each box of the panel would show.
  func claims(_ selection: ClaimSelection, _ index: ClaimIndex, _ slices: StoreSlices) throws -> JSONObject {
    let chosen = selection.chosen(in: index)
    var answer = try rows(of: chosen.claims, selection, index, slices)
    answer["total"] = .integer(chosen.claims.count)
    answer["dated"] = .integer(chosen.dated)
    var facets = JSONObject()
    for facet in ClaimSelection.Facet.allCases {
      facets.members.append(
        .init(key: facet.rawValue, value: values(of: facet, chosen.counts[facet] ?? [], selection, index)))
    }
    answer["facets"] = .object(facets)
    return answer
  }

  /// Identifier, label and number of claims of a facet's values: what is ticked, then what most claims have.
  private func values(
    of facet: ClaimSelection.Facet, _ counts: [Int32], _ selection: ClaimSelection, _ index: ClaimIndex
  ) -> JSONValue {
    let column = FacetColumn(facet, [], index)
    let ticked = selection.chosen[facet] ?? []
    let sought = (selection.sought[facet] ?? "").lowercased()
    var values = counts.indices.filter { value in
      ticked.contains(column.values[value])
        || counts[value] > 0 && (sought.isEmpty || column.label(of: value, index).lowercased().contains(sought))
    }
    if values.count > Self.mostValues || facet == .holder || facet == .document || facet == .relation {
      values.sort { left, right in
        let isTicked = [left, right].map { ticked.contains(column.values[$0]) ? 0 : 1 }
        return (isTicked[0], -counts[left], left) < (isTicked[1], -counts[right], right)
      }
    }
    return .array(
      values.prefix(Self.mostValues).map { value in
        .array([
          .string(column.values[value]), .string(column.label(of: value, index)), .integer(Int(counts[value])),
        ])
      })
  }

  /// The rows of a list that are in sight.
  private func rows(
    of claims: [Int32], _ selection: ClaimSelection, _ index: ClaimIndex, _ slices: StoreSlices
  ) throws -> JSONObject {
    let (slice, keys) = try slices.excerpt(
      of: Array(claims.dropFirst(selection.offset).prefix(selection.limit)), index)
    return ["slice": .object(slice), "keys": .array(keys.map { .string($0) })]
  }

  /// Claims with a day, by it, and how many fall into equal stretches of time.
  func timeline(_ selection: ClaimSelection, _ index: ClaimIndex, _ slices: StoreSlices) throws -> JSONObject {
    var selection = selection
    selection.order = .time
    let chosen = selection.chosen(in: index)
    let dated = chosen.claims.filter { index.firstDay[Int($0)] != ClaimIndex.noDay }
    var answer = try rows(of: dated, selection, index, slices)
    answer["total"] = .integer(chosen.claims.count)
    answer["dated"] = .integer(dated.count)
    answer["bins"] = .array(
      TimeBins(dated.map { Int(index.firstDay[Int($0)]) }).all.map { bin in
        .array([.string(bin.label), .integer(bin.from), .integer(bin.until), .integer(bin.count)])
      })
    return answer
  }

  /// The entities of the chosen claims: those with most claims first, or by name.
  func entities(_ selection: ClaimSelection, _ index: ClaimIndex, _ slices: StoreSlices) throws -> JSONObject {
    var counts = [Int](repeating: 0, count: index.entities.count)
    for claim in selection.chosen(in: index).claims {
      for entity in index.entities(of: Int(claim)) { counts[entity] += 1 }
    }
    var found = counts.indices.filter { counts[$0] > 0 }
    if selection.order == .relation {
      found.sort { (index.entities[$0].label, $0) < (index.entities[$1].label, $1) }
    } else {
      found.sort { (-counts[$0], $0) < (-counts[$1], $1) }
    }
    let shown = found.dropFirst(selection.offset).prefix(selection.limit)
    // One claim of each brings its entity along.
    let claims = shown.compactMap { index.claimsOfEntity[$0].first }
    let (slice, _) = try slices.excerpt(of: claims, index)
    return [
      "total": .integer(found.count), "slice": .object(described(slice, index)),
      "entities": .array(
        shown.map { .array([.string(index.entities[$0].id), .integer(counts[$0])]) }),
    ]
  }

  /// The propositions on which holders disagree and of which a chosen claim speaks.
  func contested(_ selection: ClaimSelection, _ index: ClaimIndex, _ slices: StoreSlices) throws -> JSONObject {
    var isChosen = [Bool](repeating: false, count: index.count)
    for claim in selection.chosen(in: index).claims { isChosen[Int(claim)] = true }
    let disputes = index.disputes.filter { ($0.affirming + $0.denying).contains { isChosen[$0] } }
    let shown = disputes.dropFirst(selection.offset).prefix(30)
    return try answer(of: Array(shown), total: disputes.count, index, slices)
  }

  private func answer(
    of disputes: [ClaimIndex.Dispute], total: Int, _ index: ClaimIndex, _ slices: StoreSlices
  ) throws -> JSONObject {
    let most = 12
    let sides = disputes.map { (Array($0.affirming.prefix(most)), Array($0.denying.prefix(most))) }
    let claims = sides.flatMap { $0.0 + $0.1 }.map { Int32($0) }
    let (slice, _) = try slices.excerpt(of: claims, index)
    return [
      "total": .integer(total), "slice": .object(slice),
      "disputes": .array(
        try sides.map { affirming, denying in
          .object([
            "affirming": try keys(of: affirming, index, slices), "denying": try keys(of: denying, index, slices),
          ])
        }),
    ]
  }

  /// The keys of claims that may have changed since the index was made.
  func keys(of claims: [Int], _ index: ClaimIndex, _ slices: StoreSlices) throws -> JSONValue {
    let terms = try slices.reader.store.terms(for: claims.map { index.terms[$0] })
    return .array(terms.compactMap(\.iri).map { .string(StoreSlices.key($0)) })
  }

  /// A slice with the counts of entities over the whole store.
  func described(_ slice: JSONObject, _ index: ClaimIndex) -> JSONObject {
    guard case .object(var table)? = slice["entities"], case .array(let ids)? = table["id"] else { return slice }
    let entities = ids.map { id -> ClaimIndex.Entity? in
      guard case .string(let id) = id else { return nil }
      return index.entityPositions[id].map { index.entities[$0] }
    }
    table["mentions"] = .array(entities.map { .integer($0?.mentions ?? 0) })
    table["documents"] = .array(entities.map { .integer($0?.documents ?? 0) })
    var slice = slice
    slice["entities"] = .object(table)
    return slice
  }
}
