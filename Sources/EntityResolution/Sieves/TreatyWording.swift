import DocumentModel
import KnowledgeBase
import Text

/// What a known treaty may be called, by the words of its names and title.
struct TreatyWording {
  private let words: Set<String>
  private let parties: Set<String>
  private let isAgreement: Bool

  /// Nil for what is no treaty.
  init?(_ known: KnownEntity) {
    guard case .treaty(_, _, _, let parties) = known.details else { return nil }
    self.parties = Set(parties)
    let names = [known.label] + known.aliases
    words = Set(names.flatMap { Self.words(of: $0) })
    isAgreement = !words.isDisjoint(with: ["deal", "agreement", "accord", "plan", "framework"])
  }

  /// Whether a phrase can mean the treaty: `the landmine treaty` the Mine Ban Treaty and not one on cluster munitions.
  ///
  /// - Parameters:
  ///   - states: the states that the phrase names as sides: `the treaty with Israel`.
  func accepts(_ phrase: NounPhrase, states: Set<String>, lexicon: ReferenceLexicon) -> Bool {
    if lexicon.has(phrase.noun, .treatyForm), !words.contains(phrase.noun) { return false }
    if phrase.noun == "deal", phrase.modifiers.isEmpty ? !isAgreement : !words.contains("deal") { return false }
    if !parties.isEmpty, !states.isSubset(of: parties), states.count < 3, !states.isEmpty { return false }
    return phrase.modifiers.allSatisfy { lexicon.has($0, .unspecific) || isSpoken($0) }
  }

  /// Whether a word stands in the names, perhaps as a part of a longer one: `landmine` and `mine`, `atomic-test` and `test`.
  private func isSpoken(_ word: String) -> Bool {
    let word = word.lowercased()
    if word.utf8.allSatisfy(\.isASCIIDigit) { return true }
    return words.contains { own in
      own == word
        || word.utf8.count > 3 && own.utf8.count > 3
          && (own.hasPrefix(word) || word.hasPrefix(own) || word.hasSuffix(own))
    }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    }
  }
}
