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
  /// The words whose claims are this speech act's content.
  var contentRows: [TokenPlace] = []
  var eventTime: ClaimTime?
  var statedTime: ClaimTime?
  var flags: [String] = []
  /// How many of a thousand such proposals are right, as the proposer judges this one; nil where its record decides.
  var confidence: Int?
  /// Whether it gives way to any other draft on its word or in its content: it says little by itself.
  var isFallback = false
  /// Whether a noun phrase states it in passing, so that it is no content of a speech act.
  var isIncidental = false
  /// Whether it denies what was said before without saying it again: `denied the charges`.
  var deniesEarlier = false
  /// Whether its holder reproaches its subject with it.
  var isReproach = false
}
