import DocumentModel
import KnowledgeBase

/// A report opens with `a Russian envoy` or `Poland's defense minister` and names the person in one of the next sentences.
///
/// Only the first person named there is meant, only as a subject, and only where nothing said of the two contradicts.
struct IntroductionSieve: Sieve {
  let name = "introduction"
  /// How many sentences later the name may follow.
  private static let reach = 3
  /// How many sentences into the text a person is still introduced.
  private static let opening = 3

  func link(_ table: inout MentionTable) {
    guard let lead = table.document.sentences.firstIndex(where: { !$0.section.isQuarantined }) else { return }
    for index in table.mentions.indices {
      let mention = table.mentions[index]
      guard mention.sentence - lead < Self.opening else { break }
      guard mention.level == .nominal, mention.type == .person, mention.entity == nil, isSubject(mention, table),
        table.lexicon.has(table.sentences[mention.sentence].lowercasedLemma(of: mention.head), .introduced),
        let person = firstNamed(after: index, in: table), let entity = table.mentions[person].entity,
        !isNamed(before: index, entity, table), agrees(mention, table.mentions[person], table)
      else { continue }
      table.link(index, to: entity, reason: name)
    }
  }

  private func isSubject(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    table.sentences[mention.sentence].hasRelation(mention.head, kind: .nominalSubject)
  }

  /// The first person named as a subject, or whose title is one, in the sentences behind a mention.
  private func firstNamed(after index: Int, in table: MentionTable) -> Int? {
    let mention = table.mentions[index]
    let first = table.mentions.indices[index...].dropFirst().first { other in
      let candidate = table.mentions[other]
      return candidate.type == .person && candidate.level == .name && candidate.sentence > mention.sentence
    }
    guard let first else { return nil }
    let candidate = table.mentions[first]
    let tree = table.sentences[candidate.sentence]
    guard candidate.sentence - mention.sentence <= Self.reach else { return nil }
    let isTopic =
      tree.hasRelation(candidate.head, kind: .nominalSubject) || tree.hasRelation(candidate.head, kind: .apposition)
      || tree.dependents(of: candidate.head, kind: .apposition).isEmpty == false
    return isTopic ? first : nil
  }

  private func isNamed(before index: Int, _ entity: String, _ table: MentionTable) -> Bool {
    table.mentions[..<index].contains { $0.entity == entity }
  }

  /// The states that the description names must be those of the person, as far as known.
  private func agrees(_ description: MentionDraft, _ person: MentionDraft, _ table: MentionTable) -> Bool {
    if let gender = table.gender(of: description), let other = table.gender(of: person), gender != other {
      return false
    }
    let tree = table.sentences[description.sentence]
    let before = Set(tree.dependents(of: description.head))
    let states = table.mentions(inSentence: description.sentence).filter {
      before.contains($0.head) && ($0.type == .state || $0.type == .nationality)
    }.compactMap(\.entity)
    guard let entity = person.entity, let state = table.state(of: entity, as: .person), !states.isEmpty else {
      return true
    }
    return states.contains(state)
  }
}
