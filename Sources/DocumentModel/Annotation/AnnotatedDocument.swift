/// Everything Entente found in one document: the unit that stages pass on, files hold and graphs are built from.
///
/// Its JSON Lines form (one row a record) is what `entente annotate` writes.
/// All offsets in it are Unicode scalars from the start of the document's text, ends exclusive.
public struct AnnotatedDocument: Hashable, Sendable {
  public var document: DocumentRecord
  /// In text order; together they cover every non-blank character.
  public var sections: [Section]
  /// In text order.
  public var sentences: [Sentence]
  /// By begin, then longer first.
  public var mentions: [Mention]
  /// In text order of their evidence.
  public var claims: [Claim]
  /// The entities that mentions and claims refer to, by identifier.
  public var entities: [Entity]

  public init(
    document: DocumentRecord, sections: [Section] = [], sentences: [Sentence] = [], mentions: [Mention] = [],
    claims: [Claim] = [], entities: [Entity] = []
  ) {
    self.document = document
    self.sections = sections
    self.sentences = sentences
    self.mentions = mentions
    self.claims = claims
    self.entities = entities
  }
}
