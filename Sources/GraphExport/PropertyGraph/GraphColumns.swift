import CalendarTime
import DocumentModel
import GraphAssembly
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

  private static let ofEntity: [Filled<DescribedEntity>] = [
    .text("iri") { $0.entity.iri.string },
    .text("subtype") { $0.entity.subtypes.sorted().joined(separator: "|") },
    .text("aliases") { $0.entity.sortedAliases.joined(separator: "|") },
    .text("codes") { $0.entity.codes.sorted().joined(separator: "|") },
    .text("sameAs") { $0.entity.sameAs.sorted().joined(separator: "|") },
    .int("mentions") { $0.entity.mentions },
    .int("documents") { $0.entity.documents },
    .text("firstDate") { $0.entity.first?.description },
    .text("lastDate") { $0.entity.last?.description },
    .text("statements") { $0.statements.joined(separator: "|") },
  ]

  private static let ofClaims: [Filled<JoinedClaims>] = [
    .text("iri") { $0.iri.string },
    .text("relation") { $0.first.claim.relation },
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
    .text("evidence") { $0.first.claim.evidence.text },
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
  static let nodeWithClaims: [Column] = node + claim.filter { !Set(node.map(\.name)).contains($0.name) }

  /// The values of an entity for `node`.
  ///
  /// - Parameter statements: what is claimed of it with a date, a quantity or words as object.
  static func values(of entity: CollectedEntity, statements: [String]) -> [Value?] {
    let described = DescribedEntity(entity: entity, statements: statements)
    return ofEntity.map { $0.value(described) }
  }

  /// The values of claims for `claim`: of one, or of several with one proposition and stance.
  static func values(of claims: [CollectedClaim], in builder: PropertyGraphBuilder) -> [Value?] {
    guard let joined = JoinedClaims(claims, in: builder) else { return claim.map { _ in nil } }
    return values(of: joined)
  }

  /// The values of joined claims for `claim`.
  static func values(of joined: JoinedClaims) -> [Value?] { ofClaims.map { $0.value(joined) } }
}

/// An entity with what is claimed of it in words.
struct DescribedEntity {
  let entity: CollectedEntity
  let statements: [String]
}

/// Claims that are drawn as one: a single one, or several with one proposition, of which the number, the documents, the
/// holders with their stances, the first words and the widest time are shown.
struct JoinedClaims {
  let first: CollectedClaim
  let count: Int
  /// The names of the documents, sorted.
  let documents: [String]
  /// The days of the documents, sorted.
  let published: [String]
  /// What the documents' outlets are called, sorted.
  let outlets: [String]
  /// What is said of the documents outside their texts: `licence: CC BY`, sorted.
  let details: [String]
  /// What the first claim's holders are called, innermost first.
  let holders: [String]
  /// What all innermost holders are called, sorted.
  let allHolders: [String]
  /// Who takes which stance in how many claims: `Iran: negative denied (2)`, sorted.
  let stances: [String]
  /// The same for people: `Iran: denied`, sorted.
  let stanceWords: [String]
  /// What some claim has, in the order of the cases.
  let polarities: [Polarity]
  let modalities: [Modality]
  let relation: Relation?
  let isContested: Bool
  let flags: [String]
  /// Where, by what, how: `place: Kapustin Yar`, sorted.
  let qualifiers: [String]
  let start: CalendarDay?
  let end: CalendarDay?

  /// Nil where there are no claims.
  init?(_ claims: [CollectedClaim], in builder: PropertyGraphBuilder) {
    guard let first = claims.first else { return nil }
    let times = claims.compactMap(\.eventTime)
    let isDated = claims.count == times.count
    self.first = first
    count = claims.count
    documents = Set(claims.map(\.documentName)).sorted()
    let records = Set(claims.map(\.document)).compactMap { builder.documents[$0] }
    published = Set(records.compactMap(\.date.value)).sorted()
    outlets = Set(records.compactMap { $0.publisher.map(builder.publisherLabel) }).sorted()
    details = Set(records.flatMap { $0.sortedDetails.map { $0.name + ": " + $0.value } }).sorted()
    holders = first.holders.map { builder.label(of: $0) }
    let innermost = claims.map { claim in claim.holders.first.map { builder.label(of: $0) } ?? "author" }
    allHolders = Set(innermost).sorted()
    stances = Self.stances(zip(innermost, claims.map(\.claim)))
    stanceWords = Set(zip(innermost, claims).map { $0 + ": " + $1.claim.stanceWords }).sorted()
    polarities = Polarity.allCases.filter { polarity in claims.contains { $0.claim.polarity == polarity } }
    modalities = Modality.allCases.filter { modality in claims.contains { $0.claim.modality == modality } }
    relation = builder.relations[first.claim.relation]
    isContested = builder.contested.isContested(first.node.proposition)
    qualifiers = Set(
      claims.flatMap { claim in
        claim.claim.qualifierTexts { builder.label(ofEntity: $0) ?? $0 }.map { $0.name + ": " + $0.text }
      }
    ).sorted()
    flags = Set(claims.flatMap(\.claim.flags)).sorted()
    start = isDated ? times.compactMap(\.earliest).min() : first.eventTime?.earliest
    end = isDated ? times.compactMap(\.latest).max() : first.eventTime?.latest
  }

  private static func stances(_ claims: some Sequence<(String, Claim)>) -> [String] {
    var counts: [String: Int] = [:]
    for (holder, claim) in claims {
      counts[holder + ": " + claim.polarity.rawValue + " " + claim.modality.rawValue, default: 0] += 1
    }
    return counts.map { $0.value == 1 ? $0.key : $0.key + " (" + String($0.value) + ")" }.sorted()
  }

  /// Who holds it, where all claims have one holder.
  var holder: String? { allHolders.count == 1 ? holders.first : nil }

  /// The claim, where it is one.
  var single: Claim? { count == 1 ? first.claim : nil }

  /// What all claims share; nil where they differ.
  var polarity: Polarity? { polarities.count == 1 ? polarities.first : nil }
  var modality: Modality? { modalities.count == 1 ? modalities.first : nil }

  /// What is drawn: the claim, or the proposition of several.
  var iri: IRI { count == 1 ? first.node.iri : first.node.proposition }
}
