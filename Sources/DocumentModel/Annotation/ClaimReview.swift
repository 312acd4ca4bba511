/// What a person who checked a claim against its words says of it.
public struct ClaimReview: Hashable, Sendable {
  /// Whether the claim stands.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The words say it.
    case right
    /// The words do not say it: it leaves no direct triple and answers no question.
    case wrong
    /// The words say something near, which the claim says now.
    case corrected
  }

  public var verdict: Verdict
  /// Who checked it, as they call themselves.
  public var reviewer: String
  /// EDTF day, empty where nobody wrote one.
  public var date: String
  public var reason: String
  /// Of a corrected claim the fields as they were read: `relation=violates; modality=alleged`.
  public var asRead: String

  public init(verdict: Verdict, reviewer: String = "", date: String = "", reason: String = "", asRead: String = "") {
    self.verdict = verdict
    self.reviewer = reviewer
    self.date = date
    self.reason = reason
    self.asRead = asRead
  }
}

extension Claim {
  /// Whether a person found that the words do not say it.
  public var isRejected: Bool { review?.verdict == .wrong }
}
