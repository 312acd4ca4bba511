import DocumentModel
import Text

/// Turns recognised times and quantities into mentions.
struct ValueMentionFinder {
  func values(
    _ expressions: [ValueExpression], in sentence: SentenceView, _ evidence: MentionEvidence
  ) -> [MentionDraft] {
    let drafts = expressions.compactMap { draft($0, in: sentence) }
    guard evidence.isKnown else { return drafts }
    return drafts.filter { draft in
      draft.type != .quantity || draft.quantity?.unit.map(Self.isMeasured) == true
        || draft.tokens.contains { evidence.probability($0, .quantity) >= MentionThreshold.quantity }
    }
  }

  /// Units that nothing but quantities have; whatever else is counted may also be told apart by its number.
  private static func isMeasured(_ unit: String) -> Bool {
    unit == "percent" || unit.utf8.count <= 3
  }

  private func draft(_ expression: ValueExpression, in sentence: SentenceView) -> MentionDraft? {
    guard let tokens = sentence.tokens(inBytes: expression.range), !isInDesignation(expression, tokens, sentence) else {
      return nil
    }
    var draft = MentionDraft(
      tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: expression.type,
      level: expression.type == .date ? .time : .number, surface: sentence.text(of: tokens), reason: expression.rule)
    draft.time = expression.time
    draft.quantity = expression.quantity
    draft.flags = expression.flags
    if draft.quantity?.unit == nil, let unit = counted(by: draft.head, sentence) { draft.quantity?.unit = unit }
    return draft
  }

  /// The 400 of `S-400 missiles` counts nothing.
  private func isInDesignation(_ expression: ValueExpression, _ tokens: Range<TokenPlace>, _ sentence: SentenceView)
    -> Bool
  {
    let first = sentence.document.tokens.ranges[tokens.lowerBound.row]
    guard expression.type == .quantity, expression.range.lowerBound > first.lowerBound else { return false }
    return DesignationForm(Array(sentence.document.source.text[first])) != nil
  }

  /// What a number counts by the tree: `11 suspected rebels`.
  private func counted(by row: TokenPlace, _ sentence: SentenceView) -> String? {
    guard sentence.hasRelation(row, kind: .numericModifier), let noun = sentence.head(of: row),
      sentence.tag(of: noun) == .noun
    else { return nil }
    return sentence.lowercasedLemma(of: noun)
  }
}
