internal import DocumentModel

extension CorpusDifference {
  static func documentChanges(_ old: Corpus, _ new: Corpus) -> [RecordChange] {
    changes(
      from: documents(of: old), to: documents(of: new), label: { $0.title ?? $0.name },
      fields: [
        ("content", { $0.digest ?? "" }), ("date", { $0.date.value ?? "" }), ("publisher", { $0.publisher ?? "" }),
      ])
  }

  static func entityChanges(_ old: Corpus, _ new: Corpus) -> [RecordChange] {
    changes(
      from: namedEntities(of: old), to: namedEntities(of: new), label: \.label,
      fields: [
        ("class", { [$0.type.rawValue, $0.subtype ?? ""].joined(separator: " ") }), ("label", \.label),
        ("aliases", { $0.aliases.sorted().joined(separator: "\n") }),
      ])
  }

  private static func documents(of corpus: Corpus) -> [String: DocumentRecord] {
    Dictionary(corpus.documents.map { ($0.document.name, $0.document) }, uniquingKeysWith: { first, _ in first })
  }

  private static func namedEntities(of corpus: Corpus) -> [String: Entity] {
    corpus.entities.filter { EntityIdentifier.scope(of: $0.key) != .local }
  }

  private static func changes<Record>(
    from old: [String: Record], to new: [String: Record], label: (Record) -> String,
    fields: [(name: String, value: (Record) -> String)]
  ) -> [RecordChange] {
    Set(old.keys).union(new.keys).sorted().compactMap { identifier in
      switch (old[identifier], new[identifier]) {
      case (nil, let record?):
        return RecordChange(kind: .added, identifier: identifier, label: label(record), fields: [])
      case (let record?, nil):
        return RecordChange(kind: .removed, identifier: identifier, label: label(record), fields: [])
      case (let before?, let after?):
        let changed = fields.filter { $0.value(before) != $0.value(after) }.map(\.name)
        if changed.isEmpty { return nil }
        return RecordChange(kind: .changed, identifier: identifier, label: label(after), fields: changed)
      case (nil, nil): return nil
      }
    }
  }
}
