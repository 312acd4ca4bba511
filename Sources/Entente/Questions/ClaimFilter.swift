public import DocumentModel

/// Which claims are wanted; every condition that is given must hold.
public struct ClaimFilter: Sendable {
  /// Identifiers of which one must be the subject.
  public var subjects: Set<String>?
  public var relations: Set<String>?
  public var objects: Set<String>?
  /// Identifiers of which one must stand in the holder chain.
  public var holders: Set<String>?
  public var polarity: Polarity?
  public var modalities: Set<Modality>?
  /// EDTF days, months or years between which the event time must lie; claims without a time are left out then.
  public var since: String?
  public var until: String?
  /// Whether claims from teasers and boilerplate count.
  public var includesQuarantine = false

  public init() {}

  /// Whether a claim satisfies every condition.
  public func accepts(_ claim: Claim) -> Bool {
    if !includesQuarantine, claim.section.isQuarantined { return false }
    if let relations, !relations.contains(claim.relation) { return false }
    if let polarity, claim.polarity != polarity { return false }
    if let modalities, !modalities.contains(claim.modality) { return false }
    if let subjects, !Self.names(subjects, claim.subject) { return false }
    if let objects, !Self.names(objects, claim.object) { return false }
    if let holders, holders.isDisjoint(with: claim.holderChain) { return false }
    return liesInTime(claim)
  }

  private func liesInTime(_ claim: Claim) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let value = claim.eventTime?.value else { return false }
    // EDTF values of one era order as text up to their common precision.
    if let since, value < since, !since.hasPrefix(value) { return false }
    if let until, value > until, !value.hasPrefix(until) { return false }
    return true
  }

  private static func names(_ wanted: Set<String>, _ argument: ClaimArgument) -> Bool {
    guard case .entity(let id) = argument else { return false }
    return wanted.contains(id)
  }
}
