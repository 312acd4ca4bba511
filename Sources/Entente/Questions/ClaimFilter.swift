internal import CalendarTime
public import DocumentModel
public import GraphAssembly

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
  public var tenses: Set<ClaimTense>?
  /// Kinds of section that the evidence may stand in.
  public var sections: Set<SectionKind>?
  /// Names of documents.
  public var documents: Set<String>?
  /// Only claims that leave a direct triple under this policy.
  public var policy: ViewPolicy?
  /// EDTF days, months or years: the event must have lasted until the first, or begun before the end of the second.
  /// Claims without a time are left out then.
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
    if let subjects, !Self.names(subjects, claim.subject) { return false }
    if let objects, !Self.names(objects, claim.object) { return false }
    if let holders, holders.isDisjoint(with: claim.holderChain) { return false }
    if let policy, !policy.admits(claim) { return false }
    return liesInTime(claim)
  }

  /// What a graph has, as far as names of relations and documents can be checked against it.
  struct NamesInUse {
    var hasRelation: (String) throws -> Bool
    var hasDocument: (String) throws -> Bool
    /// For near names, where one is not there.
    var relations: () throws -> Set<String>
    var documents: () throws -> Set<String>
    /// The relations of the catalogue, asked for where the graph has no claim of a relation.
    var catalogue: () throws -> [String]
  }

  /// Sees to it that the relations and documents that are asked for can be there at all.
  ///
  /// - Throws: `NameFailure` with near names.
  func checkNames(_ names: NamesInUse) throws {
    for name in (relations ?? []).sorted() where try !names.hasRelation(name) {
      let known = try names.catalogue()
      if known.contains(name) { continue }
      throw NameFailure.unknownRelation(
        name: name, near: NearNames.near(name, among: try names.relations().union(known)))
    }
    for name in (documents ?? []).sorted() where try !names.hasDocument(name) {
      throw NameFailure.unknownDocument(name: name, near: NearNames.near(name, among: try names.documents()))
    }
  }

  /// Whether a text is a time that `since` and `until` can be compared with.
  public static func isTime(_ text: String) -> Bool {
    guard let value = EDTFValue(text) else { return false }
    return value.earliest != nil && value.latest != nil
  }

  private func liesInTime(_ claim: Claim) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let time = claim.eventTime?.value.flatMap({ EDTFValue($0) }) else { return false }
    // An event without known end may last until any day, one without known beginning may have begun on any.
    if let since = since.flatMap({ EDTFValue($0) })?.earliest, let end = time.latest, end < since { return false }
    if let until = until.flatMap({ EDTFValue($0) })?.latest, let begin = time.earliest, begin > until { return false }
    return true
  }

  private static func names(_ wanted: Set<String>, _ argument: ClaimArgument) -> Bool {
    guard case .entity(let id) = argument else { return false }
    return wanted.contains(id)
  }
}
