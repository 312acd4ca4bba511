import CalendarTime
import DocumentModel
import HTTPServing
import JSON
import QuadStore
import RDF

// The lists of the page: as many rows as are in sight, and how many there are.
extension PageRoute {
  /// The most values of a facet that are shown at a time.
  private static let mostValues = 41

  /// Claims, and how many claims each box of the panel would show.
  func claims(_ selection: ClaimSelection, _ slices: StoreSlices) throws -> JSONObject {
    let chosen = slices.chosen(by: selection)
    var answer = try rows(of: chosen.claims, selection, slices)
    answer["total"] = .integer(chosen.claims.count)
    answer["dated"] = .integer(chosen.dated)
    var facets = JSONObject()
    for facet in ClaimSelection.Facet.allCases {
      facets.members.append(
        .init(key: facet.rawValue, value: values(of: facet, chosen.counts[facet] ?? [], selection, slices.index)))
    }
    answer["facets"] = .object(facets)
    return answer
  }

  /// Identifier, label and number of claims of a facet's values: what is ticked, then what most claims have.
  private func values(
    of facet: ClaimSelection.Facet, _ counts: [Int32], _ selection: ClaimSelection, _ index: ClaimIndex
  ) -> JSONValue {
    let column = FacetColumn(facet, selection.chosen[facet] ?? [], index)
    let sought = (selection.sought[facet] ?? "").lowercased()
    var values = counts.indices.filter { value in
      column.isTicked(value)
        || counts[value] > 0 && (sought.isEmpty || column.label(of: value, index).lowercased().contains(sought))
    }
    if values.count > Self.mostValues || facet == .holder || facet == .document || facet == .relation {
      values = values.first(Self.mostValues) { left, right in
        (column.isTicked(left) ? 0 : 1, -counts[left], left) < (column.isTicked(right) ? 0 : 1, -counts[right], right)
      }
    }
    return .array(
      values.map { value in
        .array([
          .string(column.name(of: value, index)), .string(column.label(of: value, index)), .integer(Int(counts[value])),
        ])
      })
  }

  /// The rows of a list that are in sight.
  private func rows(
    of claims: some Collection<Int32>, _ selection: ClaimSelection, _ slices: StoreSlices
  ) throws -> JSONObject {
    let (slice, keys) = try slices.excerpt(
      of: Array(claims.dropFirst(selection.offset).prefix(selection.limit)))
    return ["slice": .object(slice), "keys": .array(keys.map { .string($0) })]
  }

  /// Claims with a day, by it, and how many fall into equal stretches of time.
  func timeline(_ selection: ClaimSelection, _ slices: StoreSlices) throws -> JSONObject {
    var selection = selection
    selection.order = .time
    let index = slices.index
    let chosen = slices.chosen(by: selection)
    // Those without a first day stand at the end.
    let dated = chosen.claims.prefix(
      chosen.claims.partitioningIndex { index.firstDay[Int($0)] == ClaimIndex.noDay })
    var answer = try rows(of: dated, selection, slices)
    answer["total"] = .integer(chosen.claims.count)
    answer["dated"] = .integer(dated.count)
    answer["bins"] = .array(
      TimeBins(dated.map { Int(index.firstDay[Int($0)]) }).all.map { bin in
        .array([.string(bin.label), .integer(bin.from), .integer(bin.until), .integer(bin.count)])
      })
    return answer
  }

  /// The entities of the chosen claims: those with most claims first, or by name.
  func entities(_ selection: ClaimSelection, _ slices: StoreSlices) throws -> JSONObject {
    let index = slices.index
    var counts = [Int](repeating: 0, count: index.entities.count)
    for claim in slices.chosen(by: selection).claims { index.forEachEntity(of: Int(claim)) { counts[$0] += 1 } }
    let found = counts.indices.lazy.filter { counts[$0] > 0 }
    let shown = found.first(selection.offset + selection.limit) { left, right in
      selection.order == .relation
        ? (index.entities[left].label, left) < (index.entities[right].label, right)
        : (-counts[left], left) < (-counts[right], right)
    }.dropFirst(selection.offset)
    // One claim of each brings its entity along.
    let (slice, _) = try slices.excerpt(of: shown.compactMap { index.claimsOfEntity[$0].first })
    return [
      "total": .integer(found.count), "slice": .object(slice),
      "entities": .array(
        shown.map { .array([.string(index.entities[$0].id), .integer(counts[$0])]) }),
    ]
  }

  /// The propositions on which holders disagree and of which a chosen claim speaks.
  func contested(_ selection: ClaimSelection, _ slices: StoreSlices) throws -> JSONObject {
    let index = slices.index
    var isChosen = [Bool](repeating: false, count: index.count)
    for claim in slices.chosen(by: selection).claims { isChosen[Int(claim)] = true }
    let disputes = index.disputes.filter { dispute in
      dispute.affirming.contains { isChosen[$0] } || dispute.denying.contains { isChosen[$0] }
    }
    let shown = disputes.dropFirst(selection.offset).prefix(30)
    return try answer(of: Array(shown), total: disputes.count, slices)
  }

  private func answer(
    of disputes: [ClaimIndex.Dispute], total: Int, _ slices: StoreSlices
  ) throws -> JSONObject {
    let most = 12
    let sides = disputes.map { (Array($0.affirming.prefix(most)), Array($0.denying.prefix(most))) }
    let claims = sides.flatMap { $0.0 + $0.1 }.map { Int32($0) }
    let (slice, _) = try slices.excerpt(of: claims)
    return [
      "total": .integer(total), "slice": .object(slice),
      "disputes": .array(
        try sides.map { affirming, denying in
          .object(["affirming": try keys(of: affirming, slices), "denying": try keys(of: denying, slices)])
        }),
    ]
  }

  /// The keys of claims that may have changed since the index was made.
  func keys(of claims: [Int], _ slices: StoreSlices) throws -> JSONValue {
    .array(try slices.keys(of: claims).map { .string($0) })
  }
}
