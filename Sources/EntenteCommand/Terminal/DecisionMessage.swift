internal import EntityResolution

/// Says which decisions about who is who changed nothing, and why.
enum DecisionMessage {
  static func lines(for decisions: [(decision: Decision, outcome: DecisionOutcome)]) -> [String] {
    decisions.compactMap { decision, outcome in
      let what = "decisions, line \(decision.line): \(decision.kind.rawValue) ‘\(decision.entity)’ ‘\(decision.other)’"
      switch outcome {
      case .applied: return nil
      case .unchanged: return "\(what): changed nothing; it is so already"
      case .unused:
        let place = decision.document.map { "the document \($0)" } ?? "these documents"
        return
          "\(what): nothing in \(place) is called ‘\(decision.entity)’\(decision.kind == .different ? " and linked to ‘\(decision.other)’" : "")"
      case .refused(let rule): return "\(what): not done; these are kept apart (\(rule))"
      }
    }
  }
}
