/// One line of a decisions file: what a person knows about who is who.
public struct Decision: Hashable, Sendable {
  /// What is decided.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `entity` and `other` are one; `other` stays.
    case same
    /// What is called `entity` is not `other`.
    case different
    /// What texts call `entity` is `other`, whatever it was taken for.
    case means
    /// `entity` is to be called `other`.
    case rename
  }

  public var kind: Kind
  /// An identifier, or a name as texts write it.
  public var entity: String
  public var other: String
  /// The name, or the digest, of the only document it is for; nil for all.
  public var document: String?
  public var reason: String
  public var author: String
  public var date: String
  /// Line in the file, from 1.
  public var line: Int
}

/// What became of a decision over all documents.
public enum DecisionOutcome: Hashable, Sendable {
  case applied
  /// Done, though a person may not have meant it.
  case doubtful(DecisionDoubt)
  /// What it says is so already.
  case unchanged
  /// No document speaks of what it names.
  case unused
  /// It would merge what must never be one; the identifier of the forbidding row.
  case refused(String)
}

/// Why a decision that was followed may not be what a person meant.
public enum DecisionDoubt: Hashable, Sendable {
  /// A name now means what can hardly be called so; the identifier of the row that keeps both from being merged.
  case keptApart(String)
  /// Another thing has the new label already; its identifier.
  case sharesLabel(String)
}
