import DocumentModel
import KnowledgeBase

/// One office for all ways to say it: `U.S. President`, `President Bush`, `the president of the United States`.
///
/// An office is known by its title and the body it belongs to. The body is what the phrase names, else what the person
/// beside the title is known to have held, else the state that the person acts for. Ranks (`General`) belong to no body and
/// are kinds, as are titles whose body nothing tells.
struct OfficeSieve: Sieve {
  let name = "office"
  let offices: OfficeDirectory

  func link(_ table: inout MentionTable) {
    let identity = ComposedIdentity(knowledge: table.knowledge)
    let bodies = table.officeBodies
    var offices: [(mention: Int, entity: String, office: Entity)] = []
    for index in table.mentions.indices where table.mentions[index].type == .role {
      guard let entity = table.mentions[index].entity, EntityIdentifier.scope(of: entity) == .local,
        let office = office(of: index, in: table, identity, bodies)
      else { continue }
      offices.append((index, entity, office))
    }
    let named = Dictionary(grouping: offices, by: \.entity).mapValues { Set($0.map(\.office.id)).count }
    for (mention, entity, office) in offices where table.mentions[mention].entity == entity {
      if let kind = office.kind.flatMap({ table.knowledge.entity($0) }) { table.note(Entity(kind)) }
      // `President Biden and President Xi`: one title in a text, two offices.
      if named[entity] == 1 {
        table.replace(entity, by: office, reason: name)
      } else {
        table.link(mention, to: office, reason: name)
      }
    }
  }

  private func office(
    of index: Int, in table: MentionTable, _ identity: ComposedIdentity, _ bodies: [String: String]
  ) -> Entity? {
    let mention = table.mentions[index]
    guard let reading = NominalReading(index, in: table) else { return nil }
    let title = titleOfCounterpart(mention, in: table) ?? title(of: mention, in: table)
    // `director general` is no general.
    if let rank = reading.kind, rank.identity == .title, title.words <= reading.words.count - reading.narrowing.count {
      return identity.entity(of: rank)
    }
    let spokenFor = title.noun?.subtype == Self.spokesperson ? body(spokenForBy: mention, in: table) : nil
    if let spokenFor, EntityIdentifier.scope(of: spokenFor) == .local { return nil }
    let stated = spokenFor ?? body(stated: index, reading, in: table)
    let holder = table.holder(of: mention, within: 3)
    if stated == nil, let holder, let role = heldOffice(title.name, by: holder, in: table) { return known(role, table) }
    guard let noun = title.noun else { return nil }
    guard let body = stated ?? holder?.entity.flatMap({ table.state(of: $0, as: .person) ?? bodies[$0] }) else {
      // `the head of the survey office` without knowing the office is no kind but somebody's title, as is that of a person of
      // whom nobody says for whom he acts: two foreign ministers do not meet in one office.
      return holder == nil && isBare(mention, table.sentences[mention.sentence]) ? Entity(noun) : nil
    }
    if let role = offices.role(titled: title.name, of: body) { return known(role, table) }
    let concept = ComposedIdentity.Concept(entity: Entity(noun), known: nil)
    var parts: [EntityPart: Set<String>] = [.owner: [body]]
    parts[.target] = reading.parts[.target]
    var office = identity.thing(of: concept, parts: parts, in: table)
    let owner = table.entities[body]
    // Many are ministers or envoys of one state at a time; what is left of them is a kind.
    let isOneOfMany = noun.subtype.map(Self.heldByMany.contains) ?? false
    office.label =
      (isOneOfMany ? owner?.demonym.map { $0 + " " + noun.label } : nil)
      ?? noun.label + " of " + (owner?.label ?? body)
    return office
  }

  /// Whether nothing says whose office it is: neither a possessor nor a phrase behind it.
  private func isBare(_ mention: MentionDraft, _ sentence: SentenceView) -> Bool {
    !sentence.dependents(of: mention.head).contains {
      sentence.hasRelation($0, kind: .possessor)
        || sentence.hasRelation($0, kind: .nominalModifier) && $0 > mention.head
          && sentence.firstPrepositions(of: $0).contains { ["of", "for", "to"].contains($0) }
    }
  }

  /// The kind of titles that say of what one is at the head only by their bodies: `chief`.
  private static let head = "head"
  private static let spokesperson = "spokesperson"

  /// Kinds of titles that many hold for one body at a time.
  private static let heldByMany: Set<String> = ["official", "diplomat", "negotiator", "legislator", "expert"]

  /// What a title says: its words, how many of them name an office in general, and that office.
  private typealias Title = (name: String, words: Int, noun: KnownEntity?)

  /// `Lavrov's Iranian counterpart` has the office that was spoken of last, of another body; nil for other titles.
  private func titleOfCounterpart(_ mention: MentionDraft, in table: MentionTable) -> Title? {
    let lemma = table.sentences[mention.sentence].lowercasedLemma(of: mention.head)
    guard table.lexicon.has(lemma, .counterpart) else { return nil }
    let sentences = max(0, mention.sentence - 1)...mention.sentence
    let titles = sentences.flatMap { table.mentions(inSentence: $0) }.filter {
      $0.type == .role && $0.tokens.lowerBound < mention.tokens.lowerBound
    }
    // Of what another one is the chief, the title of the first does not say.
    return titles.reversed().lazy.map { title(of: $0, in: table) }.first { title in
      title.noun.map { $0.subtype != Self.head } == true
    } ?? (mention.surface, 0, nil)
  }

  private func known(_ role: String, _ table: MentionTable) -> Entity? {
    table.knowledge.entity(role).map { Entity($0) }
  }

  /// The words of a title that name an office in general, and that noun: `deputy foreign minister` of `visiting deputy
  /// foreign minister`.
  private func title(of mention: MentionDraft, in table: MentionTable) -> Title {
    let sentence = table.sentences[mention.sentence]
    for first in mention.tokens where first <= mention.head {
      for last in stride(from: mention.tokens.upperBound.row, through: first.row + 1, by: -1) {
        let words = sentence.text(of: first..<TokenPlace(last))
        let noun = table.knowledge.candidates(named: words).first {
          table.knowledge.entityClass(of: $0.entity) == .roleNoun
        }
        if let noun { return (words, last - first.row, table.knowledge.entity(noun.entity)) }
      }
    }
    return (mention.surface, 0, nil)
  }

  /// The state or body that stands before the title, owns it, or follows `of`.
  private func body(stated index: Int, _ reading: NominalReading, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let owners = reading.owners
    if let before = table.mentions(inSentence: mention.sentence).last(where: {
      [.state, .nationality, .organization].contains($0.type) && $0.entity != nil
        && stands($0, before: mention, in: table)
    })?.entity, EntityIdentifier.scope(of: before) != .local {
      return before
    }
    return owners.sorted().first { [.state, .organization].contains(table.entities[$0]?.type) }
  }

  /// `spokesman for the ministry`, whatever else the ministry's name or the speaker's past tell.
  private func body(spokenForBy title: MentionDraft, in table: MentionTable) -> String? {
    let sentence = table.sentences[title.sentence]
    let heads = sentence.dependents(of: title.head, kind: .nominalModifier).filter {
      sentence.firstPrepositions(of: $0).first == "for"
    }
    return table.mentions(inSentence: title.sentence).first {
      [.state, .organization].contains($0.type) && heads.contains($0.head)
    }?.entity
  }

  /// `U.S. President`, `Iran's president`.
  private func stands(_ body: MentionDraft, before title: MentionDraft, in table: MentionTable) -> Bool {
    switch body.tokens.upperBound.distance(to: title.tokens.lowerBound) {
    case 0: true
    case 1: table.sentences[title.sentence].isPossessive(body.tokens.upperBound)
    default: false
    }
  }

  /// The only office with a title, or else with a longer one that this is short for (`Secretary Rice`), that the person is known to have
  /// held, or that all persons of the name held.
  private func heldOffice(_ title: String, by person: MentionDraft, in table: MentionTable) -> String? {
    guard let entity = person.entity else { return nil }
    let persons =
      EntityIdentifier.scope(of: entity) == .known ? [entity] : offices.persons(named: person.surface).map(\.id)
    let roles = Set(persons.flatMap { offices.terms(of: $0) }.map(\.role))
    let titled = roles.filter { offices.isTitle(title, of: $0) }
    let fitting = titled.isEmpty ? roles.filter { offices.isShortTitle(title, of: $0) } : titled
    return fitting.count == 1 ? fitting.first : nil
  }
}
