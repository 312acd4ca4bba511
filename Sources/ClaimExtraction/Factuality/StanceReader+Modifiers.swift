import DocumentModel

extension StanceReader {
  /// Negation, modals and adverbs at a word; where it is an operator, only what changes its content.
  func takeModifiers(
    of row: Int, under effect: OperatorEffect? = nil, except counted: Int? = nil, into stance: inout Stance
  ) {
    if let effect, [.report, .believe, .allege, .deny, .hearsay].contains(effect) { return }
    for child in tree.children(of: row) where child != counted {
      let lemma = tree.lemma(of: child)
      switch tree.relation(of: child) {
      case "advmod", "det", "cc:preconj", "discourse":
        if classes[.negation].contains(lemma) { stance.negations += 1 }
        guard effect == nil else { continue }
        if classes[.hearsayAdverb].contains(lemma) {
          stance.cues.append(Stance.Cue(row: nil, effect: .hearsay, holders: []))
        }
        if classes[.possibilityAdverb].contains(lemma) {
          stance.cues.append(Stance.Cue(row: nil, effect: .possible, holders: []))
        }
        if isScheduled(row, by: child) { stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: [])) }
      case "amod" where effect == nil && classes[.allegedAdjective].contains(lemma):
        stance.cues.append(Stance.Cue(row: nil, effect: .allege, holders: []))
      case "aux" where effect == nil: takeModal(lemma, into: &stance)
      case "nsubj", "nsubj:pass", "obj":
        if tree.children(of: child, "det").contains(where: { tree.lemma(of: $0) == "no" }) { stance.negations += 1 }
      case "advcl", "obl":
        guard effect == nil else { continue }
        if isCondition(child) { stance.isConditional = true }
        if isScheduled(row, by: child) { stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: [])) }
      default: continue
      }
    }
  }

  /// `are due to meet`, where `due` is read as a modifier of `meet`.
  private func isScheduled(_ row: Int, by child: Int) -> Bool {
    child < row && tree.tag(of: child) == .adjective && tree.child(of: row, "mark") != nil
      && operators.operators(for: tree.lemma(of: child)).contains { $0.effect == .schedule }
  }

  private func takeModal(_ lemma: String, into stance: inout Stance) {
    if lemma == "would" { stance.isBackshifted = true }
    guard let modal = operators.operators(for: lemma).first(where: { $0.category == .verb }) else { return }
    switch modal.effect {
    case .possible, .able, .oblige: stance.cues.append(Stance.Cue(row: nil, effect: modal.effect, holders: []))
    case .schedule:
      stance.isFuture = true
      stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: []))
    default: return
    }
  }

  /// A coordinated verb shares the first one's auxiliaries: `will stretch to the sea and involve ships`.
  func takeSharedModifiers(of row: Int, from head: Int, into stance: inout Stance) {
    guard tree.child(of: row, "aux") == nil, tree.child(of: row, "nsubj") == nil else { return }
    for child in tree.children(of: head, "aux") { takeModal(tree.lemma(of: child), into: &stance) }
    guard tree.children(of: row, "cc").contains(where: { ["or", "nor"].contains(tree.lemma(of: $0)) }) else { return }
    if tree.children(of: head, "advmod").contains(where: { classes[.negation].contains(tree.lemma(of: $0)) }) {
      stance.negations += 1
    }
  }
}
