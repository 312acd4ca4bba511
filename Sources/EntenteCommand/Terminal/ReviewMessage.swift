internal import Reviews
internal import Text

/// Says which reviews changed nothing, and why.
enum ReviewMessage {
  static func lines(for reviews: [(review: Review, outcome: ReviewOutcome)]) -> [String] {
    reviews.map { review, outcome in
      let what = "reviews, line \(review.line): \(review.kind.rawValue)"
      let name = FailureMessage.name(review.isOfClaim ? review.words : review.subject + review.words)
      switch outcome {
      case .applied: return what
      case .refused(let rule): return "\(what): not done; these are kept apart (\(rule))"
      case .unused where review.isOfClaim:
        return
          "\(what): the document makes no claim \(FailureMessage.name(review.relation)) of \(FailureMessage.name(review.subject)) and \(FailureMessage.name(review.object)) in ‘\(name)’"
      case .unused: return "\(what): nothing is called ‘\(name)’"
      }
    }
  }
}
