import DocumentModel

/// A claim on its way: still in rows of the token table, without identifier.
struct ClaimDraft: Hashable, Sendable {
  var relation: String
  var rule: String
  var subject: ClaimArgument
  var subjectMentions: [ResolvedMention]
  var object: ClaimArgument
  var objectMentions: [ResolvedMention]
  /// Row of the word that states it.
  var trigger: Int
  var stance: Stance
  /// Half-open range of rows that the claim rests on.
  var evidence: Range<Int>
  /// Rows of the words whose claims are this speech act's content.
  var contentRows: [Int] = []
  var eventTime: ClaimTime?
  var statedTime: ClaimTime?
  var flags: [String] = []
  /// Whether it gives way to any other draft on its word or in its content: it says little by itself.
  var isFallback = false
  /// Whether a noun phrase states it in passing, so that it is no content of a speech act.
  var isIncidental = false
  /// Whether it denies what was said before without saying it again: `denied the charges`.
  var deniesEarlier = false
  /// Whether its holder reproaches its subject with it.
  var isReproach = false
}
