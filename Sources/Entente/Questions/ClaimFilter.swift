internal import CalendarTime
public import DocumentModel
public import GraphAssembly

/// Which claims are wanted; every condition that is given must hold.
public struct ClaimFilter: Sendable {
  /// What must be the subject.
  public var subjects: ThingChoice?
  public var relations: Set<String>?
  public var objects: ThingChoice?
  /// Each of these must be the subject or the object.
  public var about: [ThingChoice] = []
  /// Each of these must stand in the evidence.
  public var phrases: [SoughtWords] = []
  /// Identifiers of which one must stand in the holder chain.
  public var holders: Set<String>?
  /// Whether claims count, beside those of `holders`, that nobody but the author of their document holds.
  public var includesAuthors = false
  public var polarity: Polarity?
  public var modalities: Set<Modality>?
  public var tenses: Set<ClaimTense>?
  /// Kinds of section that the evidence may stand in.
  public var sections: Set<SectionKind>?
  /// Names of documents.
  public var documents: Set<String>?
  /// Only claims that leave a direct triple under this policy.
  public var policy: ViewPolicy?
  /// Only claims that leave no direct triple under this policy.
  public var policyNotMet: ViewPolicy?
  /// EDTF days, months or years: the event must have lasted until the first, or begun before the end of the second; where a claim
  /// does not tell when it happened, the time at which it was said counts, and where it tells neither, the day of its document.
  /// Claims without any of them are left out then.
  public var since: String?
  public var until: String?
  /// Whether claims from teasers and boilerplate count.
  public var includesQuarantine = false
  /// Whether claims count that a person found wrong.
  public var includesRejected = false

  public init() {}

  /// Whether a claim of a document satisfies every condition.
  public func accepts(_ claim: Claim, of document: DocumentRecord) -> Bool {
    if let documents, !documents.contains(document.name) { return false }
    if !includesQuarantine, claim.section.isQuarantined { return false }
    if !includesRejected, claim.isRejected { return false }
    if let relations, !relations.contains(claim.relation) { return false }
    if let polarity, claim.polarity != polarity { return false }
    if let tenses, !tenses.contains(claim.tense) { return false }
    if let sections, !sections.contains(claim.section) { return false }
    if let modalities, !modalities.contains(claim.modality) { return false }
    if let subjects, !subjects.includes(claim.subject) { return false }
    if let objects, !objects.includes(claim.object) { return false }
    if !about.allSatisfy({ $0.includes(claim.subject) || $0.includes(claim.object) }) { return false }
    if !phrases.allSatisfy({ $0.occurs(in: claim.evidence.text) }) { return false }
    if !isHeldByWanted(claim) { return false }
    if let policy, !policy.admits(claim) { return false }
    if let policyNotMet, policyNotMet.admits(claim) { return false }
    return liesInTime(claim, of: document)
  }

  private func isHeldByWanted(_ claim: Claim) -> Bool {
    if includesAuthors, DocumentAuthor.isAuthor(claim.holder) { return true }
    return holders.map { !$0.isDisjoint(with: claim.holderChain) } ?? !includesAuthors
  }

  /// Whether a text is a time that `since` and `until` can be compared with.
  public static func isTime(_ text: String) -> Bool {
    guard let value = EDTFValue(text) else { return false }
    return value.earliest != nil && value.latest != nil
  }

  /// Whether some day lies neither before the first time nor behind the second.
  public static func spans(since: String, until: String) -> Bool {
    guard let begin = EDTFValue(since)?.earliest, let end = EDTFValue(until)?.latest else { return true }
    return begin <= end
  }

  private func liesInTime(_ claim: Claim, of document: DocumentRecord) -> Bool {
    guard since != nil || until != nil else { return true }
    let times = [claim.eventTime?.value, claim.statedTime?.value, document.date.value].map {
      $0.flatMap { EDTFValue($0) }
    }
    guard let time = times.lazy.compactMap(\.self).first else { return false }
    // An event without known end may last until any day. One without known beginning (`by April`) begins when it is spoken of,
    // where that is before its end; else it may have begun on any day.
    let said = times.dropFirst().lazy.compactMap { $0?.earliest }.first { $0 <= time.latest ?? $0 }
    if let since = since.flatMap({ EDTFValue($0) })?.earliest, let end = time.latest, end < since { return false }
    if let until = until.flatMap({ EDTFValue($0) })?.latest, let begin = time.earliest ?? said, begin > until {
      return false
    }
    return true
  }
}
