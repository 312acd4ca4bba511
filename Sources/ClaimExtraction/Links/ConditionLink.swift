import DocumentModel

/// Names the claim under whose condition each conditional claim of a sentence stands.
struct ConditionLink: ClaimLink {
  func add(to table: inout ClaimTable, _ makers: [ClaimMaker]) {
    for (index, maker) in makers.enumerated() {
      let reasons = ReasonReader(stances: maker.context.reading.stances)
      for place in table.places(inSentence: index) where table[place].draft.stance.isConditional {
        guard let condition = reasons.condition(of: table[place].draft.trigger) else { continue }
        let words = Set(maker.context.reading.sentence.subtree(of: condition.row))
        guard let claim = table.shallowest(in: words, ofSentence: index, maker.context), claim != place else {
          continue
        }
        table[place].condition = claim
        table[place].claim.isConditionNegated = condition.isNegated
      }
    }
  }
}
