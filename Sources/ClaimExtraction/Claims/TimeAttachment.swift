import DocumentModel

/// Decides which time expressions of a sentence belong to which claim: when it happens, or when it was said.
struct TimeAttachment {
  let tree: DependencyTree
  /// The time mentions of the sentence.
  let times: [ResolvedMention]

  /// When the described thing holds or happens: a time under the claim's word or its supporting verb.
  ///
  /// What was failed or refused to be done was not done when it failed: `failed on Friday to resolve`.
  func eventTime(of draft: ClaimDraft, predication: Predication) -> ClaimTime? {
    let failures = draft.stance.cues.filter { $0.effect == .negate }.compactMap(\.row)
    let found =
      attached(to: [predication.trigger, predication.clause] + failures)
      ?? (predication.category == .noun ? following(draft.evidence) : nil)
    return found.map(Self.claimTime)
  }

  /// A time right behind a noun phrase belongs to it, whatever verb comes later: `the withdrawal from the pact in 2002`.
  private func following(_ evidence: Range<Int>) -> ResolvedMention? {
    var next = evidence.upperBound
    if tree.tokens.contains(next), tree.lemma(of: next) == "(" {
      next = (tree.tokens.first { $0 > next && tree.lemma(of: $0) == ")" } ?? next) + 1
    }
    guard tree.tokens.contains(next), tree.tag(of: next) == .adposition else { return nil }
    return times.first { $0.tokens.lowerBound == next + 1 && $0.mention.time?.kind == .date }
  }

  /// When the holder said it: a time under the innermost reporting word.
  func statedTime(of stance: Stance) -> ClaimTime? {
    let rows = stance.cues.filter { [.report, .believe, .allege, .deny, .demand].contains($0.effect) }.compactMap(\.row)
    return rows.lazy.compactMap { attached(to: [$0]) }.first.map(Self.claimTime)
  }

  /// The first time whose nearest verb or event word is one of the rows.
  private func attached(to rows: [Int]) -> ResolvedMention? {
    times.first { time in
      guard time.mention.time?.kind != .duration, time.mention.time?.kind != .set else { return false }
      for ancestor in tree.ancestors(of: time.head).dropFirst() {
        if rows.contains(ancestor) { return true }
        if tree.tag(of: ancestor) == .verb { return false }
      }
      return false
    }
  }

  static func claimTime(_ mention: ResolvedMention) -> ClaimTime {
    let time = mention.mention.time
    return ClaimTime(
      value: time?.value, text: mention.mention.surface, weekday: time?.weekday, modifier: time?.modifier,
      alternatives: time?.alternatives ?? [], consistency: time?.consistency)
  }
}
