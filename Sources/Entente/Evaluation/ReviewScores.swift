internal import DocumentModel
internal import Text

/// How often reviewed claims were right, in all, by reader and by the rule that made them.
///
/// A claim is right where its relation, subject and object are: who holds it and how is counted beside it.
public struct ReviewScores: Sendable {
  /// Counts over reviewed claims.
  struct Share {
    var right = 0
    /// Right in holder, polarity and modality too.
    var whole = 0
    var of = 0
  }

  private var shares: [String: Share] = [:]

  public init() {}

  /// Counts the reviewed claims of a corpus to which reviews were applied.
  public mutating func add(_ corpus: Corpus) {
    for claim in corpus.documents.lazy.flatMap(\.claims) {
      guard let review = claim.review else { continue }
      let rule = String((claim.rule ?? "by hand").prefix { $0 != "+" })
      let reader = rule == "by hand" ? rule : rule.hasPrefix("reader/") ? "learned reader" : "rules"
      let isRight = review.verdict != .wrong && !review.asRead.contains("relation=")
      for name in ["all", reader, rule] {
        shares[name, default: Share()].of += 1
        if isRight { shares[name, default: Share()].right += 1 }
        if review.verdict == .right { shares[name, default: Share()].whole += 1 }
      }
    }
  }

  /// How many claims were reviewed.
  public var count: Int { shares["all"]?.of ?? 0 }

  /// A table: all, the readers, then the rules by name, with counts and the share that was right.
  public var text: String {
    let groups = ["all", "by hand", "learned reader", "rules"]
    let names = groups.filter { shares[$0] != nil } + shares.keys.filter { !groups.contains($0) }.sorted()
    let rows = names.map { name -> String in
      let share = shares[name] ?? Share()
      let thousandths = share.of == 0 ? 0 : (share.right * 1000 + share.of / 2) / share.of
      let decimal = "\(thousandths / 1000)." + (thousandths % 1000).zeroPadded(to: 3)
      return "\(name)\t\(share.right)\t\(share.whole)\t\(share.of)\t\(decimal)\n"
    }
    return "rule\tright\tright in all\treviewed\tprecision\n" + rows.joined()
  }
}
