public import EntityResolution

/// A proposal that two nodes may be one, or that one node may be two, with what speaks for it; nothing is merged by it.
public struct IdentityCandidate: Hashable, Sendable {
  /// What a person would decide: `same` or `different`.
  public var decision: Decision.Kind
  /// Identifier of the entity that would go, or the name that would be taken out.
  public var entity: String
  /// Identifier of the entity that would stay, or that the name is taken out of.
  public var other: String
  public var label: String
  public var otherLabel: String
  /// How much speaks for it, in thousandths.
  public var score: Int
  /// What speaks for it: `same day: 2006-05-04`.
  public var evidence: [String]

  /// The line of a decisions file that accepts it.
  public var line: String {
    let reason = "\(label) / \(otherLabel); " + evidence.joined(separator: "; ") + "; score 0." + String(score)
    return [decision.rawValue, entity, other, "", reason, "entente candidates", ""].joined(separator: "\t")
  }
}

extension IdentityCandidate {
  /// The surer first, then by identifiers.
  static func precedes(_ left: IdentityCandidate, _ right: IdentityCandidate) -> Bool {
    (-left.score, left.entity, left.other) < (-right.score, right.entity, right.other)
  }
}
