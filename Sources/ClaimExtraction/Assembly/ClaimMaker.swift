import DocumentModel
import KnowledgeBase
import Text

/// Makes claims of drafts: who commits, in which form and how strongly, and where the words stand in the text.
struct ClaimMaker {
  let context: DraftContext
  /// On claims to which, and to whose contrary, nobody commits.
  private static let openFlag = "unknown-polarity"

  let precision: PrecisionTable
  let judge: StanceJudge
  let offsets: OffsetMap
  var qualifiers = QualifierTable()

  private var document: ResolvedDocument { context.reading.document }
  private var sentence: Sentence { document.sentences[context.reading.sentence.index] }

  func claim(_ draft: ClaimDraft) -> PendingClaim {
    let proposal = proposal(of: draft)
    let (modality, chain) = judge.judged(
      proposal, draft.stance, isRead: draft.rule == LearnedReader.rule,
      reader: draft.reading?.speaker(in: context.reading)?.mention.entity)
    let relation = context.relation(of: draft)
    let claim = Claim(
      id: "", label: draft.relation, section: sentence.section, subject: draft.subject, relation: draft.relation,
      object: draft.object, holderChain: chain, attribution: attribution(of: draft, chain: chain),
      polarity: draft.stance.polarity, modality: modality, tense: draft.stance.tense(as: modality),
      eventTime: draft.eventTime, statedTime: draft.statedTime, sentence: sentence.id, sentenceRange: sentence.range,
      evidence: evidence(draft.evidence), subjectMentions: draft.subjectMentions.map(\.mention.id),
      objectMentions: draft.objectMentions.map(\.mention.id),
      qualifiers: QualifierReader(reading: context.reading, table: qualifiers).qualifiers(of: draft),
      flags: draft.flags + (draft.stance.has(.open) ? [Self.openFlag] : []), rule: draft.rule,
      confidence: confidence(of: draft),
      tier: relation?.tier ?? 1)
    return PendingClaim(
      draft: draft, claim: relation?.isSymmetric == true ? Self.canonical(claim) : claim, proposal: proposal)
  }

  /// A draft's stance as rules see it, with what speaks for it and against it.
  private func proposal(of draft: ClaimDraft) -> StanceProposal {
    let chain = holderChain(of: draft)
    let modality = modality(of: draft, chain: chain)
    return StanceProposal(
      modality: modality, chain: chain,
      evidence: StanceEvidence(of: draft, modality: modality, chain: chain, in: context),
      isUnnamedWord: chain.count == 1 && context.speakers.isQuoted(draft.trigger))
  }

  /// How many of a thousand such claims are right: as its proposer judges, or as a rule's record tells and what the reader thinks of it.
  func confidence(of draft: ClaimDraft) -> Int {
    draft.confidence ?? precision.confidence(of: draft.rule, likelihood: draft.likelihood)
  }

  /// Who commits, innermost first; words that name nobody known add no holder, and the author always ends the chain.
  private func holderChain(of draft: ClaimDraft) -> [String] {
    var chain: [String] = []
    let speaker = context.speakers.speaker(at: draft.trigger)
    for heads in draft.stance.holders {
      // What `we` agree to in somebody's words is the speaker's word.
      let others = heads.filter { speaker == nil || !context.reading.isFirstPerson($0) }
      if let entity = others.lazy.compactMap({ context.reading.holder(at: $0) }).first, !chain.contains(entity) {
        chain.append(entity)
      }
    }
    if context.isMereWords(draft), case .entity(let speaker) = draft.subject, !chain.contains(speaker) {
      chain.insert(speaker, at: 0)
    }
    if let speaker = speaker?.mention.entity, !chain.contains(speaker) {
      chain.append(speaker)
    }
    return chain + [DocumentAuthor.identifier(ofDocument: document.analyzed.source.record.name)]
  }

  private func attribution(of draft: ClaimDraft, chain: [String]) -> Attribution {
    if chain.count > 1 { return context.speakers.speaker(at: draft.trigger) != nil ? .directQuote : .indirect }
    return sentence.section == .caption ? .caption : .author
  }

  /// A reproach that someone reports of another is only alleged; in the speaker's own quoted words it is asserted.
  private func modality(of draft: ClaimDraft, chain: [String]) -> Modality {
    let modality = draft.stance.modality
    if modality == .asserted, chain.count == 1, isSomeonesWord(draft) { return .alleged }
    guard modality == .asserted || modality == .planned && chain.first != draft.subject.entity, chain.count > 1,
      context.relation(of: draft)?.misdeed != .danger, Reproach(context: context).isMade(by: draft),
      context.speakers.speaker(at: draft.trigger) == nil
    else { return modality }
    return .alleged
  }

  /// Whether the author only passes on what somebody says whom the document does not name.
  private func isSomeonesWord(_ draft: ClaimDraft) -> Bool {
    guard draft.standing != .incidental else { return false }
    // `a report published on Sunday says`: what describes a thing is nobody's word but the author's.
    if draft.stance.isDescription, context.relation(of: draft)?.isOfDeeds == false { return false }
    return context.speakers.isQuoted(draft.trigger)
      || draft.stance.cues.contains { $0.row != nil && [.report, .believe, .allege].contains($0.effect) }
  }

  private func evidence(_ places: Range<TokenPlace>) -> Evidence {
    let ranges = document.analyzed.tokens.ranges[places.rows]
    let bytes = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
    return Evidence(
      range: offsets.scalarRange(ofBytes: bytes),
      text: String(decoding: document.analyzed.source.text[bytes], as: UTF8.self))
  }

  /// A relation that holds both ways has its smaller argument first, so that both directions are one proposition.
  private static func canonical(_ claim: Claim) -> Claim {
    guard case .entity(let subject) = claim.subject, case .entity(let object) = claim.object, object < subject else {
      return claim
    }
    var claim = claim
    (claim.subject, claim.object) = (claim.object, claim.subject)
    (claim.subjectMentions, claim.objectMentions) = (claim.objectMentions, claim.subjectMentions)
    return claim
  }
}
