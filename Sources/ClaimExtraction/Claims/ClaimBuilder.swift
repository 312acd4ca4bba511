import DocumentModel
import JSON
import Text

/// Gives drafts their holders, identifiers, offsets and links, sentence by sentence.
struct ClaimBuilder {
  /// How many claims a denial looks back for what it denies, so that a text of denials costs no more than others.
  private static let denialReach = 1000

  let document: ResolvedDocument
  /// The quotations with their speakers.
  let quotations: [(Quotation, ResolvedMention?)]
  let signatures: [String: RelationSignature]
  let classes: WordClasses
  let precision: PrecisionTable
  private let affiliations: Affiliations
  private let offsets: OffsetMap
  private(set) var claims: [Claim] = []

  init(
    document: ResolvedDocument, quotations: [(Quotation, ResolvedMention?)], signatures: [String: RelationSignature],
    classes: WordClasses, precision: PrecisionTable
  ) {
    self.precision = precision
    self.document = document
    self.quotations = quotations
    self.signatures = signatures
    self.classes = classes
    affiliations = Affiliations(document)
    offsets = OffsetMap(document.analyzed.source.text)
  }

  /// Adds the drafts of one sentence; drafts that say the same on the same words count once.
  mutating func add(
    _ drafts: [ClaimDraft], sentence index: Int, mentions: MentionReader, reasons: ReasonReader
  ) {
    var seen = Set<String>()
    let all = reproaches.completed(withoutFallbacks(drafts, mentions), mentions: mentions)
    let spoken = all.filter { $0.rule != "say-misdeed/1" || speaker(at: $0.contentRows.first ?? $0.trigger) == nil }
    let distinct = spoken.flatMap { perHolder($0, mentions) }.filter { draft in
      let incidental = "\(draft.relation)|\(draft.subject)|\(draft.object)"
      if draft.isIncidental { seen.insert(incidental) } else if seen.contains(incidental) { return false }
      return true
    }.filter { draft in
      seen.insert(
        "\(draft.relation)|\(draft.subject)|\(draft.object)|\(draft.stance.polarity)|\(draft.stance.modality)|\(draft.stance.holders)"
      ).inserted
    }
    let first = claims.count
    for draft in distinct { append(draft, sentence: index, mentions: mentions) }
    link(distinct, first: first, mentions: mentions)
    addReasons(among: distinct, first: first, sentence: index, mentions: mentions, reasons: reasons)
    addConditions(among: distinct, first: first, mentions: mentions, reasons: reasons)
    resolveDenials(distinct, first: first, sentence: index)
  }

  mutating func append(_ draft: ClaimDraft, sentence: Int, mentions: MentionReader) {
    claims.append(claim(draft, number: claims.count + 1, sentence: sentence, mentions: mentions))
  }

  mutating func setCondition(of index: Int, to id: String, isNegated: Bool) {
    claims[index].condition = id
    claims[index].isConditionNegated = isNegated
  }

  /// The claims, each with the one that it says again: a title or caption with the text's own, later words with earlier ones.
  func finished() -> [Claim] {
    struct Statement: Hashable {
      var relation: String
      var subject: ClaimArgument
      var object: ClaimArgument
      var polarity: Polarity
      var holder: String?
    }
    var groups: [Statement: [Int]] = [:]
    for (index, claim) in claims.enumerated() where !claim.section.isQuarantined {
      let statement = Statement(
        relation: claim.relation, subject: claim.subject, object: claim.object, polarity: claim.polarity,
        holder: claim.holderChain.first)
      groups[statement, default: []].append(index)
    }
    var finished = claims
    for group in groups.values where group.count > 1 {
      let first = group.first { claims[$0].section == .body } ?? group[0]
      for index in group where index != first && claims[index].sentence != claims[first].sentence {
        finished[index].restates = claims[first].id
      }
    }
    return finished
  }

  private var reproaches: ReproachReader {
    ReproachReader(document: document, classes: classes, affiliations: affiliations)
  }

  /// A fallback is a claim of its own only where no other relation says what; what noun phrases tell in passing does not count.
  private func withoutFallbacks(_ drafts: [ClaimDraft], _ mentions: MentionReader) -> [ClaimDraft] {
    drafts.filter { draft in
      if draft.object == .none,
        drafts.contains(where: { $0.relation == draft.relation && $0.trigger == draft.trigger && $0.object != .none })
      {
        return false
      }
      guard draft.isFallback || draft.relation == "states" else { return true }
      if draft.relation == "states",
        draft.stance.polarity == .negative || mentions.sentence.hasRelation(draft.trigger, kind: .relativeClause)
      {
        return false
      }
      let content = Set(draft.contentRows.flatMap { mentions.sentence.subtree(of: $0) })
      return !drafts.contains { other in
        guard other != draft else { return false }
        if other.relation == draft.relation, other.subject == draft.subject,
          other.contentRows.contains(where: { mentions.sentence.subtree(of: $0).contains(draft.trigger) })
        {
          return true
        }
        if draft.relation == "states" { return other.relation != "states" && content.contains(other.trigger) }
        return !other.isFallback && !other.isIncidental
          && (content.contains(other.trigger) || (content.isEmpty && other.trigger == draft.trigger))
      }
    }.filter { draft in
      draft.relation != "hasCapability"
        || !drafts.contains { other in
          other.relation == "hasCapability" && other.subject == draft.subject && other != draft
            && other.evidence.contains(draft.trigger)
            && other.contentRows.contains { mentions.sentence.subtree(of: $0).contains(draft.trigger) }
        }
    }.filter { draft in
      draft.relation != "hasCapability"
        || !drafts.contains { other in
          other.relation == "canReach" && other.subject == draft.subject
            && draft.contentRows.contains { mentions.sentence.subtree(of: $0).contains(other.trigger) }
        }
    }
  }

  /// Where several commit to the same words, each commits to a claim of their own.
  private func perHolder(_ draft: ClaimDraft, _ mentions: MentionReader) -> [ClaimDraft] {
    guard let position = draft.stance.innermostHolderCue else { return [draft] }
    let heads = draft.stance.cues[position].holders.filter {
      mentions.mention(at: $0, fitting: ["Actor", "Document"]) != nil
    }
    guard heads.count > 1, draft.relation != "accuses" else { return [draft] }
    let own = heads.filter { entity(at: $0, mentions) == draft.subject.entity }
    return (own.isEmpty ? heads : own).map { head in
      var single = draft
      single.stance.cues[position].holders = [head]
      return single
    }
  }

  /// Only states leave treaties and suspend them: what a president means to leave, the president's state leaves.
  private func byState(_ draft: ClaimDraft) -> ClaimDraft {
    guard signatures[draft.relation]?.domain == ["State"], let entity = draft.subject.entity,
      let mention = draft.subjectMentions.first, [.person, .role].contains(mention.mention.type)
    else { return draft }
    var draft = draft
    draft.subject = .entity(affiliations.state(of: entity))
    return draft
  }

  private func entity(at head: TokenPlace, _ mentions: MentionReader) -> String? {
    mentions.mention(at: head, fitting: ["Actor", "Document"])?.mention.entity
  }

  private func claim(_ draft: ClaimDraft, number: Int, sentence index: Int, mentions: MentionReader) -> Claim {
    let draft = byState(draft)
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
      confidence: precision.confidence(of: draft.rule),
      tier: signature?.tier ?? 1)
    if signature?.isSymmetric == true { claim = Self.canonical(claim) }
    return claim
  }

  /// Joins speech acts to the claims they speak of: those whose words stand inside the act's content.
  private mutating func link(_ drafts: [ClaimDraft], first: Int, mentions: MentionReader) {
    for (index, draft) in drafts.enumerated() {
      guard let row = draft.contentRows.first else { continue }
      let content = Set(mentions.sentence.subtree(of: row))
      let inside = drafts.indices.filter {
        $0 != index && content.contains(drafts[$0].trigger) && !drafts[$0].isIncidental
      }.sorted { mentions.sentence.depth(of: drafts[$0].trigger) < mentions.sentence.depth(of: drafts[$1].trigger) }
      claims[first + index].content = inside.map { claims[first + $0].id }
      if claims[first + index].object == .none, let spoken = claims[first + index].content.first,
        draft.relation == "denies"
      {
        claims[first + index].object = .claim(reproach(meantBy: spoken) ?? spoken)
      }
    }
  }

  /// The claim that a denied one contradicts: the last positive one of the same proposition by someone else.
  private func reproach(meantBy denied: String) -> String? {
    guard let claim = claims.last(where: { $0.id == denied }) else { return nil }
    let reproaches = claims.suffix(Self.denialReach).filter { other in
      other.relation == claim.relation && other.object == claim.object && other.modality != .denied
        && other.polarity != claim.polarity
    }
    let same = reproaches.filter { $0.subject == claim.subject }
    let candidates = same.isEmpty ? reproaches : same
    return (candidates.last { $0.sentence != claim.sentence } ?? candidates.last)?.id
  }

  /// A denial that does not repeat what it denies means the last reproach to the denier.
  private mutating func resolveDenials(_ drafts: [ClaimDraft], first: Int, sentence index: Int) {
    for (offset, draft) in drafts.enumerated() where draft.deniesEarlier {
      let denial = claims[first + offset]
      guard case .entity(let denier) = denial.subject,
        let reproach = lastReproach(to: denier, before: denial, sentence: index)
      else { continue }
      claims[first + offset].object = .claim(claims[reproach].id)
      claims[first + offset].content = [claims[reproach].id]
      var denied = claims[reproach]
      let digits = String(claims.count + 1)
      denied.id =
        document.analyzed.source.record.name + "-c" + String(repeating: "0", count: max(0, 3 - digits.utf8.count))
        + digits
      denied.polarity = denied.polarity == .positive ? .negative : .positive
      denied.modality = .denied
      denied.holderChain = [denier, denial.holderChain.last ?? ""]
      denied.attribution = .indirect
      denied.sentence = denial.sentence
      denied.sentenceRange = denial.sentenceRange
      denied.section = denial.section
      denied.evidence = denial.evidence
      denied.eventTime = nil
      denied.statedTime = denial.eventTime
      denied.rule = (denied.rule ?? "") + "+denied"
      claims.append(denied)
    }
  }

  /// The nearest earlier claim by which someone else blames the denier, in this sentence or the three before.
  private func lastReproach(to denier: String, before denial: Claim, sentence index: Int) -> Int? {
    let near = Set(document.sentences[max(0, index - 3)...index].map(\.id))
    return claims.indices.reversed().prefix { near.contains(claims[$0].sentence) }.first { position in
      let claim = claims[position]
      guard claim.id != denial.id, claim.holderChain.first != denier,
        claim.evidence.range.lowerBound < denial.evidence.range.upperBound, claim.modality != .denied,
        ReproachReader.misdeeds.contains(claim.relation), claim.holderChain.count > 1 || claim.modality == .alleged
      else { return false }
      return claim.subject == .entity(denier) || ReproachReader.weaponMisdeeds.contains(claim.relation)
    }
  }

  private func evidence(_ rows: Range<TokenPlace>) -> Evidence {
    let ranges = document.analyzed.tokens.ranges
    let bytes = ranges[rows.lowerBound.row].lowerBound..<ranges[rows.upperBound.row - 1].upperBound
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
