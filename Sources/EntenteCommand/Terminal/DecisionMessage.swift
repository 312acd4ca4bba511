internal import EntityResolution

/// Says which decisions about who is who changed nothing, and why.
enum DecisionMessage {
  static func lines(for decisions: [(decision: Decision, outcome: DecisionOutcome)]) -> [String] {
    decisions.compactMap { decision, outcome in
      let what = "decisions, line \(decision.line): \(decision.kind.rawValue) ‘\(decision.entity)’ ‘\(decision.other)’"
      switch outcome {
      // A line that is refused stops the program with its place.
      case .applied, .refused: return nil
      case .doubtful(.keptApart(let rule)):
        return "\(what): done; but these are things of two sorts (\(rule)), which texts hardly call by one name"
      case .doubtful(.sharesLabel(let other)):
        return "\(what): done; but \(other) is called so too: `same` makes one of two"
      case .unchanged: return "\(what): changed nothing; it is so already"
      case .unused:
        let place = decision.document.map { "the document \($0)" } ?? "these documents"
        if decision.kind == .means { return "\(what): no name or description in \(place) is ‘\(decision.entity)’" }
        return
          "\(what): nothing in \(place) is called ‘\(decision.entity)’\(decision.kind == .different ? " and linked to ‘\(decision.other)’" : "")"
      }
    }
  }
}
