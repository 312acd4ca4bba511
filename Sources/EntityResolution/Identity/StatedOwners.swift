import DocumentModel
import KnowledgeBase

/// Whose things a text says that they are, by kind: what it calls Iran's nuclear program once tells whose enrichment it speaks of.
struct StatedOwners {
  private var owners: [(kind: Kind, state: String)] = []

  init(_ table: MentionTable) {
    for index in table.mentions.indices where table.mentions[index].level == .nominal {
      guard let reading = NominalReading(index, in: table), let kind = reading.kind, kind.identity == .owner,
        kind.ownerSource == .context, reading.owners.count == 1, let owner = reading.owners.first,
        table.entities[owner]?.type == .state, EntityIdentifier.scope(of: owner) == .known
      else { continue }
      owners.append((kind, owner))
    }
  }

  /// The only state that the text names as the owner of things of a kind or of one akin to it; nil where it names none or several.
  func owner(of kind: Kind, _ kinds: KindVocabulary) -> String? {
    let states = Set(owners.filter { kinds.isAkin($0.kind.id, kind.id) }.map(\.state))
    return states.count == 1 ? states.first : nil
  }
}
