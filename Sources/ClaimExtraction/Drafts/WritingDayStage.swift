import DocumentModel
import Text

/// What the day of writing tells of a claim: what is on a later day is planned, what was on an earlier one is not.
///
/// `the talks on 25 July` in a report of 20 July lie ahead; `was held on Thursday` tells of what was, whatever the learned
/// reader takes it for. No claim that is told as done keeps a time after the writing.
struct WritingDayStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    guard let today = context.reading.document.analyzed.source.record.date.value else { return drafts }
    return drafts.map { draft in
      var draft = draft
      if case .date(let day?) = draft.object, draft.stance.polarity == .positive {
        if draft.stance.modality == .asserted, isAfter(day, today) {
          draft.stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: []))
        } else if isOver(day, today), isHeldForPlan(draft, context) {
          draft.stance.cues.removeAll(where: isPlan)
        }
      }
      if draft.stance.modality == .asserted, !draft.stance.isFuture, let time = draft.eventTime?.value,
        isAfter(time, today)
      {
        if isToldAsPast(draft, context) { draft.eventTime = nil } else { draft.stance.isFuture = true }
      }
      return draft
    }
  }

  /// Whether a day, month or year, or the stretch that it opens, begins after another one ended; uncertain and relative times
  /// tell nothing.
  private func isAfter(_ time: String, _ today: String) -> Bool {
    guard let (begin, today) = comparable(time, today) else { return false }
    return begin > today
  }

  /// Whether a time began before another one, or is that very day.
  private func isOver(_ time: String, _ today: String) -> Bool {
    if time == today { return true }
    guard let (begin, today) = comparable(time, today) else { return false }
    return begin < today
  }

  /// What a time begins with and another one, as precisely as both are known.
  private func comparable(_ time: String, _ today: String) -> (Substring, Substring)? {
    let begin = time.prefix { $0 != "/" }
    guard !begin.isEmpty,
      [begin, today[...]].allSatisfy({ $0.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } })
    else { return nil }
    let length = min(begin.utf8.count, today.utf8.count)
    return (begin.prefix(length), today.prefix(length))
  }

  /// Whether the learned reader alone takes something for planned, where no word of the sentence says so.
  private func isHeldForPlan(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let stances = context.reading.stances
    guard draft.stance.modality == .planned, !draft.stance.isFuture, !draft.stance.isBackshifted,
      !draft.stance.cues.contains(where: { $0.row != nil && [.plan, .schedule].contains($0.effect) })
    else { return false }
    let words = [draft.trigger] + draft.objectMentions.compactMap { context.reading.sentence.head(of: $0.head) }
    return !words.contains(where: stances.isOperator)
  }

  private func isPlan(_ cue: Stance.Cue) -> Bool { cue.row == nil && [.plan, .schedule].contains(cue.effect) }

  /// Whether the verb that states it is in the past.
  private func isToldAsPast(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard let verb = sentence.ancestors(of: draft.trigger).first(where: { sentence.tag(of: $0) == .verb }) else {
      return false
    }
    let kinds: [DependencyRelation] = [.auxiliary, .passiveAuxiliary]
    let forms = [verb] + kinds.flatMap { sentence.dependents(of: verb, kind: $0) }
    return forms.contains { sentence.pennTag(of: $0) == "VBD" }
  }
}
