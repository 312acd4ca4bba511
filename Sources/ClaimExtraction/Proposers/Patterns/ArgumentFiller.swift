import DocumentModel

/// What fills one side of a relation.
struct ArgumentFiller {
  var argument: ClaimArgument
  var mentions: [ResolvedMention] = []
  /// The words that it is read off; nil where they are in another sentence.
  var rows: Range<TokenPlace>?
  /// The words whose claims are the content of a speech act.
  var contentRows: [TokenPlace] = []
  /// Whether it stands for a reproach that was made before.
  var deniesEarlier = false
}
