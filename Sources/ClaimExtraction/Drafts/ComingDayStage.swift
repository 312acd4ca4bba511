import DocumentModel
import Text

/// What is on a day after the document's is planned: `the talks on 25 July`, in a report of 20 July.
struct ComingDayStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    guard let today = context.reading.document.analyzed.source.record.date.value else { return drafts }
    return drafts.map { draft in
      guard draft.stance.modality == .asserted, draft.stance.polarity == .positive,
        case .date(let day?) = draft.object, isAfter(day, today)
      else { return draft }
      var draft = draft
      draft.stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: []))
      return draft
    }
  }

  /// Whether a day, month or year begins after another one ended; open, uncertain and relative times tell nothing.
  private func isAfter(_ day: String, _ today: String) -> Bool {
    guard [day, today].allSatisfy({ $0.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } }) else {
      return false
    }
    let length = min(day.utf8.count, today.utf8.count)
    return day.prefix(length) > today.prefix(length)
  }
}
