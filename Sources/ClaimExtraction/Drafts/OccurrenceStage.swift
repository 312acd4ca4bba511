import DocumentModel

/// When events are: a stretch of days is one time, whose ends are none; what only bounds a time is none.
///
/// `on 4-8 October` is one claim, `six tests since 2006` were not in 2006, nor `six tests, the last of them in 2017` in 2017.
struct OccurrenceStage: DraftStage {
  /// The relation of an event to its time.
  static let relation = "occursOn"

  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    let times = context.reading.times
    var stretched: Set<DraftStatement> = []
    return drafts.compactMap { draft in
      guard draft.relation == Self.relation, let time = draft.objectMentions.first, time.mention.type == .date else {
        return draft
      }
      guard let stretch = times.stretch(with: time) else {
        return times.isBound(time) || times.isOfOneOfSeveral(time) ? nil : draft
      }
      var whole = draft
      whole.object = .date(stretch.value)
      whole.objectMentions = [stretch.first, stretch.last]
      whole.eventTime?.value = stretch.value
      whole.evidence = draft.evidence.union(stretch.first.tokens).union(stretch.last.tokens)
      guard draft.rule == LearnedReader.rule || stretched.insert(whole.statement).inserted else { return nil }
      return whole
    }
  }
}
