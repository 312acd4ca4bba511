public import DocumentModel
public import KnowledgeBase

/// A graph that questions are asked of: all of it in memory, or a store that reads what a question needs.
///
/// Whatever lies behind it, the same documents give the same answers.
public protocol AskedGraph {
  /// Whether a corpus for any question holds everything.
  var holdsEverything: Bool { get }

  /// The one entity that a name means.
  ///
  /// - Throws: `NameFailure` where no entity or several fit.
  func entity(named name: String) throws -> Entity

  /// What a name means in a question about claims: an entity, all things of a kind or class, or words.
  ///
  /// - Throws: `NameFailure` where several entities fit, or nothing.
  func choice(named name: String) throws -> ThingChoice

  /// The relations that the name of a relation or of a family means.
  ///
  /// - Throws: `NameFailure` with near names.
  func relations(named name: String) throws -> Set<String>

  /// The name of the document that is called so, or that was read from a file of that name, wherever that lay.
  ///
  /// - Throws: `NameFailure` with near names.
  func document(named name: String) throws -> String

  /// A corpus that holds all claims that a question can be about, with what the whole graph calls the things in them; other
  /// claims and documents may be left out.
  func corpus(for scope: ClaimScope) throws -> Corpus

  /// Hands out the documents of `corpus(for:)` by name, each with a corpus that names the things in it; where it can, the graph
  /// holds one document at a time.
  func forEachDocument(in scope: ClaimScope, _ take: (AnnotatedDocument, _ names: Corpus) throws -> Void) throws
}

extension AskedGraph {
  public func forEachDocument(
    in scope: ClaimScope, _ take: (AnnotatedDocument, _ names: Corpus) throws -> Void
  ) throws {
    let corpus = try corpus(for: scope)
    for document in corpus.documents { try take(document, corpus) }
  }
}

/// Which claims a question can be about.
public struct ClaimScope: Sendable {
  /// Things, and the roles that one of them must have in a claim.
  public struct Part: Sendable {
    public var identifiers: Set<String>
    /// Words that stand in place of a thing.
    public var phrases: [SoughtWords] = []
    public var roles: Set<ClaimRole>
    /// Whether documents count too that only mention one.
    public var includesMentions = false
  }

  /// Each of these must hold.
  public var parts: [Part] = []
  public var relations: Set<String>?
  public var documents: Set<String>?
  /// The claims that a name may mean, and everything that their documents have.
  public var claim: String?
  /// Only claims of propositions on which holders may disagree: the relations by those that exclude them.
  public var disputes: [String: String]?

  /// Every claim.
  public static let all = ClaimScope()

  public init() {}

  /// Claims that a filter can accept.
  public init(_ filter: ClaimFilter) {
    add(filter.subjects, [.subject])
    add(filter.objects, [.object])
    for choice in filter.about { add(choice, [.subject, .object]) }
    if let holders = filter.holders, filter.authors == nil {
      parts.append(Part(identifiers: holders, roles: [.holder]))
    }
    relations = filter.relations
    documents = filter.documents
  }

  private mutating func add(_ choice: ThingChoice?, _ roles: Set<ClaimRole>) {
    guard let choice else { return }
    parts.append(Part(identifiers: choice.entities, phrases: choice.phrases, roles: roles))
  }

  /// Claims that a filter can accept and in which a thing has one of some roles.
  public init(
    about identifier: String, as roles: Set<ClaimRole> = Set(ClaimRole.allCases), orMentions: Bool = false,
    _ filter: ClaimFilter = ClaimFilter()
  ) {
    self.init(filter)
    parts.insert(Part(identifiers: [identifier], roles: roles, includesMentions: orMentions), at: 0)
  }

  /// The claims that a name may mean: one, or those of a proposition.
  public init(claim: String) { self.claim = claim }

  /// Claims of propositions on which holders may disagree.
  public init(disputedBy relations: RelationCatalogue) { disputes = relations.opposites }

  /// Claims of relations that a thing has to one value only.
  public init(functional relations: RelationCatalogue) { self.relations = relations.functional }

  /// Claims in which one of some things stands, whoever says so.
  init(aboutAny identifiers: Set<String>, as roles: Set<ClaimRole>, _ filter: ClaimFilter) {
    self.init(filter)
    parts.insert(Part(identifiers: identifiers, roles: roles), at: 0)
  }
}

/// Where a thing stands in a claim.
public enum ClaimRole: Hashable, Sendable, CaseIterable {
  case subject
  case object
  /// At any place of the chain of those who say so.
  case holder
}
