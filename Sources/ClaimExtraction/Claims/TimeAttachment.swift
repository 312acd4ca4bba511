import DocumentModel

/// Decides which time expressions of a sentence belong to which claim: when it happens, or when it was said.
struct TimeAttachment {
  let tree: DependencyTree
  /// The time mentions of the sentence.
  let times: [ResolvedMention]

  /// When the described thing holds or happens: a time under the claim's word or its supporting verb.
  func eventTime(trigger: Int, clause: Int) -> ClaimTime? {
    attached(to: [trigger, clause]).map(Self.claimTime)
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
