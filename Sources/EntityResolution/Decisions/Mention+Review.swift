public import DocumentModel

extension Mention {
  /// Notes that a person said what the mention means, as the reason why it means that.
  public mutating func note(reviewedBy reviewer: String, on date: String, because reason: String) {
    self.reason =
      "reviewed by " + (reviewer.isEmpty ? "hand" : reviewer) + (date.isEmpty ? "" : " on " + date)
      + (reason.isEmpty ? "" : ": " + reason)
  }
}

extension AnnotatedDocument {
  /// Notes who decided, on the mentions that mean another thing than before or one that is called otherwise.
  mutating func note(_ decision: Decision, since before: AnnotatedDocument) {
    let labels = Dictionary(before.entities.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    let renamed = Set(entities.filter { entity in labels[entity.id].map { $0 != entity.label } ?? false }.map(\.id))
    for index in mentions.indices {
      guard let entity = mentions[index].entity else { continue }
      guard entity != before.mentions[index].entity || renamed.contains(entity) else { continue }
      mentions[index].note(reviewedBy: decision.author, on: decision.date, because: decision.reason)
    }
  }
}
