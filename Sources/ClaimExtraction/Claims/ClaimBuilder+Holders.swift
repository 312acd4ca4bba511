import DocumentModel

extension ClaimBuilder {
  /// Who commits, innermost first; words that name nobody known add no holder, and the author always ends the chain.
  func holderChain(of draft: ClaimDraft, mentions: MentionReader) -> [String] {
    var chain: [String] = []
    for heads in draft.stance.holders {
      let entity = heads.lazy.compactMap {
        mentions.mention(at: $0, fitting: ["Actor", "Document"])?.mention.entity
      }.first
      if let entity, !chain.contains(entity) { chain.append(entity) }
    }
    if draft.relation == "states", case .entity(let speaker) = draft.subject, !chain.contains(speaker) {
      chain.insert(speaker, at: 0)
    }
    if let speaker = speaker(at: draft.trigger)?.mention.entity, !chain.contains(speaker) { chain.append(speaker) }
    return chain + ["doc:" + document.analyzed.source.record.name]
  }

  private func quotation(at row: TokenPlace) -> (Quotation, ResolvedMention?)? {
    let byte = document.analyzed.tokens.ranges[row.row].lowerBound
    let next = quotations.partitioningIndex(where: { $0.0.range.upperBound > byte })
    return next < quotations.count && quotations[next].0.range.contains(byte) ? quotations[next] : nil
  }

  func speaker(at row: TokenPlace) -> ResolvedMention? { quotation(at: row)?.1 }

  func attribution(of draft: ClaimDraft, chain: [String], sentence: Sentence) -> Attribution {
    if chain.count > 1 { return speaker(at: draft.trigger) != nil ? .directQuote : .indirect }
    return sentence.section == .caption ? .caption : .author
  }

  /// A reproach that someone reports of another is only alleged; in the speaker's own quoted words it is asserted.
  func modality(of draft: ClaimDraft, chain: [String]) -> Modality {
    let modality = draft.stance.modality
    guard modality == .asserted || modality == .planned, chain.count > 1, draft.isReproach,
      speaker(at: draft.trigger) == nil
    else { return modality }
    return .alleged
  }
}
