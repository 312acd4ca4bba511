import DocumentModel

/// Who commits to a predication and how, as far as its sentence tells.
struct Stance: Hashable, Sendable {
  /// A word that changed the stance, with the rows of whoever commits through it.
  struct Cue: Hashable, Sendable {
    /// Row of the operator; nil for a modal or adverb at the predicate itself.
    var row: TokenPlace?
    var effect: OperatorEffect
    /// Heads of the holders; empty where the words name none.
    var holders: [TokenPlace]
    /// What a negation of the operator makes of its content; nil where no operator of the catalogue stands behind the cue.
    var negated: NegatedEffect?
  }

  /// Innermost first.
  var cues: [Cue] = []
  /// Odd numbers of negations make a claim negative.
  var negations = 0
  /// Inside `if`, `unless`, `barring`, or the consequence of one.
  var isConditional = false
  /// Whether a clause that describes a noun was left: what is outside tells who says it, not whether it is so.
  var isDescription = false
  /// `would have signed`: supposed of a past that was otherwise.
  var isCounterfactual = false
  /// Known to lie ahead by what it is, whatever its verb says: talks that somebody travels for.
  var isYetToCome = false
  /// Told as lying ahead by its own verb form.
  var isFuture = false
  /// `would`: ahead of what was said then, or of what is only supposed.
  var isBackshifted = false

  /// Whether words leave it open, suppose it, forbid it, make it depend on something, or say the contrary.
  var statesNoFact: Bool {
    has(.open) || has(.suppose) || has(.forbid) || isConditional || polarity == .negative
  }

  /// Whether words only suppose it, or make it depend on something.
  var isImagined: Bool { has(.suppose) || isConditional || isCounterfactual }

  /// Whether a word above it says that it is possible, not its own verb: `came close to signing`.
  var isSaidPossible: Bool { cues.contains { $0.effect == .possible && $0.row != nil } }

  func has(_ effect: OperatorEffect) -> Bool { cues.contains { $0.effect == effect } }

  /// Takes in a negation that stands above all cues so far.
  ///
  /// It takes back the outermost commitment (`did not say that`); where nobody commits, it turns the content into its contrary.
  mutating func negate() {
    let last = cues.lastIndex {
      if case .effect = $0.negated { true } else { false }
    }
    guard let last, case .effect(let effect) = cues[last].negated else {
      negations += 1
      return
    }
    // What turns its content round has been counted as a negation.
    if Self.turns.contains(cues[last].effect) != Self.turns.contains(effect) { negations += 1 }
    cues[last].effect = effect
    cues[last].negated = .contrary
  }

  private static let turns: Set<OperatorEffect> = [.negate, .forbid, .refuse]

  /// Positive or negative, after negation, denial and disbelief; to deny a failure is to claim success.
  var polarity: Polarity {
    let contraries = cues.filter { $0.effect == .deny || $0.effect == .disbelieve }.count
    return (negations + contraries) % 2 == 0 ? .positive : .negative
  }

  /// The first of the modalities that fits; the order is the decision list of ARCHITECTURE.md.
  var modality: Modality {
    if has(.open) { return .possible }
    if isCounterfactual || has(.suppose) { return .conditional }
    if has(.deny) { return polarity == .negative ? .denied : .asserted }
    if has(.demand) || has(.oblige) || has(.forbid) { return .demanded }
    if isConditional { return .conditional }
    if has(.plan) || has(.refuse) || has(.schedule) || (isBackshifted && has(.report)) { return .planned }
    if has(.allege) || has(.hearsay), has(.able) { return .alleged }
    if has(.possible) || has(.able) || has(.permit) { return .possible }
    if has(.allege) || has(.hearsay) || has(.disbelieve) { return .alleged }
    return .asserted
  }

  /// Whether what is said in a modality lies ahead.
  func tense(as modality: Modality) -> ClaimTense {
    switch modality {
    case .demanded, .conditional, .planned, .possible: .future
    case .asserted, .alleged, .denied: isFuture ? .future : .nonfuture
    }
  }

  /// The heads of those who commit, innermost first; each holder is named once.
  ///
  /// Who denies a reproach commits to its contrary: whoever made it stands no longer behind the claim.
  var holders: [[TokenPlace]] {
    committedCues.map { cues[$0].holders }.reduce(into: []) { chain, holders in
      if chain.last != holders { chain.append(holders) }
    }
  }

  /// Index of the cue that names the innermost holder.
  var innermostHolderCue: Int? {
    committedCues.first
  }

  /// The cues that name holders, innermost first; of whoever plans or refuses only where nobody else tells of the plan
  /// or alleges it.
  private var committedCues: [Int] {
    let open = cues.lastIndex { $0.effect == .open }.map { $0 + 1 }
    let contrary = cues.firstIndex { $0.effect == .deny || $0.effect == .disbelieve }
    let first = open ?? contrary ?? cues.startIndex
    let named = cues[first...].indices.filter { !cues[$0].holders.isEmpty }
    let told = named.filter { !cues[$0].effect.isIntention }
    return told.isEmpty && !has(.allege) ? named : told
  }

  /// The stance of the reproach that is denied: `denies Washington's claim that` leaves Washington's claim standing.
  var beforeDenial: Stance? {
    guard let denial = cues.firstIndex(where: { $0.effect == .deny }), denial > 0 else { return nil }
    let inner = cues[..<denial]
    guard inner.contains(where: { [.allege, .report, .believe].contains($0.effect) }) else { return nil }
    var stance = self
    stance.cues = Array(inner)
    if !stance.has(.allege) { stance.cues.append(Cue(row: nil, effect: .allege, holders: [])) }
    return stance
  }
}
