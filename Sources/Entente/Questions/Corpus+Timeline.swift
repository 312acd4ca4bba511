internal import CalendarTime
internal import DocumentModel

extension Corpus {
  /// The claims about an entity whose event time has a value, by its earliest day, then by document and text order.
  ///
  /// - Parameter filter: what else must hold of them.
  public func timeline(of entity: String, _ filter: ClaimFilter = ClaimFilter()) -> [ClaimRow] {
    var filter = filter
    filter.about.append([entity])
    var dated: [(day: CalendarDay, row: ClaimRow)] = []
    for document in documents {
      for claim in document.claims where filter.accepts(claim, of: document.document) {
        guard let value = claim.eventTime?.value, let day = EDTFValue(value)?.earliest else { continue }
        dated.append((day, ClaimRow(claim, of: document, in: self)))
      }
    }
    return dated.enumerated().sorted { left, right in
      (left.element.day, left.offset) < (right.element.day, right.offset)
    }.map(\.element.row)
  }
}
