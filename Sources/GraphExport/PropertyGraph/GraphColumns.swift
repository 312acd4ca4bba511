import CalendarTime
import DocumentModel
import GraphAssembly
import KnowledgeBase
import RDF

/// The columns of entity nodes and of claims, and how they are filled.
enum GraphColumns {
  typealias Column = PropertyGraph.Column
  typealias Value = PropertyGraph.Value

  static let node: [Column] = [
    Column("iri"), Column("subtype"), Column("aliases"), Column("mentions", .int), Column("documents", .int),
    Column("firstDate"), Column("lastDate"), Column("statements"),
  ]

  static let claim: [Column] = [
    Column("iri"), Column("relation"), Column("holder"), Column("holderChain"), Column("polarity"),
    Column("modality"), Column("tense"), Column("time"), Column("start"), Column("end"), Column("document"),
    Column("section"), Column("evidence"), Column("evidenceBegin", .int), Column("evidenceEnd", .int), Column("rule"),
    Column("contested", .boolean), Column("cameo"), Column("plover"), Column("flags"), Column("claims", .int),
    Column("documents", .int),
  ]

  /// Columns of graphs that draw claims as nodes: an entity's, then those of a claim that it has not.
  static let nodeWithClaims: [Column] = node + claim.filter { !Set(node.map(\.name)).contains($0.name) }

  /// The values of an entity for `node`.
  ///
  /// - Parameter statements: what is claimed of it with a date, a quantity or words as object.
  static func values(of entity: CollectedEntity, statements: [String]) -> [Value?] {
    [
      .string(entity.iri.string), text(entity.subtypes.sorted().joined(separator: "|")),
      text(entity.sortedAliases.joined(separator: "|")), .int(entity.mentions), .int(entity.documents),
      text(entity.first?.description), text(entity.last?.description), text(statements.joined(separator: "|")),
    ]
  }

  /// The values of claims for `claim`: of one, or of several with one proposition and stance, whose number, documents,
  /// first words and widest time are given.
  static func values(of claims: [CollectedClaim], in builder: PropertyGraphBuilder) -> [Value?] {
    guard let first = claims.first else { return claim.map { _ in nil } }
    let relation = builder.relations[first.claim.relation]
    let times = claims.compactMap(\.eventTime)
    let start = claims.count == times.count ? times.compactMap(\.earliest).min() : first.eventTime?.earliest
    let end = claims.count == times.count ? times.compactMap(\.latest).max() : first.eventTime?.latest
    let documents = Set(claims.map(\.documentName)).sorted()
    let isSingle = claims.count == 1
    let holders = first.holders.map { builder.label(of: $0) }
    return [
      .string(isSingle ? first.node.iri.string : first.node.proposition.string), .string(first.claim.relation),
      text(holders.first), text(isSingle ? holders.joined(separator: " > ") : nil),
      .string(first.claim.polarity.rawValue), .string(first.claim.modality.rawValue),
      text(isSingle ? first.claim.tense.rawValue : nil), text(isSingle ? first.timeText : nil),
      text(start?.description), text(end?.description), .string(documents.joined(separator: "|")),
      text(isSingle ? first.claim.section.rawValue : nil), .string(first.claim.evidence.text),
      isSingle ? .int(first.claim.evidence.range.lowerBound) : nil,
      isSingle ? .int(first.claim.evidence.range.upperBound) : nil, text(isSingle ? first.claim.rule : nil),
      .boolean(builder.contested.isContested(first.node.proposition)), text(relation?.cameo), text(relation?.plover),
      text(Set(claims.flatMap(\.claim.flags)).sorted().joined(separator: "|")), .int(claims.count),
      .int(documents.count),
    ]
  }

  /// A string value; nil for nothing.
  static func text(_ text: String?) -> Value? {
    guard let text, !text.isEmpty else { return nil }
    return .string(text)
  }
}

extension CollectedClaim {
  /// The event time as EDTF, else in the words of the text.
  fileprivate var timeText: String? { claim.eventTime?.value ?? claim.eventTime?.text }
}
