public import DocumentModel
import KnowledgeBase
import Text

extension IdentityDecisions {
  /// A document with the decisions applied to it, and what became of those that name something in it, by line.
  public func applied(to document: AnnotatedDocument) -> (document: AnnotatedDocument, outcomes: [Int: DecisionOutcome])
  {
    var document = document
    var outcomes: [Int: DecisionOutcome] = [:]
    // Separate first, so that what is merged or renamed afterwards is what a person sees.
    for kind in [Decision.Kind.different, .means, .same, .rename] {
      for decision in decisions where decision.kind == kind {
        guard
          decision.document == nil || decision.document == document.document.name
            || decision.document == document.document.digest
        else { continue }
        let before = document
        var outcome =
          switch kind {
          case .different: separate(decision, in: &document)
          case .means: correct(decision, in: &document)
          case .same: unite(decision, in: &document)
          case .rename: rename(decision, in: &document)
          }
        if outcome == .applied, document == before { outcome = .unchanged }
        if document != before { document.note(decision, since: before) }
        if outcome != .unused { outcomes[decision.line] = outcome }
      }
    }
    return (document, outcomes)
  }

  private func entities(meant text: String, in document: AnnotatedDocument) -> [Entity] {
    switch key(text) {
    case .known(let id): return document.entities.filter { $0.id == id }
    case .named(let name):
      return document.entities.filter { entity in
        entity.id == text || ([entity.label] + entity.aliases).contains { CanonicalName.form(of: $0) == name }
      }
    }
  }

  /// The entity that a key or name means: a known one, or one of the document; nil where nothing is called so.
  public func entity(called text: String, in document: AnnotatedDocument) -> Entity? {
    if case .known(let id) = key(text), let known = knowledge.entity(id) { return Entity(known) }
    return entities(meant: text, in: document).first
  }

  private func unite(_ decision: Decision, in document: inout AnnotatedDocument) -> DecisionOutcome {
    guard let last = target(of: decision) else { return .unused }
    var outcome = DecisionOutcome.unused
    for entity in entities(meant: decision.entity, in: document) {
      let other = other(last.other, for: entity, in: document)
      if other.id == entity.id {
        if outcome == .unused { outcome = .unchanged }
        continue
      }
      if let rule = forbidden.rule(against: entity, other) { return .refused(rule.id) }
      document.replace(entity, by: other)
      outcome = .applied
    }
    return outcome
  }

  private func other(_ text: String, for entity: Entity, in document: AnnotatedDocument) -> Entity {
    if case .known(let id) = key(text), let known = knowledge.entity(id) { return Entity(known) }
    if let present = entities(meant: text, in: document).first(where: { $0.id != entity.id }) { return present }
    if EntityIdentifier.scope(of: text) != .known {
      // What only another document speaks of, named by its identifier.
      var other = entity
      other.id = text
      return other
    }
    return Entity(id: EntityIdentifier.named(text, type: entity.type), type: entity.type, label: text)
  }

  private func separate(_ decision: Decision, in document: inout AnnotatedDocument) -> DecisionOutcome {
    let name = CanonicalName.form(of: decision.entity)
    guard let wrong = entities(meant: decision.other, in: document).first else { return .unused }
    let mentions = document.mentions.filter {
      $0.entity == wrong.id && ($0.level == .name || $0.level == .nominal)
        && CanonicalName.form(of: $0.surface) == name
    }
    guard let first = mentions.first else { return .unused }
    let named = EntityIdentifier.named(decision.entity, type: wrong.type)
    let id =
      named != wrong.id
      ? named
      : EntityIdentifier.local(
        type: wrong.type, digest: document.document.digest ?? document.document.name, begin: first.range.lowerBound)
    document.move(Set(mentions.map(\.id)), of: wrong, to: Entity(id: id, type: wrong.type, label: first.surface))
    return .applied
  }

  /// Gives all that a text calls by a name to one entity. What else is told of a wrong one stays its own where the text calls
  /// it by other names too: `Bush` and `George H. W. Bush`.
  private func correct(_ decision: Decision, in document: inout AnnotatedDocument) -> DecisionOutcome {
    let name = CanonicalName.form(of: decision.entity)
    let called = document.mentions.filter { $0.isCalled(name) }
    guard let first = called.first else { return .unused }
    var right = other(decision.other, for: Entity(id: "", type: first.type, label: first.surface), in: document)
    if right.id.isEmpty { right.id = EntityIdentifier.named(decision.other, type: first.type) }
    var outcome = DecisionOutcome.unchanged
    var doubt: DecisionDoubt?
    for id in Set(called.compactMap(\.entity)).sorted() where id != right.id {
      guard let wrong = document.entities.first(where: { $0.id == id }) else { continue }
      let own = document.mentions.filter { $0.entity == id }
      let names = own.filter { $0.level == .name }
      // Where it has no name, what the text calls it tells it from others.
      let telling = names.isEmpty ? own.filter { $0.level == .nominal } : names
      let moved = telling.allSatisfy { $0.isCalled(name) } ? own : own.filter { $0.isCalled(name) }
      document.move(Set(moved.map(\.id)), of: wrong, to: right)
      // What a description is taken for is no such surprise.
      if names.contains(where: { $0.isCalled(name) }), let rule = forbidden.rule(against: wrong.type, right.type) {
        doubt = .keptApart(rule.id)
      }
      outcome = .applied
    }
    return doubt.map(DecisionOutcome.doubtful) ?? outcome
  }

  private func rename(_ decision: Decision, in document: inout AnnotatedDocument) -> DecisionOutcome {
    let ids = Set(entities(meant: decision.entity, in: document).map(\.id))
    guard !ids.isEmpty else {
      return bearer(ofLabel: decision.other, besides: [], in: document).map { .labelTaken($0) } ?? .unused
    }
    for index in document.entities.indices where ids.contains(document.entities[index].id) {
      let old = document.entities[index].label
      document.entities[index].label = decision.other
      document.entities[index].aliases.removeAll { $0 == decision.other }
      if old != decision.other, !document.entities[index].aliases.contains(old) {
        document.entities[index].aliases.append(old)
      }
    }
    if let other = bearer(ofLabel: decision.other, besides: ids, in: document) { return .doubtful(.sharesLabel(other)) }
    if case .known(let id) = key(decision.other), !ids.contains(id) { return .doubtful(.sharesLabel(id)) }
    return .applied
  }

  /// Another thing of the document that has a label, or goes by it too; nil where there is none.
  private func bearer(ofLabel label: String, besides own: Set<String>, in document: AnnotatedDocument) -> String? {
    let form = CanonicalName.form(of: label)
    let others = document.entities.filter { !own.contains($0.id) }
    return
      (others.first { CanonicalName.form(of: $0.label) == form }
      ?? others.first { $0.aliases.contains { CanonicalName.form(of: $0) == form } })?.id
  }
}

extension Mention {
  /// Whether a text calls its entity so: by a name that is a form of a name or ends with it (`President Bush` with `Bush`), or by
  /// a description as a whole (`The Government`).
  fileprivate func isCalled(_ name: String) -> Bool {
    let form = CanonicalName.form(of: surface)
    switch level {
    case .name: return form == name || form.hasSuffix(" " + name)
    case .nominal: return form == name
    case .adjective, .pronoun, .time, .number, .trigger: return false
    }
  }
}
