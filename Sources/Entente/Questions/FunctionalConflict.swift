internal import CalendarTime
internal import DocumentModel
public import KnowledgeBase

/// A thing of which several values are said where it can only have one: two dates for one meeting.
public struct FunctionalConflict: Sendable {
  public let subject: String
  public let relation: String
  /// The claims, by document and text order.
  public let rows: [ClaimRow]
}

extension Corpus {
  /// The things of which different values are said, none of them within another (`2018` and `2018-10-31` agree).
  ///
  /// - Parameters:
  ///   - relations: says which relations a thing has to one value only.
  ///   - filter: what must hold of one of the claims at least.
  public func functionalConflicts(
    _ relations: RelationCatalogue, _ filter: ClaimFilter = ClaimFilter()
  ) -> [FunctionalConflict] {
    var wanted: Set<String> = []
    let functional = relations.functional
    var order: [String] = []
    var found: [String: [(value: ClaimArgument, row: ClaimRow)]] = [:]
    for document in documents {
      for claim in document.claims
      where functional.contains(claim.relation) && claim.polarity == .positive && claim.counts {
        guard case .entity(let subject) = claim.subject, claim.object != .date(nil) else { continue }
        let key = claim.relation + "|" + subject
        if found[key] == nil { order.append(key) }
        if filter.accepts(claim, of: document.document) { wanted.insert(key) }
        found[key, default: []].append((claim.object, ClaimRow(claim, of: document, in: self)))
      }
    }
    return order.compactMap { key in
      guard wanted.contains(key), let claims = found[key], let first = claims.first,
        claims.contains(where: { Self.excludes($0.value, first.value) })
      else { return nil }
      return FunctionalConflict(subject: first.row.subject, relation: first.row.relation, rows: claims.map(\.row))
    }
  }

  private static func excludes(_ left: ClaimArgument, _ right: ClaimArgument) -> Bool {
    guard case .date(let one?) = left, case .date(let other?) = right else { return left != right }
    guard let one = EDTFValue(one), let other = EDTFValue(other), let oneFirst = one.earliest, let oneLast = one.latest,
      let otherFirst = other.earliest, let otherLast = other.latest
    else { return left != right }
    return oneLast < otherFirst || otherLast < oneFirst
  }
}
