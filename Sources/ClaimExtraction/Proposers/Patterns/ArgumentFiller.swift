import DocumentModel

/// What fills one side of a relation.
struct ArgumentFiller {
  var argument: ClaimArgument
  var mentions: [ResolvedMention] = []
  /// The words that it is read off; nil where they are in another sentence.
  var rows: Range<TokenPlace>?
  /// What it makes an act of speech speak of.
  var content = ClaimDraft.Content.nothing
}
