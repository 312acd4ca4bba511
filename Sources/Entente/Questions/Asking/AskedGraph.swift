public import DocumentModel

/// A graph that questions are asked of: all of it in memory, or a store that reads what a question needs.
///
/// Whatever lies behind it, the same documents give the same answers.
public protocol AskedGraph {
  /// The one entity that a name means.
  ///
  /// - Throws: `NameFailure` where no entity or several fit.
  func entity(named name: String) throws -> Entity

  /// Sees to it that the relations and documents that a filter asks for can be there at all.
  ///
  /// - Throws: `NameFailure` with near names.
  func checkNames(of filter: ClaimFilter) throws

  /// A corpus that holds all claims that a question can be about, with what the whole graph calls the things in them; other
  /// claims and documents may be left out.
  func corpus(for scope: ClaimScope) throws -> Corpus
}

/// Which claims a question can be about.
public struct ClaimScope: Sendable {
  /// Things, and the roles that one of them must have in a claim.
  public struct Part: Sendable {
    public var identifiers: Set<String>
    public var roles: Set<ClaimRole>
    /// Whether documents count too that only mention one.
    public var includesMentions = false
  }

  /// Each of these must hold.
  public var parts: [Part] = []
  public var relations: Set<String>?
  public var documents: Set<String>?
  /// The one claim of this name, and everything that its document has.
  public var claim: String?

  /// Every claim.
  public static let all = ClaimScope()

  public init() {}

  /// Claims that a filter can accept.
  public init(_ filter: ClaimFilter) {
    for (identifiers, role) in [
      (filter.subjects, ClaimRole.subject), (filter.objects, .object), (filter.holders, .holder),
    ] {
      if let identifiers { parts.append(Part(identifiers: identifiers, roles: [role])) }
    }
    relations = filter.relations
    documents = filter.documents
  }

  /// Claims that a filter can accept and in which a thing has one of some roles.
  public init(
    about identifier: String, as roles: Set<ClaimRole> = Set(ClaimRole.allCases), orMentions: Bool = false,
    _ filter: ClaimFilter = ClaimFilter()
  ) {
    self.init(filter)
    parts.insert(Part(identifiers: [identifier], roles: roles, includesMentions: orMentions), at: 0)
  }

  /// The one claim of a name.
  public init(claim: String) { self.claim = claim }
}

/// Where a thing stands in a claim.
public enum ClaimRole: Hashable, Sendable, CaseIterable {
  case subject
  case object
  /// At any place of the chain of those who say so.
  case holder
}
