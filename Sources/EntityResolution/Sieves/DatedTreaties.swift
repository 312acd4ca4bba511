import DocumentModel
import KnowledgeBase
import Text

/// The known treaties by the year of their signature: `the July 2015 nuclear agreement` is the one on Iran's programme, whether the
/// text names it or not.
struct DatedTreaties {
  private let treaties: [String: [KnownEntity]]

  init(knowledge: KnowledgeBase) {
    var treaties: [String: [KnownEntity]] = [:]
    for reference in knowledge.allEntities where knowledge.entityClass(of: reference) == .treaty {
      let known = knowledge.entity(reference)
      guard case .treaty(_, _, let signed?, _) = known.details, !known.isResolution else { continue }
      treaties[String(signed.prefix(4)), default: []].append(known)
    }
    self.treaties = treaties
  }

  /// The only treaty of the phrase's year whose names hold all that the phrase says; nil where it says the year alone.
  func treaty(for phrase: NounPhrase, in table: MentionTable) -> String? {
    guard let year = phrase.year, let signed = treaties[year],
      phrase.modifiers.contains(where: { !table.lexicon.has($0, .unspecific) && !$0.utf8.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let fitting = signed.filter { !table.contradicts(phrase, $0.id) }
    return fitting.count == 1 ? fitting[0].id : nil
  }
}
