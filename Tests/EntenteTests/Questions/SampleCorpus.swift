import DocumentModel
import Entente

/// Small corpora whose claims are written by hand.
enum SampleCorpus {
  /// NATO alleges that Russia violates the treaty, Russia denies it.
  static let treaty = corpus([
    claim("a-c001", "russia", "violates", "inf-treaty", holder: "nato", modality: .alleged, time: "2018-10"),
    claim("a-c002", "russia", "violates", "inf-treaty", holder: "russia", .negative, modality: .denied),
  ])

  static let entities = [
    Entity(id: "nato", type: .organization, label: "North Atlantic Treaty Organization", aliases: ["NATO"]),
    Entity(id: "russia", type: .state, label: "Russia", metonyms: ["Moscow"]),
    Entity(id: "inf-treaty", type: .treaty, label: "INF Treaty"),
    Entity(id: "inf-talks", type: .meeting, label: "INF talks"),
    Entity(id: "9m729", type: .weapon, label: "9M729"),
    Entity(id: "jens-stoltenberg", type: .person, label: "Jens Stoltenberg"),
    Entity(id: "n-1", type: .place, label: "São Tomé"),
  ]

  /// A corpus of one document `a`.
  static func corpus(_ claims: [Claim], entities: [Entity] = entities, digest: String? = nil) -> Corpus {
    Corpus(documents: [
      AnnotatedDocument(
        document: DocumentRecord(name: "a", file: "a.txt", length: 60, digest: digest),
        mentions: [mention("russia"), mention("russia"), mention("inf-talks")], claims: claims, entities: entities)
    ])
  }

  static func claim(
    _ id: String, _ subject: String, _ relation: String, _ object: String, holder: String = "doc:a",
    _ polarity: Polarity = .positive, modality: Modality = .asserted, time: String? = nil
  ) -> Claim {
    Claim(
      id: id, label: relation, section: .body, subject: .entity(subject), relation: relation, object: .entity(object),
      holderChain: holder == "doc:a" ? [holder] : [holder, "doc:a"], attribution: .indirect, polarity: polarity,
      modality: modality, eventTime: time.map { ClaimTime(value: $0, text: $0) }, sentence: "a-s01",
      sentenceRange: 0..<60, evidence: Evidence(range: 0..<4, text: "NATO"), rule: "violate/1")
  }

  private static func mention(_ entity: String) -> Mention {
    Mention(
      id: "a-m-\(entity)", range: 0..<4, surface: "NATO", type: .event, entity: entity, level: .name, section: .body,
      sentence: "a-s01")
  }
}
