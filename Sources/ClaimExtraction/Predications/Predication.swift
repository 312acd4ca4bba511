import DocumentModel

/// What an argument is to its predicate, after voice, control, relative clauses and light verbs are undone.
enum ArgumentSlot: Hashable, Sendable {
  /// Who acts: the subject of an active verb, the agent of a passive one.
  case subject
  /// What is acted on: the object of an active verb, the subject of a passive one.
  case object
  /// The surface subject of a passive verb alone.
  case undergoer
  /// The recipient of a verb with two objects.
  case recipient
  /// The possessor, nationality or compound modifier of a noun; whether it acts or suffers is the pattern's to say.
  case owner
  /// The complement of a preposition, named by its last word (`out of` is `of`).
  case preposition(String)

  /// The slots that have a name of their own; the others are named by their prepositions.
  static let names = ["subject", "object", "undergoer", "recipient", "owner"]

  /// The slot that a data file names; nil for prepositions and whatever else.
  init?(name: String) {
    switch name {
    case "subject": self = .subject
    case "object": self = .object
    case "undergoer": self = .undergoer
    case "recipient": self = .recipient
    case "owner": self = .owner
    default: return nil
    }
  }
}

/// One argument of a predicate.
struct Argument: Hashable, Sendable {
  var slot: ArgumentSlot
  /// The word that heads it.
  var head: TokenPlace
}

/// What kind of word carries a predication.
enum PredicateCategory: String, Hashable, Sendable, CaseIterable {
  case verb
  case noun
  case adjective
}

/// A word that says something of its arguments, with the arguments found for it.
struct Predication: Hashable, Sendable {
  /// The word itself.
  var trigger: TokenPlace
  var category: PredicateCategory
  /// The particles and prepositions that belong to it: `out` in `pull out of`.
  var particles: Set<String>
  /// In text order within a slot; members of a coordination are arguments of their own.
  var arguments: [Argument]
  /// The word whose clause carries negation, modality and tense: the light or copular head where there is one.
  var clause: TokenPlace

  /// The heads that fill a slot.
  func heads(_ slot: ArgumentSlot) -> [TokenPlace] { arguments.filter { $0.slot == slot }.map(\.head) }
}
