internal import CalendarTime
internal import DocumentModel

extension Corpus {
  /// The claims about an entity whose event time has a value, by its earliest day, then by document and text order.
  public func timeline(of entity: String) -> [ClaimRow] {
    var filter = ClaimFilter()
    filter.subjects = [entity]
    let asSubject = Set(rows(filter).map(\.claim))
    filter.subjects = nil
    filter.objects = [entity]
    let asObject = Set(rows(filter).map(\.claim))
    let wanted = asSubject.union(asObject)
    var dated: [(day: CalendarDay, row: ClaimRow)] = []
    for document in documents {
      for claim in document.claims where wanted.contains(claim.name) {
        guard let value = claim.eventTime?.value, let day = EDTFValue(value)?.earliest else { continue }
        dated.append((day, ClaimRow(claim, of: document, in: self)))
      }
    }
    return dated.enumerated().sorted { left, right in
      (left.element.day, left.offset) < (right.element.day, right.offset)
    }.map(\.element.row)
  }
}
