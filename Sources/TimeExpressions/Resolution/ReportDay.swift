internal import CalendarTime
internal import DocumentModel

/// The day that a report opens with: `Envoys made no progress on 25 November`.
enum ReportDay {
  /// The first past day without a year in the first two body sentences.
  static func index(among times: [RecognisedTime], in document: AnalyzedDocument) -> Int? {
    guard let first = document.sentences.firstIndex(where: { $0.section == .body }) else { return nil }
    return times.firstIndex { time in
      (first...(first + 1)).contains(time.sentence) && time.meaning[.day] != nil && time.meaning[.month] != nil
        && time.meaning[.year] == nil && time.tense.direction != .future
        && time.meaning[.relation] ?? atRelation == atRelation
    }
  }

  /// The day without its year, which `today` means where the document's date is unknown.
  static func day(among times: [RecognisedTime], in document: AnalyzedDocument) -> EDTFDate? {
    guard let index = index(among: times, in: document), let month = times[index].meaning[.month],
      let day = times[index].meaning[.day]
    else { return nil }
    return EDTFDate(year: nil, month: .known(month), day: .known(day))
  }

  private static let atRelation = TimeRelation.at.rawValue
}
