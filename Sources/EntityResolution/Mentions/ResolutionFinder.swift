import DocumentModel
import KnowledgeBase
import Text

/// Finds resolutions by their numbers: `resolution 2293`, `United Nations Security Council Resolution 1591`.
struct ResolutionFinder {
  let knowledge: KnowledgeBase

  /// - Parameter names: the names of the sentence; those that end before the number take it in.
  func names(in sentence: SentenceView, among names: [MentionDraft]) -> [MentionDraft] {
    sentence.tokens.dropLast().compactMap { row in
      guard sentence.lowercasedLemma(of: row) == "resolution", isNumber(row + 1, sentence) else { return nil }
      let body = names.first { $0.tokens.contains(row) && $0.tokens.upperBound == row + 1 }
      let first = body?.tokens.lowerBound ?? row
      var draft = MentionDraft(name: first..<(row + 2), .document, in: sentence)
      let number = sentence.text(of: row + 1)
      let known =
        knowledge.candidates(named: "UN Security Council Resolution " + number).first
        ?? knowledge.candidates(named: "Resolution " + number).first
      if let known, knowledge.entityClass(of: known.entity) == .treaty {
        draft.entity = knowledge.id(of: known.entity)
        draft.reason = "knowledge-base/number"
      }
      return draft
    }
  }

  /// Three or four digits.
  private func isNumber(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    let word = sentence.bytes(of: row)
    return (3...4).contains(word.count) && word.allSatisfy(\.isASCIIDigit)
  }
}
