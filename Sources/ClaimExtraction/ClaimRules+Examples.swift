public import DocumentModel
internal import KnowledgeBase

/// An example of a rule that does not come true.
public struct FailedExample: Hashable, Sendable {
  public let rule: String
  public let sentence: String
  /// The claim that the example promises, as it writes it; nil for a near miss, in which there must be none.
  public let expected: String?
  /// What the rule makes of the sentence, written alike.
  public let found: [String]
}

extension ClaimRules {
  /// How many examples rules have, near misses among them, and those that do not come true.
  ///
  /// - Parameters:
  ///   - ids: the rules.
  ///   - read: documents up to their mentions, one for each of the sentences that it is given.
  public func examples(
    of ids: Set<String>, reading read: ([String]) throws -> [ResolvedDocument]
  ) rethrows -> (count: Int, failed: [FailedExample]) {
    let cases = proposers.all.filter { ids.contains($0.id) }
      .flatMap { proposer in proposer.examples.map { (proposer: proposer, example: $0) } }
    let documents = try read(cases.map(\.example.sentence))
    let failed = zip(cases, documents).compactMap { item, document -> FailedExample? in
      let drafts = document.analyzed.sentences.indices.flatMap { index in
        item.proposer.drafts(
          in: SentenceReading(
            document: document, sentence: SentenceView(document: document.analyzed, index: index), rules: self))
      }
      return isFulfilled(item.example, by: drafts)
        ? nil
        : FailedExample(
          rule: item.proposer.id, sentence: item.example.sentence, expected: item.example.claim?.description,
          found: drafts.map(\.example))
    }
    return (cases.count, failed)
  }

  /// Whether drafts of its proposer are what an example says.
  func isFulfilled(_ example: ClaimExample, by drafts: [ClaimDraft]) -> Bool {
    guard let claim = example.claim else { return drafts.isEmpty }
    let isSymmetric = relations[claim.relation]?.isSymmetric == true
    return drafts.contains { $0.states(claim, isSymmetric: isSymmetric) }
  }
}

extension ClaimDraft {
  /// As examples write claims, with all that its sides are called.
  var example: String {
    let objects = names(of: object, objectMentions).joined(separator: "/")
    let subjects = names(of: subject, subjectMentions).joined(separator: "/")
    return objects.isEmpty ? "\(relation)(\(subjects))" : "\(relation)(\(subjects), \(objects))"
  }

  /// Whether it is a claim by its relation and what its arguments are called.
  fileprivate func states(_ claim: ExampleClaim, isSymmetric: Bool) -> Bool {
    guard relation == claim.relation else { return false }
    let subjects = names(of: subject, subjectMentions)
    let objects = names(of: object, objectMentions)
    return fits(claim.subject, subjects) && fits(claim.object, objects)
      || isSymmetric && fits(claim.subject, objects) && fits(claim.object, subjects)
  }

  private func fits(_ wanted: String, _ found: [String]) -> Bool {
    wanted.isEmpty
      ? found.isEmpty || found == ["claim"] : found.contains { $0.lowercased().contains(wanted.lowercased()) }
  }

  private func names(of argument: ClaimArgument, _ mentions: [ResolvedMention]) -> [String] {
    switch argument {
    case .literal(let text): [text]
    case .claim: ["claim"]
    case .none: content == .nothing ? [] : ["claim"]
    case .quantity(let quantity): mentions.map(\.mention.surface) + [quantity.rangeClass].compactMap(\.self)
    case .entity, .date: mentions.map(\.mention.surface)
    }
  }
}
