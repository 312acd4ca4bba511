/// One way in which English states a relation: a predicate and the slots that its arguments fill.
struct RelationPattern: Hashable, Sendable {
  /// What an argument is taken from.
  enum Source: Hashable, Sendable {
    /// The mention in a slot.
    case slot(ArgumentSlot)
    /// The words in a slot, where the relation takes a literal.
    case words(ArgumentSlot)
    /// The words of the predicate's clausal complement.
    case clause
    /// The claims of the clausal complement.
    case content
    /// The claims that a denial is about, said with it or before it.
    case reproach
    /// The words of a complement that tells of a deed and not of words: `refuses to sign`, not `declines to comment`.
    case refusal
    /// The first fitting mention after the predicate in its clause.
    case within
    /// The first fitting mention after the predicate in its clause that a preposition brings in, whatever it was attached to.
    case near(String)
    /// The words of a complement with `to`: what is agreed to be done, not what is agreed to be so.
    case infinitive
    /// The nearest fitting mention before, in the sentence or the two before it.
    case earlier
    /// Who says what the predicate says, where the sentence tells.
    case speaker
    /// Whose the thing in the object slot is: `verify Tehran's compliance`.
    case objectOwner
    /// Who does what the clausal complement says.
    case contentSubject
    /// The other members of the subject's coordination: `Cairo and Amman agreed`.
    case fellows
    /// The words of the predicate with its complements.
    case predicate
    /// The predicate's own word.
    case trigger
    /// The quantity under the predicate.
    case quantity
    /// The time expression under the predicate.
    case time
    /// The relation holds of the subject alone.
    case none
  }

  /// What a slot must hold: a word of a class, or where none is named a weapon or what weapons are made of.
  struct Goods: Hashable, Sendable {
    let slot: ArgumentSlot
    let words: WordClass?
  }

  /// How a pattern's words state its relation; the column `polarity`.
  enum Strength: String, Hashable, Sendable, CaseIterable {
    case positive
    /// The words state that the relation does not hold: `breaks off talks`.
    case negative
    /// The words state that it may hold: `raises the spectre of war`.
    case possible
    /// Only with `can` or `could` do the words state it: `the reactor could produce plutonium`.
    case able
    /// Only where they are negated do the words state it: `will not accept the plan`.
    case refused
    /// The words take it for granted, whatever is said of it: `a settlement to the dispute between`.
    case fact
    /// It holds only where nothing else says what its clause says.
    case fallback
  }

  /// Unique, with a version: `withdraw-from/1`; stands on every claim that the pattern makes.
  let id: String
  /// A relation of the catalogue.
  let relation: String
  let category: PredicateCategory
  /// Lemmas of the predicate.
  let lemmas: [String]
  /// Particles and prepositions that must stand with it.
  let particles: [String]
  /// Particles and prepositions that must not: written with a minus.
  let otherParticles: [String]
  /// What is moved, of which one must be so; any will do where there are none.
  let goods: [Goods]
  /// What must not be moved: written with a minus.
  let otherGoods: [Goods]
  /// Where the subject comes from, best first.
  let subject: [Source]
  let object: [Source]
  /// The types that subject and object must have; empty for the relation's own.
  let subjectTypes: [String]
  let objectTypes: [String]
  /// How the words state the relation.
  let strength: Strength
}
