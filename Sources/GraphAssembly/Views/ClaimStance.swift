public import DocumentModel

/// What of a claim decides whether it may leave a direct triple.
public struct ClaimStance: Sendable {
  /// Whether the document's author is the innermost believer.
  public var isAuthors = false
  public var modality: Modality?
  public var polarity: Polarity?
  public var tense: ClaimTense?
  public var section: SectionKind?
  public var isConditional = false
  /// Whether the text leaves the polarity open.
  public var isOpen = false
  /// Whether a person found it wrong.
  public var isRejected = false
  /// How many of a thousand such claims are right; nil where nobody counted.
  public var confidence: Int?

  /// A plain triple shows no confidence, so claims that are right less often than in so many of a thousand cases leave none: of a hundred
  /// triples drawn at random, most that were wrong came from these.
  static let leastConfidence = 550

  /// The flag of claims whose polarity the text leaves open.
  public static let openFlag = "unknown-polarity"

  public init() {}

  /// A share written as a decimal number, in thousandths; nil where it is none between 0 and 1, as graphs of other people may say.
  public static func thousandths(of text: String) -> Int? {
    guard let share = Double(text), (0...1).contains(share) else { return nil }
    return Int((share * 1000).rounded())
  }
}

extension ViewPolicy {
  /// Whether a claim leaves a direct triple under the policy.
  public func admits(_ claim: Claim) -> Bool {
    guard claim.object != .none else { return false }
    if case .literal = claim.subject { return false }
    return admits(ClaimStance(claim))
  }

  /// Whether a claim of which this is known leaves a direct triple under the policy.
  public func admits(_ stance: ClaimStance) -> Bool {
    guard stance.polarity == .positive, !stance.isConditional, !stance.isOpen, !stance.isRejected else { return false }
    guard let section = stance.section, !section.isQuarantined else { return false }
    guard stance.modality != .denied, stance.modality != .conditional else { return false }
    let isSure = stance.confidence.map { $0 >= ClaimStance.leastConfidence } ?? true
    let isFact = stance.isAuthors && stance.modality == .asserted && isSure
    switch self {
    case .asserted: return isFact && stance.tense == .nonfuture
    case .author: return isFact
    case .allPositive: return true
    case .none: return false
    }
  }
}

extension ClaimStance {
  fileprivate init(_ claim: Claim) {
    isAuthors = claim.holder.isEmpty || DocumentAuthor.isAuthor(claim.holder)
    (modality, polarity, tense, section) = (claim.modality, claim.polarity, claim.tense, claim.section)
    isConditional = claim.condition != nil
    confidence = claim.confidence
    isOpen = claim.flags.contains(Self.openFlag)
    isRejected = claim.isRejected
  }
}
