internal import DocumentModel

/// How many claims of a corpus each rule made, and how many mentions each sieve linked.
public struct RuleCounts: Sendable {
  /// By the identifiers of rules; what a claim's rule names after a sign of addition only followed from it.
  public private(set) var claims: [String: Int] = [:]
  /// By the names of sieves; a mention counts for each that its reason names.
  public private(set) var mentions: [String: Int] = [:]

  public init(of corpus: Corpus) {
    for document in corpus.documents {
      for claim in document.claims {
        if let rule = claim.rule?.split(separator: "+").first { claims[String(rule), default: 0] += 1 }
      }
      for mention in document.mentions {
        for part in (mention.reason ?? "").split(separator: ";") {
          let name = part.drop { $0 == " " }.prefix { $0 != "/" && $0 != " " }
          mentions[String(name), default: 0] += 1
        }
      }
    }
  }
}
