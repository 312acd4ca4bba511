import DocumentModel
import KnowledgeBase

/// What a noun phrase says of the happening that it means: when it is, of what kind, and whether it means one at all.
///
/// `Monday's launch` is not last year's nuclear test, nor `the strike` the exercise spoken of before.
struct HappeningDescription: Hashable, Sendable {
  /// Its noun in the form of names of kinds.
  let noun: String
  /// Its kind by its words; nil where they name none.
  let kind: String?
  /// The class of its noun; of names what they are.
  let nounClass: String
  /// The values of dates that tell which one is meant: `Monday's launch`.
  let days: Set<String>
  /// Between whom it is, of whom, and in which places, as far as its own clause says.
  let parts: [EntityPart: Set<String>]
  /// Whether a definite word before it says that it is one spoken of.
  let isDefinite: Bool
  /// Whether it begins with a definite word or a possessor, or tells its day.
  let isParticular: Bool
  /// Whether it means none: `any test`, `conducted no test`, `did not hold an exercise`.
  let isNone: Bool

  /// Classes of nouns of which one may name what another does; classes that are in none of these may name anything.
  private static let families: [Set<String>] = [
    [
      "attack", "battle", "operation", "conflict", "explosion", "unrest", "annexation", "crisis", "deployment",
      "process",
    ],
    ["meeting", "conference", "visit", "process", "plan", "proposal", "vote", "election", "demand"],
    ["test", "explosion", "process"],
    ["exercise", "operation", "deployment", "process"],
    ["sanction", "embargo", "suspension", "withdrawal", "process", "demand", "plan", "proposal"],
    ["inspection", "visit", "operation", "deployment", "process", "plan"],
    ["enrichment", "process", "plan"],
  ]
  private static let nothing: Set<String> = ["any", "no", "neither", "either", "every", "each"]

  /// Nil for mentions of other things.
  init?(_ mention: MentionDraft, in table: MentionTable) {
    guard [.event, .exercise, .meeting].contains(mention.type), mention.level != .pronoun else { return nil }
    let sentence = table.sentences[mention.sentence]
    let lemma = sentence.lowercasedLemma(of: mention.head)
    noun = KindWording.form(of: lemma) ?? lemma
    let words = mention.tokens.filter { $0 <= mention.head }.compactMap { KindWording.form(of: sentence.text(of: $0)) }
    kind = table.knowledge.kinds.reading(of: words)?.kind.id
    switch mention.type {
    case .meeting: nounClass = "meeting"
    case .exercise: nounClass = "exercise"
    default: nounClass = table.lexicon.noun(lemma)?.nounClass ?? ""
    }
    days = Set(
      table.mentions(inSentence: mention.sentence).filter {
        $0.type == .date && [.date, .period].contains($0.time?.kind) && sentence.head(of: $0.head) == mention.head
      }.compactMap { $0.time?.value })
    parts = Self.parts(of: mention, in: table)
    let first = sentence.text(of: mention.tokens.lowerBound).lowercased()
    isDefinite = table.lexicon.has(first, .definite)
    let isPossessed = sentence.hasDependent(mention.head, kind: .possessor)
    isParticular = isDefinite || isPossessed || !days.isEmpty
    isNone =
      Self.nothing.contains(first)
      || !isDefinite && !isPossessed && Self.isObjectOfNothingDone(mention.head, sentence)
  }

  /// Who takes part by the phrase and, of what somebody holds with others, by the clause: `Mali held talks with Niger`.
  private static func parts(of mention: MentionDraft, in table: MentionTable) -> [EntityPart: Set<String>] {
    let sentence = table.sentences[mention.sentence]
    var parts = PhraseParts(of: mention, in: table).parts
    parts[.place] = parts[.place]?.filter { table.entities[$0]?.type == .place }
    if parts[.side] != nil, sentence.hasRelation(mention.head, kind: .object),
      let verb = sentence.head(of: mention.head)
    {
      let subjects = sentence.dependents(of: verb, kind: .nominalSubject)
      parts[.side]?.formUnion(
        table.mentions(inSentence: mention.sentence).filter { subjects.contains($0.head) }.compactMap(\.entity))
    }
    return parts.filter { !$0.value.isEmpty }
  }

  /// `has not conducted a test`.
  private static func isObjectOfNothingDone(_ noun: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard sentence.hasRelation(noun, kind: .object) || sentence.hasRelation(noun, kind: .passiveSubject),
      let verb = sentence.head(of: noun)
    else { return false }
    return sentence.dependents(of: verb, kind: .adverbialModifier).contains {
      ["not", "never", "n't"].contains(sentence.lowercasedLemma(of: $0))
    }
  }

  /// Whether this phrase cannot mean what an earlier one means.
  func isOther(than earlier: HappeningDescription, _ kinds: KindVocabulary) -> Bool {
    if !days.isEmpty, !earlier.days.isEmpty, !days.contains(where: earlier.isOn) { return true }
    if isParticular, earlier.isNone { return true }
    return isOfOthers(than: earlier) || isOfOtherClass(than: earlier) || isOfOtherKind(than: earlier, kinds)
  }

  /// `a summit of the African Union in Oslo` after one of NATO in Vilnius; `the attack in Ramadi` may be the one in its province.
  private func isOfOthers(than earlier: HappeningDescription) -> Bool {
    !isDefinite
      && parts.contains { part, own in earlier.parts[part].map(own.isDisjoint) == true }
  }

  private func isOn(_ day: String) -> Bool { days.contains { $0.hasPrefix(day) || day.hasPrefix($0) } }

  private func isOfOtherClass(than earlier: HappeningDescription) -> Bool {
    guard nounClass != earlier.nounClass else { return false }
    let own = Self.families.filter { $0.contains(nounClass) }
    let other = Self.families.filter { $0.contains(earlier.nounClass) }
    return !own.isEmpty && !other.isEmpty && Set(own).isDisjoint(with: other)
  }

  /// Of tests, of which each kind goes by nouns of its own: `the launch` is no nuclear test, `the nuclear test` no missile test.
  private func isOfOtherKind(than earlier: HappeningDescription, _ kinds: KindVocabulary) -> Bool {
    guard nounClass == "test", earlier.nounClass == "test" else { return false }
    switch (kind, earlier.kind) {
    case (let own?, let other?): return !kinds.isNarrower(own, than: other) && !kinds.isNarrower(other, than: own)
    case (nil, let other?): return !kinds.mayBeCalled(noun, other)
    case (let own?, nil): return !kinds.mayBeCalled(earlier.noun, own)
    case (nil, nil): return false
    }
  }
}

extension MentionTable {
  /// Whether some phrase for an entity says what another one cannot mean: `Monday's launch` is no nuclear test, though `the test` was one.
  func isOtherHappening(_ phrase: NounPhrase, _ entity: String?, _ phrases: [Int: NounPhrase]) -> Bool {
    guard let own = phrase.happening else { return false }
    return phrases.contains { index, earlier in
      mentions[index].entity == entity && earlier.happening.map { own.isOther(than: $0, knowledge.kinds) } == true
    }
  }
}
