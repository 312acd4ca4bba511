import CalendarTime
import DocumentModel
import KnowledgeBase
import RDF

/// The columns of entity nodes and of claims, each with what fills it.
enum GraphColumns {
  typealias Column = PropertyGraph.Column
  typealias Value = PropertyGraph.Value

  /// A column and its value for what a row stands for.
  struct Filled<Subject>: Sendable {
    let column: Column
    let value: @Sendable (Subject) -> Value?

    private init(_ name: String, _ kind: Column.Kind, _ value: @escaping @Sendable (Subject) -> Value?) {
      column = Column(name, kind)
      self.value = value
    }

    /// A column of words, empty where there are none.
    static func text(_ name: String, _ words: @escaping @Sendable (Subject) -> String?) -> Filled {
      Filled(name, .string) { words($0).flatMap { $0.isEmpty ? nil : .string($0) } }
    }

    static func int(_ name: String, _ number: @escaping @Sendable (Subject) -> Int?) -> Filled {
      Filled(name, .int) { number($0).map { .int($0) } }
    }

    static func boolean(_ name: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Filled {
      Filled(name, .boolean) { .boolean(value($0)) }
    }
  }

  private static let ofEntity: [Filled<CollectedEntity>] = [
    .text("iri") { $0.iri.string },
    .text("subtype") { $0.subtypes.sorted().joined(separator: "|") },
    .text("aliases") { $0.sortedAliases.joined(separator: "|") },
    .text("codes") { $0.codes.sorted().joined(separator: "|") },
    .text("sameAs") { $0.sameAs.sorted().joined(separator: "|") },
    .int("mentions") { $0.mentions },
    .int("documents") { $0.documents },
    .text("firstDate") { $0.first?.description },
    .text("lastDate") { $0.last?.description },
    .text("statements") { _ in nil },
  ]

  private static let ofClaims: [Filled<JoinedClaims>] = [
    .text("iri") { $0.iri.string },
    .text("relation") { $0.first.relation },
    .text("holder") { $0.holder },
    .text("holders") { $0.allHolders.joined(separator: "|") },
    .text("stances") { $0.stances.joined(separator: "|") },
    .text("holderChain") { $0.count == 1 ? $0.holders.joined(separator: " > ") : nil },
    .text("polarity") { $0.polarities.map(\.rawValue).joined(separator: "|") },
    .text("modality") { $0.modalities.map(\.rawValue).joined(separator: "|") },
    .text("tense") { $0.single?.tense.rawValue },
    .text("time") { $0.single.flatMap { $0.eventTime?.value ?? $0.eventTime?.text } },
    .text("stated") { $0.single.flatMap { $0.statedTime?.value ?? $0.statedTime?.text } },
    .text("start") { $0.start?.description },
    .text("end") { $0.end?.description },
    .text("qualifiers") { $0.qualifiers.joined(separator: "|") },
    .text("document") { $0.documents.joined(separator: "|") },
    .text("published") { $0.published.joined(separator: "|") },
    .text("outlet") { $0.outlets.joined(separator: "|") },
    .text("details") { $0.details.joined(separator: "|") },
    .text("section") { $0.single?.section.rawValue },
    .text("evidence") { $0.first.evidence.text },
    .int("evidenceBegin") { $0.single?.evidence.range.lowerBound },
    .int("evidenceEnd") { $0.single?.evidence.range.upperBound },
    .text("rule") { $0.single?.rule },
    .boolean("contested") { $0.isContested },
    .text("cameo") { $0.relation?.cameo },
    .text("plover") { $0.relation?.plover },
    .text("flags") { $0.flags.joined(separator: "|") },
    .int("claims") { $0.count },
    .int("documents") { $0.documents.count },
  ]

  static let node: [Column] = ofEntity.map(\.column)
  static let claim: [Column] = ofClaims.map(\.column)

  /// Columns of graphs that draw claims as nodes: an entity's, then those of a claim that it has not.
  private static let nodeWithClaims: [Column] = node + claim.filter { !Set(node.map(\.name)).contains($0.name) }

  /// The columns of nodes.
  static func nodes(_ options: GraphOptions) -> [Column] { options.claims == .edges ? node : nodeWithClaims }

  /// The columns of edges.
  static func edges(_ options: GraphOptions) -> [Column] { options.claims == .edges ? claim : [] }

  /// The place of what is claimed of an entity with a date, a quantity or words as object.
  static let statements = node.firstIndex { $0.name == "statements" } ?? node.count

  /// The values of an entity for `node`, but for what is stated of it.
  static func values(of entity: CollectedEntity) -> [Value?] { ofEntity.map { $0.value(entity) } }

  /// The values of joined claims for `claim`.
  static func values(of joined: JoinedClaims) -> [Value?] { ofClaims.map { $0.value(joined) } }

  /// The same by the names of their columns.
  static func namedValues(of joined: JoinedClaims) -> [String: Value] {
    let named = zip(claim, values(of: joined)).compactMap { column, value in value.map { (column.name, $0) } }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}
