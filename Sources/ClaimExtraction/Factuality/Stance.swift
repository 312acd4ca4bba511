import DocumentModel

/// Who commits to a predication and how, as far as its sentence tells.
struct Stance: Hashable, Sendable {
  /// A word that changed the stance, with the rows of whoever commits through it.
  struct Cue: Hashable, Sendable {
    /// Row of the operator; nil for a modal or adverb at the predicate itself.
    var row: Int?
    var effect: OperatorEffect
    /// Heads of the holders; empty where the words name none.
    var holders: [Int]
  }

  /// Innermost first.
  var cues: [Cue] = []
  /// Odd numbers of negations make a claim negative.
  var negations = 0
  /// Inside `if`, `unless`, `barring`, or the consequence of one.
  var isConditional = false
  /// Told as lying ahead by its own verb form.
  var isFuture = false

  func has(_ effect: OperatorEffect) -> Bool { cues.contains { $0.effect == effect } }

  /// Positive or negative, after negation and denial.
  var polarity: Polarity {
    if has(.deny) { return .negative }
    return negations % 2 == 0 ? .positive : .negative
  }

  /// The first of the modalities that fits; the order is the decision list of ARCHITECTURE.md.
  var modality: Modality {
    if has(.deny) { return .denied }
    if has(.demand) || has(.oblige) { return .demanded }
    if isConditional { return .conditional }
    if has(.plan) || has(.schedule) { return .planned }
    if has(.possible) { return .possible }
    if has(.allege) || has(.hearsay) { return .alleged }
    return .asserted
  }

  var tense: ClaimTense {
    switch modality {
    case .demanded, .conditional, .planned, .possible: .future
    case .asserted, .alleged, .denied: isFuture ? .future : .nonfuture
    }
  }

  /// The heads of those who commit, innermost first; each holder is named once.
  var holders: [[Int]] {
    cues.reduce(into: []) { chain, cue in
      if !cue.holders.isEmpty, chain.last != cue.holders { chain.append(cue.holders) }
    }
  }
}
