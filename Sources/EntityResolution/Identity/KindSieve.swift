import DocumentModel
import KnowledgeBase

/// What has no name but is the same in every document: kinds, and things that their kind and owner identify.
///
/// Comes last, when all mentions of a thing are together: what one of its phrases says, holds for all. Names that only say a
/// kind come before offices, whose bodies they may be: `the Foreign Ministry spokesman`.
struct KindSieve: Sieve {
  let name = "kind"
  let identity: ComposedIdentity
  let takesNames: Bool

  init(knowledge: KnowledgeBase, takesNames: Bool) {
    identity = ComposedIdentity(knowledge: knowledge)
    self.takesNames = takesNames
  }

  func link(_ table: inout MentionTable) {
    if takesNames {
      for index in table.mentions.indices { readName(index, in: &table) }
      return
    }
    let owners = StatedOwners(table)
    var settled: Set<String> = []
    for index in table.mentions.indices {
      if let entity = table.mentions[index].entity { settle(entity, owners, in: &table, &settled) }
    }
  }

  /// `Foreign Ministry` by itself is no name but a kind in capitals: whose it is, the text must tell.
  private func readName(_ index: Int, in table: inout MentionTable) {
    let mention = table.mentions[index]
    guard mention.level == .name, mention.type == .organization, let entity = mention.entity,
      EntityIdentifier.scope(of: entity) == .named, let reading = NominalReading(index, in: table, takesNames: true),
      let kind = reading.kind, kind.identity == .owner, kind.type == "Organization", reading.narrowing.isEmpty
    else { return }
    let concept = identity.concept(of: reading)
    guard let parts = identifyingParts(concept, (index, reading), reading.parts, nil, in: table) else { return }
    let thing = identity.thing(of: concept, parts: parts, in: table)
    table.replace(entity, by: thing, reason: name + "/" + kind.id)
    table.note(concept.entity)
  }

  /// Finds out what an unnamed entity is, owners before what they own.
  private func settle(
    _ entity: String, _ owners: StatedOwners, in table: inout MentionTable, _ settled: inout Set<String>
  ) {
    guard EntityIdentifier.scope(of: entity) == .local, settled.insert(entity).inserted else { return }
    let indices = table.mentions.indices.filter { table.mentions[$0].entity == entity }
    let nominals = indices.filter { table.mentions[$0].level == .nominal && table.mentions[$0].type != .role }
    guard !nominals.isEmpty, table.entities[entity]?.members.isEmpty == true else { return }
    for index in nominals {
      for owner in Self.neighbours(of: index, in: table) { settle(owner, owners, in: &table, &settled) }
    }
    let readings = nominals.compactMap { index in NominalReading(index, in: table).map { (index: index, reading: $0) } }
    guard let first = readings.first, let best = Self.telling(readings) else { return }
    let concept = identity.concept(of: best.reading)
    let stated = readings.first { !$0.reading.parts.isEmpty }?.reading.parts ?? [:]
    let isLocal = readings.contains { $0.reading.hasLocalOwner }
    let lead = Self.leading(readings) ?? first
    if let parts = isLocal ? nil : identifyingParts(concept, best, stated, owners, in: table) {
      let thing = identity.thing(of: concept, parts: parts, in: table)
      table.replace(entity, by: thing, reason: name + "/" + concept.entity.id)
      table.note(concept.entity)
    } else if let ground = Genericity.ground(lead.reading, lead.index, isTakenUp: indices.count > 1, in: table) {
      let own = identity.concept(of: lead.reading)
      // `U.S. troops` are those of the United States, wherever they are.
      let isOwnersGroup = own.entity.type == .group && !lead.reading.owners.isEmpty
      let parts = lead.reading.parts.filter { $0.key != .side && !($0.key == .place && isOwnersGroup) }
      let thing = parts.isEmpty ? own.entity : identity.thing(of: own, parts: parts, in: table)
      table.replace(entity, by: thing, reason: name + "/" + ground.rawValue)
      table.note(own.entity)
    } else {
      let label = ThingLabel().label(
        of: entity, readings.map(\.index), stated, isCertain: !isLocal, in: table)
      table.describe(entity, kind: concept.entity, owners: (stated[.owner] ?? []).sorted(), label: label)
    }
  }

  /// The phrase that tells what a thing is: a text names it in full when it first speaks of it, and later in short or loosely;
  /// where every phrase is a bare noun, the one that says most.
  private static func telling(
    _ readings: [(index: Int, reading: NominalReading)]
  ) -> (index: Int, reading: NominalReading)? {
    readings.first { $0.reading.kindWords > 1 }
      ?? readings.max { ($0.reading.weight, $1.index) < ($1.reading.weight, $0.index) }
  }

  /// The phrase that tells whether a kind is meant: the first, or where that is a bare plural the first that says whose: `troops`,
  /// and later `U.S. troops`.
  private static func leading(
    _ readings: [(index: Int, reading: NominalReading)]
  ) -> (index: Int, reading: NominalReading)? {
    guard let first = readings.first?.reading, first.words.count == 1, first.owners.isEmpty, first.article == .none,
      first.isPlural, !first.isCounted, !first.isRestricted, first.kind?.identity != .any
    else { return readings.first }
    return readings.first { !$0.reading.owners.isEmpty && $0.reading.words.last == first.words.last } ?? readings.first
  }

  /// Who identifies a thing of a kind, as far as the kind says that they do.
  private func identifyingParts(
    _ concept: ComposedIdentity.Concept, _ best: (index: Int, reading: NominalReading),
    _ stated: [EntityPart: Set<String>], _ known: StatedOwners?, in table: MentionTable
  ) -> [EntityPart: Set<String>]? {
    guard let kind = concept.known, let rule = kind.identity, !isSomeOfMany(best.reading, kind) else { return nil }
    let finder = OwnerFinder(table: table)
    let owners = stated[.owner] ?? []
    switch rule {
    case .title, .any: return nil
    case .owner:
      let holders = Set(owners.map { stateActing(through: $0, in: kind, table) })
      if !holders.isEmpty {
        var stated = stated
        stated[.owner] = holders
        return stated.filter { $0.key == .owner || $0.key == .place && kind.type == "Event" }
      }
      if let place = stated[.place], kind.type != "Event" { return [.owner: place] }
      return owner(of: kind, best.index, finder, known, table).map { [.owner: [$0]] }
    case .ownerInPlace:
      guard let place = stated[.place], !owners.isEmpty else { return nil }
      return [.owner: Set(owners.map { stateActing(through: $0, in: kind, table) }), .place: place]
    case .target:
      var parts = stated.filter { $0.key == .owner || $0.key == .target }
      // `the Darfur arms ban`: a place has nobody who could lay it on others.
      let places = owners.filter { table.entities[$0]?.type == .place }
      if parts[.target] == nil, !places.isEmpty {
        parts = [.owner: owners.subtracting(places), .target: places].filter { !$0.value.isEmpty }
      }
      if parts[.target] == nil, kind.ownerSource == .context {
        parts[.target] = finder.mainState(without: owners).map { [$0] }
      }
      return parts[.target] == nil ? nil : parts
    case .side:
      let sides = owners.union(stated[.side] ?? [])
      return sides.count > 1 ? [.side: sides] : nil
    }
  }

  /// Whose a thing is that its phrase does not say it of, as far as the kind lets the text tell.
  private func owner(
    of kind: Kind, _ index: Int, _ finder: OwnerFinder, _ known: StatedOwners?, _ table: MentionTable
  ) -> String? {
    switch kind.ownerSource {
    case .stated: nil
    case .subject: finder.subject(of: index)
    case .text: finder.mainState()
    case .context:
      known?.owner(of: kind, table.knowledge.kinds) ?? finder.subject(of: index) ?? finder.mainState()
    }
  }

  /// `two policemen`, `other authorities`: some of the people of an owner are not all of them.
  private func isSomeOfMany(_ reading: NominalReading, _ kind: Kind) -> Bool {
    guard kind.type == "Group" else { return false }
    // `the NATO ally` is one of the allies.
    if kind.isCalledInPlural, !reading.isPlural { return true }
    return reading.article != .definite && (reading.isCounted || reading.isOther)
  }

  /// The programme of Iranian officials is Iran's, and what a state's armed forces do is the state's withdrawal.
  private func stateActing(through owner: String, in kind: Kind, _ table: MentionTable) -> String {
    if kind.type == "Event", let known = table.knowledge.entity(owner), known.subtype == "ArmedForces",
      case .organization(_, let state?) = known.details
    {
      return state
    }
    guard let group = table.entities[owner], group.type == .group, group.owners.count == 1,
      table.entities[group.owners[0]]?.type == .state
    else { return owner }
    return group.owners[0]
  }

  /// The unnamed things beside a mention that may own it.
  private static func neighbours(of index: Int, in table: MentionTable) -> [String] {
    let mention = table.mentions[index]
    let sentence = table.sentences[mention.sentence]
    return table.mentions(inSentence: mention.sentence).filter { sentence.head(of: $0.head) == mention.head }
      .compactMap(\.entity)
  }
}
