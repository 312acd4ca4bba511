import DocumentModel
import JSON
import Text

/// Gives drafts their holders, identifiers, offsets and links, sentence by sentence.
struct ClaimBuilder {
  let document: ResolvedDocument
  /// The quotations with their speakers.
  let quotations: [(Quotation, ResolvedMention?)]
  let signatures: [String: RelationSignature]
  private let offsets: OffsetMap
  private(set) var claims: [Claim] = []

  init(document: ResolvedDocument, quotations: [(Quotation, ResolvedMention?)], signatures: [String: RelationSignature])
  {
    self.document = document
    self.quotations = quotations
    self.signatures = signatures
    offsets = OffsetMap(document.analyzed.source.text)
  }

  /// Adds the drafts of one sentence; drafts that say the same on the same words count once.
  mutating func add(_ drafts: [ClaimDraft], sentence index: Int, mentions: SentenceMentions) {
    var seen = Set<String>()
    let distinct = withoutEmptyStatements(drafts, mentions).filter { draft in
      seen.insert("\(draft.relation)|\(draft.subject)|\(draft.object)|\(draft.trigger)").inserted
    }
    let first = claims.count
    for draft in distinct { claims.append(claim(draft, number: claims.count + 1, sentence: index, mentions: mentions)) }
    link(distinct, first: first, mentions: mentions)
  }

  /// That someone states something is a claim of its own only where no relation says what.
  private func withoutEmptyStatements(_ drafts: [ClaimDraft], _ mentions: SentenceMentions) -> [ClaimDraft] {
    drafts.filter { draft in
      guard draft.relation == "states", let row = draft.contentRows.first else { return true }
      let content = Set(mentions.subtree(of: row))
      return !drafts.contains { $0.relation != "states" && content.contains($0.trigger) }
    }
  }

  private func claim(_ draft: ClaimDraft, number: Int, sentence index: Int, mentions: SentenceMentions) -> Claim {
    let sentence = document.sentences[index]
    let name = document.analyzed.source.record.name
    let chain = holderChain(of: draft, mentions: mentions)
    let signature = signatures[draft.relation]
    let digits = String(number)
    var claim = Claim(
      id: name + "-c" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits,
      label: draft.relation, section: sentence.section, subject: draft.subject, relation: draft.relation,
      object: draft.object, holderChain: chain, attribution: attribution(of: draft, chain: chain, sentence: sentence),
      polarity: draft.stance.polarity, modality: modality(of: draft, chain: chain), tense: draft.stance.tense,
      eventTime: draft.eventTime, statedTime: draft.statedTime, sentence: sentence.id, sentenceRange: sentence.range,
      evidence: evidence(draft.evidence), subjectMentions: draft.subjectMentions.map(\.mention.id),
      objectMentions: draft.objectMentions.map(\.mention.id), flags: draft.flags, rule: draft.rule,
      tier: signature?.tier ?? 1)
    if signature?.isSymmetric == true { claim = Self.canonical(claim) }
    return claim
  }

  /// Joins speech acts to the claims they speak of: those whose words stand inside the act's content.
  private mutating func link(_ drafts: [ClaimDraft], first: Int, mentions: SentenceMentions) {
    for (index, draft) in drafts.enumerated() {
      guard let row = draft.contentRows.first else { continue }
      let content = Set(mentions.subtree(of: row))
      claims[first + index].content = drafts.indices.filter { $0 != index && content.contains(drafts[$0].trigger) }
        .map { claims[first + $0].id }
    }
  }

  /// Who commits, innermost first; words that name nobody known add no holder, and the author always ends the chain.
  private func holderChain(of draft: ClaimDraft, mentions: SentenceMentions) -> [String] {
    var chain: [String] = []
    for heads in draft.stance.holders {
      let entity = heads.lazy.compactMap {
        mentions.mention(at: $0, fitting: ["Actor", "Document", "Event"])?.mention.entity
      }.first
      if let entity, !chain.contains(entity) { chain.append(entity) }
    }
    if draft.relation == "states", case .entity(let speaker) = draft.subject, !chain.contains(speaker) {
      chain.insert(speaker, at: 0)
    }
    if let speaker = speaker(at: draft.trigger)?.mention.entity, !chain.contains(speaker) { chain.append(speaker) }
    return chain + ["doc:" + document.analyzed.source.record.name]
  }

  private func quotation(at row: Int) -> (Quotation, ResolvedMention?)? {
    let byte = document.analyzed.tokens.ranges[row].lowerBound
    return quotations.first { $0.0.range.contains(byte) }
  }

  private func speaker(at row: Int) -> ResolvedMention? { quotation(at: row)?.1 }

  private func attribution(of draft: ClaimDraft, chain: [String], sentence: Sentence) -> Attribution {
    if chain.count > 1 { return speaker(at: draft.trigger) != nil ? .directQuote : .indirect }
    return sentence.section == .caption ? .caption : .author
  }

  /// A reproach that someone reports of another is only alleged; in the speaker's own quoted words it is asserted.
  private func modality(of draft: ClaimDraft, chain: [String]) -> Modality {
    let modality = draft.stance.modality
    guard modality == .asserted, chain.count > 1, draft.relation == "violates", draft.stance.polarity == .positive,
      speaker(at: draft.trigger) == nil
    else { return modality }
    return .alleged
  }

  private func evidence(_ rows: Range<Int>) -> Evidence {
    let ranges = document.analyzed.tokens.ranges
    let bytes = ranges[rows.lowerBound].lowerBound..<ranges[rows.upperBound - 1].upperBound
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
