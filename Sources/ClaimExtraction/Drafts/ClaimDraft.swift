import DocumentModel

/// A claim on its way: still in places of tokens, without identifier.
struct ClaimDraft: Hashable, Sendable {
  var relation: String
  var rule: String
  var subject: ClaimArgument
  var subjectMentions: [ResolvedMention]
  var object: ClaimArgument
  var objectMentions: [ResolvedMention]
  /// The word that states it.
  var trigger: TokenPlace
  var stance: Stance
  /// What the claim rests on.
  var evidence: Range<TokenPlace>
  var content = Content.nothing
  var eventTime: ClaimTime?
  var statedTime: ClaimTime?
  var flags: [String] = []
  /// How many of a thousand such proposals are right, as the proposer judges this one; nil where its record decides.
  var confidence: Int?
  /// How likely a model that reads of its own accord takes a rule's draft to be, in thousandths; nil where it did not weigh it.
  var likelihood: Int?
  /// What a model reads of the same statement, likely or not; nil where it reads nothing of it.
  var reading: RelationReading?
  var standing = Standing.full
}

extension ClaimDraft {
  /// What an act of speech speaks of.
  enum Content: Hashable, Sendable {
    case nothing
    /// The claims of the words under a word.
    case clause(TokenPlace)
    /// What was said before, without saying it again: `denied the charges`.
    case earlierReproach

    /// The word that stands over what is spoken of.
    var place: TokenPlace? {
      guard case .clause(let place) = self else { return nil }
      return place
    }
  }

  /// How much a draft weighs beside others of its sentence.
  enum Standing: Hashable, Sendable {
    case full
    /// Gives way to any other on its word or in its content: it says little by itself.
    case fallback
    /// A noun phrase states it in passing, so that it is no content of a speech act and takes nobody's place.
    case incidental
  }

  /// What is said, free of who says it and how.
  var statement: DraftStatement { DraftStatement(relation: relation, subject: subject, object: object) }
}

/// A relation between two sides.
struct DraftStatement: Hashable {
  let relation: String
  let subject: ClaimArgument
  let object: ClaimArgument
}
