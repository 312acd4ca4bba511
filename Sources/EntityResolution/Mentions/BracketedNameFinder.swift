import DocumentModel
import Text

/// Finds names that their short form in brackets tells in full: `Federal Service for Military-Technical Cooperation (FSMTC)`.
struct BracketedNameFinder {
  /// The names whose words begin with the letters of an acronym behind them, each with the type that the evidence sees.
  func names(in sentence: SentenceView, _ evidence: MentionEvidence) -> [MentionDraft] {
    sentence.tokens.dropFirst(2).compactMap { row in
      guard sentence.tokens.contains(row + 1), sentence.isAcronym(row), sentence.bytes(of: row).count >= 3,
        sentence.text(of: row - 1) == "(", sentence.text(of: row + 1) == ")",
        let first = beginning(of: Array(sentence.bytes(of: row)), before: row - 1, in: sentence)
      else { return nil }
      let tokens = first..<(row - 1)
      let type = evidence.type(sentence.head(of: tokens), .name) ?? .organization
      return MentionDraft(name: tokens, type == .date || type == .quantity ? .organization : type, in: sentence)
    }
  }

  /// The first of the capitalised words before a bracket that the letters stand for; words in lower case and hyphens have none.
  private func beginning(of letters: [UInt8], before bracket: TokenPlace, in sentence: SentenceView) -> TokenPlace? {
    var letters = letters[...]
    var place = bracket - 1
    while let letter = letters.last, sentence.tokens.contains(place) {
      if sentence.bytes(of: place).first == letter {
        letters.removeLast()
        if letters.isEmpty { return place }
      } else if !sentence.isLowerCase(place), sentence.text(of: place) != "-" {
        return nil
      }
      place = place - 1
    }
    return nil
  }
}
