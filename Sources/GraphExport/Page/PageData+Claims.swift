import DocumentModel
import GraphAssembly
import JSON
import RDF

extension PageData {
  /// Every claim of the documents' own text, by document and then in text order.
  mutating func claimTable() -> JSONValue {
    var table = PageTable()
    for (index, document) in documents.enumerated() {
      let nodes = document.nodes
      let mentions = Dictionary(
        (document.isExcerpt ? [] : nodes.document.mentions).enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first })
      let own = Dictionary(
        nodes.claims.compactMap { node in claimPositions[node.iri].map { (node.claim.id, $0) } },
        uniquingKeysWith: { first, _ in first })
      let context = ClaimContext(document: index, nodes: nodes, mentions: mentions, claims: own)
      var last = -1
      for node in nodes.claims {
        // A claim that stands twice in a document is one node.
        guard let position = claimPositions[node.iri], position > last else { continue }
        last = position
        table.add(row(of: node, context))
      }
    }
    return table.json
  }

  /// What a claim's references are looked up in.
  private struct ClaimContext {
    var document: Int
    var nodes: DocumentNodes
    var mentions: [String: Int]
    var claims: [String: Int]
  }

  private mutating func row(of node: ClaimNode, _ context: ClaimContext) -> JSONObject {
    let claim = node.claim
    let prefix = context.nodes.document.document.name + "-"
    let chain = claim.holderChain.map { entityPositions[context.nodes.iri(ofHolder: $0)] ?? -1 }
    return [
      "key": .string(GraphIdentifiers.key(of: node.iri)),
      "id": .string(claim.id.hasPrefix(prefix) ? String(claim.id.dropFirst(prefix.count)) : claim.id),
      "document": .integer(context.document),
      "subject": argument(claim.subject, of: claim, context),
      "relation": relations.position(of: claim.relation),
      "object": argument(claim.object, of: claim, context),
      "holders": holderChains.position(of: chain),
      "negative": claim.polarity == .negative ? 1 : 0,
      "modality": Self.position(of: claim.modality),
      "future": claim.tense == .future ? 1 : 0,
      "attribution": Self.position(of: claim.attribution),
      "time": times.position(of: claim.eventTime),
      "stated": times.position(of: claim.statedTime),
      "sentenceBegin": .integer(claim.sentenceRange.lowerBound),
      "sentenceEnd": .integer(claim.sentenceRange.upperBound),
      "begin": .integer(claim.evidence.range.lowerBound),
      "end": .integer(claim.evidence.range.upperBound),
      "mentions": JSONValue(
        mostlyEmpty: (claim.subjectMentions + claim.objectMentions).compactMap { context.mentions[$0] }
          .map { .integer($0) }),
      "rule": rules.position(of: claim.rule),
      "confidence": claim.confidence.map { .integer($0) } ?? -1,
      "restates": claim.restates.flatMap { context.claims[$0] }.map { .integer($0) } ?? -1,
      "condition": claim.condition.flatMap { context.claims[$0] }.map { .integer($0) } ?? -1,
      "unless": claim.isConditionNegated ? 1 : 0,
      "content": JSONValue(mostlyEmpty: claim.content.compactMap { context.claims[$0] }.map { .integer($0) }),
      "qualifiers": qualifiers(of: claim, context.nodes),
      "inferred": JSONValue(mostlyEmpty: claim.inferred.map { .string($0) }),
      "flags": JSONValue(mostlyEmpty: claim.flags.map { .string($0) }),
      "view": graph.assembly.settings.policy.admits(claim) ? 1 : 0,
      "review": Self.review(claim.review),
    ]
  }

  /// The qualifiers in words, by their names; zero for none.
  private func qualifiers(of claim: Claim, _ nodes: DocumentNodes) -> JSONValue {
    let texts = claim.qualifierTexts { graph.label(ofEntity: $0, in: nodes) ?? $0 }
    return texts.isEmpty
      ? 0 : .object(JSONObject(texts.map { JSONObject.Member(key: $0.name, value: .string($0.text)) }))
  }

  /// What a person said of a claim; zero for nothing.
  private static func review(_ review: ClaimReview?) -> JSONValue {
    guard let review else { return 0 }
    return .object([
      "verdict": .string(review.verdict.rawValue), "reviewer": .string(review.reviewer), "date": .string(review.date),
      "reason": .string(review.reason), "asRead": .string(review.asRead),
    ])
  }

  /// Four times a position, plus what it is a position of: 0 entities, 1 claims, 2 values; 3 stands for nothing.
  private mutating func argument(_ argument: ClaimArgument, of claim: Claim, _ context: ClaimContext) -> JSONValue {
    switch argument {
    case .entity(let identifier):
      if let position = entityPositions[context.nodes.iri(ofEntity: identifier)] { return .integer(position * 4) }
      return value("text", identifier)
    case .claim(let identifier):
      if let position = context.claims[identifier] { return .integer(position * 4 + 1) }
      return value("text", claim.evidence.text)
    case .literal(let words): return value("text", words)
    case .date(let date): return value("date", date ?? claim.eventTime?.text ?? claim.evidence.text)
    case .quantity(let quantity): return value("quantity", quantity.text())
    case .none: return 3
    }
  }

  private mutating func value(_ kind: String, _ text: String) -> JSONValue {
    guard case .integer(let position) = values.position(of: [kind, text]) else { return 3 }
    return .integer(position * 4 + 2)
  }

  private static func position<Value: CaseIterable & Equatable>(of value: Value) -> JSONValue {
    .integer(Array(Value.allCases).firstIndex(of: value) ?? 0)
  }
}
