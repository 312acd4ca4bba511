import DocumentModel
import JSON

/// Reads what the words around a predicate add to its claims: where, by what, over which way, how much, how.
///
/// It makes no claims and changes none: what stands on a side of the claim, or says when, is left to it.
struct QualifierReader {
  let reading: SentenceReading
  let table: QualifierTable

  private var sentence: SentenceView { reading.sentence }

  /// One thing that qualifies a claim.
  struct Finding: Hashable {
    let rule: QualifierRule
    /// The word that heads it.
    let head: TokenPlace
    let value: JSONValue
    /// As the sentence has it.
    let words: String
  }

  /// The qualifiers of a claim, by their names; several values of one name are a list.
  func qualifiers(of draft: ClaimDraft) -> JSONObject {
    var qualifiers = JSONObject()
    for finding in findings(for: draft) {
      switch qualifiers[finding.rule.key] {
      case nil: qualifiers[finding.rule.key] = finding.value
      case .array(let values)? where !values.contains(finding.value):
        qualifiers[finding.rule.key] = .array(values + [finding.value])
      case .array?: continue
      case let value? where value != finding.value: qualifiers[finding.rule.key] = .array([value, finding.value])
      case .some: continue
      }
    }
    return qualifiers
  }

  /// What the rules read, in their order; no words count twice.
  func findings(for draft: ClaimDraft) -> [Finding] {
    guard draft.content == .nothing else { return [] }
    // What a noun phrase states in passing has no predicate whose surroundings were its own.
    let predication = draft.standing == .incidental ? nil : reading.predication(at: draft.trigger)
    var taken = Set(sides(of: draft))
    var findings: [Finding] = []
    for rule in table.rules where rule.relations.isEmpty || rule.relations.contains(draft.relation) {
      for slot in rule.slots {
        // The number is part of the mention that is the object.
        for head in heads(slot, of: draft, predication) where slot == .number || !taken.contains(head) {
          guard let finding = finding(rule, at: head) else { continue }
          taken.insert(head)
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// The words that are the claim's sides, or times.
  private func sides(of draft: ClaimDraft) -> [TokenPlace] {
    let mentions = draft.subjectMentions + draft.objectMentions + reading.mentions(of: [.date])
    return mentions.flatMap { [$0.head] + Array($0.tokens) }
  }

  private func heads(_ slot: QualifierRule.Slot, of draft: ClaimDraft, _ predication: Predication?) -> [TokenPlace] {
    if slot == .beforeObject { return draft.objectMentions.flatMap(words(before:)) }
    guard let predication else { return [] }
    switch slot {
    case .argument(let slot): return predication.heads(slot)
    case .atObject(let preposition):
      return predication.heads(.object).flatMap { modifiers(of: $0) { $0 == preposition } }
    case .number: return counted(by: draft, predication).flatMap { sentence.dependents(of: $0, kind: .numericModifier) }
    case .adverb:
      return Set([predication.trigger, predication.clause]).sorted().flatMap {
        sentence.dependents(of: $0, kind: .adverbialModifier)
      }
    case .using:
      return sentence.dependents(of: predication.trigger, kind: .adverbialClause)
        .filter { sentence.lowercasedLemma(of: $0) == "use" && sentence.pennTag(of: $0) == "VBG" }
        .flatMap { sentence.dependents(of: $0, kind: .object) }
    case .beforeObject: return []
    }
  }

  /// The object, and what else may name what is supplied: `supplied Mali with ten tanks`, `took delivery of ten tanks`.
  private func counted(by draft: ClaimDraft, _ predication: Predication) -> [TokenPlace] {
    let objects = predication.heads(.object)
    let goods = table.rules.filter { $0.key == "goods" && $0.relations.contains(draft.relation) }.flatMap(\.slots)
    return objects
      + goods.flatMap { slot in
        if case .argument(let slot) = slot, slot != .object { return predication.heads(slot) }
        return []
      }
  }

  /// The words of a phrase before a mention: `then U.S.` before `president`.
  private func words(before mention: ResolvedMention) -> [TokenPlace] {
    guard sentence.tokens.contains(mention.tokens.lowerBound) else { return [] }
    let first = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - Self.wordsBefore)
    return Array(first..<mention.tokens.lowerBound)
  }

  /// As many as `then Russian foreign` before `minister`, and two more.
  private static let wordsBefore = 5

  private func finding(_ rule: QualifierRule, at head: TokenPlace) -> Finding? {
    guard rule.words.isEmpty || rule.words.contains(sentence.lowercasedLemma(of: head)) else { return nil }
    switch rule.value {
    case .thing(let types):
      guard let mention = thing(at: head, fitting: types), let entity = mention.mention.entity else { return nil }
      return Finding(rule: rule, head: head, value: .string(entity), words: mention.mention.surface)
    case .quantity:
      guard let mention = reading.mentions(of: [.quantity]).first(where: { $0.tokens.contains(head) }),
        let quantity = mention.mention.quantity
      else { return nil }
      return Finding(rule: rule, head: head, value: .object(quantity.exchangeRecord), words: mention.mention.surface)
    case .phrase:
      let words = phrase(at: head)
      return words.isEmpty ? nil : Finding(rule: rule, head: head, value: .string(words), words: words)
    }
  }

  /// What a word stands for; of a place that is no mention itself, the one that tells where it is: `from a range near Wonsan`.
  private func thing(at head: TokenPlace, fitting types: [String]) -> ResolvedMention? {
    if let whole = whole(ofPart: head, fitting: types) { return whole }
    if let mention = reading.mention(at: head, fitting: types), mention.head == head { return mention }
    // `two S-400 regiments`.
    if types == ["Weapon"], reading.mention(at: head) == nil {
      return sentence.dependents(of: head, kind: .compound).lazy.compactMap { child in
        reading.mention(at: child, fitting: types).flatMap { $0.tokens.contains(child) ? $0 : nil }
      }.first
    }
    guard types == ["Place"], sentence.tag(of: head) == .noun, reading.mention(at: head) == nil else { return nil }
    return modifiers(of: head) { reading.classes.contains($0, .placePreposition) }.lazy
      .compactMap { child in reading.mention(at: child, fitting: types).flatMap { $0.head == child ? $0 : nil } }.first
  }

  private static let parts: Set<String> = ["last", "first", "rest", "remainder", "half", "dozen"]

  /// `the last of 18 tanks`: what a word for a part is a part of.
  private func whole(ofPart head: TokenPlace, fitting types: [String]) -> ResolvedMention? {
    guard Self.parts.contains(sentence.lowercasedLemma(of: head)) else { return nil }
    return modifiers(of: head) { $0 == "of" }.lazy
      .compactMap { child in reading.mention(at: child, fitting: types) }.first
  }

  /// The nouns behind a noun whose preposition is wanted.
  private func modifiers(of noun: TokenPlace, isWanted: (String) -> Bool) -> [TokenPlace] {
    sentence.dependents(of: noun, kind: .nominalModifier).filter {
      sentence.prepositions(of: $0).last.map(isWanted) == true
    }
  }

  /// The words from the first that describes a noun to the noun, without article.
  private func phrase(at head: TokenPlace) -> String {
    let describing: [DependencyRelation] = [.adjectivalModifier, .compound, .numericModifier, .possessor, .flat]
    let before = sentence.dependents(of: head).filter { child in
      child < head && describing.contains { sentence.hasRelation(child, kind: $0) }
    }
    let first = before.map { sentence.span(of: $0).lowerBound }.min() ?? head
    if first == head, [.adverb, .adjective].contains(sentence.tag(of: head)) {
      return sentence.text(of: head).lowercased()
    }
    return sentence.text(of: min(first, head)..<(head + 1))
  }
}
