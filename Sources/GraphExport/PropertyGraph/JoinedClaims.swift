import CalendarTime
import DocumentModel
import KnowledgeBase
import RDF

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
  ///
  /// - Parameter claims: in the order of their IRIs.
  init?(_ claims: [CollectedClaim], in sources: DrawingSources) throws {
    guard let first = claims.first else { return nil }
    let times = claims.compactMap(\.eventDays)
    let isDated = claims.count == times.count
    self.first = first
    count = claims.count
    documents = Set(claims.map(\.documentName)).sorted()
    published = Set(claims.compactMap(\.published)).sorted()
    outlets = try Set(
      claims.compactMap { claim in
        try claim.outlet.map { try sources.entities.label(of: $0.entity) ?? $0.identifier }
      }
    ).sorted()
    details = Set(claims.flatMap(\.details)).sorted()
    holders = try first.holders.map { try sources.label(ofHolder: $0) }
    let innermost = try claims.map { claim in
      try claim.holders.first.map { try sources.label(ofHolder: $0) } ?? "author"
    }
    allHolders = Set(innermost).sorted()
    stances = Self.stances(zip(innermost, claims))
    stanceWords = Set(zip(innermost, claims).map { $0 + ": " + $1.stanceWords }).sorted()
    polarities = Polarity.allCases.filter { polarity in claims.contains { $0.polarity == polarity } }
    modalities = Modality.allCases.filter { modality in claims.contains { $0.modality == modality } }
    relation = sources.relations[first.relation]
    isContested = try sources.isContested(first.proposition)
    qualifiers = try Set(claims.flatMap { try Self.qualifiers(of: $0, sources) }).sorted()
    flags = Set(claims.flatMap(\.flags)).sorted()
    start = isDated ? times.compactMap(\.earliest).min() : first.eventDays?.earliest
    end = isDated ? times.compactMap(\.latest).max() : first.eventDays?.latest
  }

  private static func qualifiers(of claim: CollectedClaim, _ sources: DrawingSources) throws -> [String] {
    var labels: [String: String] = [:]
    for (identifier, entity) in claim.qualifyingEntities { labels[identifier] = try sources.entities.label(of: entity) }
    return Claim.texts(of: claim.qualifiers) { labels[$0] ?? $0 }.map { $0.name + ": " + $0.text }
  }

  private static func stances(_ claims: some Sequence<(String, CollectedClaim)>) -> [String] {
    var counts: [String: Int] = [:]
    for (holder, claim) in claims {
      counts[holder + ": " + claim.polarity.rawValue + " " + claim.modality.rawValue, default: 0] += 1
    }
    return counts.map { $0.value == 1 ? $0.key : $0.key + " (" + String($0.value) + ")" }.sorted()
  }

  /// Who holds it, where all claims have one holder.
  var holder: String? { allHolders.count == 1 ? holders.first : nil }

  /// The claim, where it is one.
  var single: CollectedClaim? { count == 1 ? first : nil }

  /// What all claims share; nil where they differ.
  var polarity: Polarity? { polarities.count == 1 ? polarities.first : nil }
  var modality: Modality? { modalities.count == 1 ? modalities.first : nil }

  /// What is drawn: the claim, or the proposition of several.
  var iri: IRI { count == 1 ? first.iri : first.proposition }
}
