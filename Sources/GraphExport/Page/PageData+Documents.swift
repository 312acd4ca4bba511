import DocumentModel
import GraphAssembly
import JSON

extension PageData {
  /// Every document with its text, sections and mentions.
  mutating func documentTable() -> JSONValue {
    var table = PageTable()
    for document in documents {
      let record = document.record
      table.add([
        "name": .string(record.name), "file": .string(record.file),
        "title": JSONValue(text: record.title), "publisher": JSONValue(text: publisher(of: document)),
        "date": JSONValue(text: record.date.value), "dateSource": .string(record.date.source.rawValue),
        "dateReason": .string(record.date.reason),
        "inconsistencies": JSONValue(mostlyEmpty: record.inconsistencies.map { .string($0) }),
        "details": JSONValue(mostlyEmpty: record.sortedDetails.map { .string($0.name + ": " + $0.value) }),
        "length": .integer(record.length), "text": JSONValue(text: document.text),
        "quotes": document.text == nil ? quotes(of: document) : 0,
        "sections": Self.sections(of: document.nodes.document), "mentions": mentions(of: document),
      ])
    }
    return table.json
  }

  private func publisher(of document: PageDocument) -> String? {
    guard let publisher = document.record.publisher else { return nil }
    return document.nodes.document.entities.first { $0.id == publisher }?.label ?? publisher
  }

  /// Kind, begin and end of each section in one list.
  private static func sections(of document: AnnotatedDocument) -> JSONValue {
    let kinds = SectionKind.allCases
    return JSONValue(
      numbers: document.sections.flatMap { section in
        [kinds.firstIndex(of: section.kind) ?? 0, section.range.lowerBound, section.range.upperBound]
      })
  }

  /// Begin and words of everything that the annotations quote from a document whose text is not at hand.
  private func quotes(of document: PageDocument) -> JSONValue {
    let annotated = document.nodes.document
    let shown =
      document.isExcerpt
      ? document.nodes.claims.filter { claimPositions[$0.iri] != nil }.map(\.claim) : annotated.claims
    let mentions = document.isExcerpt ? [] : annotated.mentions
    let quoted =
      mentions.map { ($0.range.lowerBound, $0.surface) }
      + shown.map { ($0.evidence.range.lowerBound, $0.evidence.text) }
    return .array(quoted.flatMap { [.integer($0.0), .string($0.1)] })
  }

  private mutating func mentions(of document: PageDocument) -> JSONValue {
    let levels = MentionLevel.allCases
    var table = PageTable()
    for mention in document.isExcerpt ? [] : document.nodes.document.mentions {
      let entity = mention.entity.flatMap { entityPositions[document.nodes.iri(ofEntity: $0)] }
      table.add([
        "begin": .integer(mention.range.lowerBound), "end": .integer(mention.range.upperBound),
        "entity": .integer(entity ?? -1), "type": .integer(Self.position(of: mention.type)),
        "level": .integer(levels.firstIndex(of: mention.level) ?? 0),
        "reason": reasons.position(of: mention.reason),
        "value": mention.time?.value.map { .string($0) } ?? mention.quantity.map { .string($0.text()) } ?? 0,
      ])
    }
    return table.json
  }
}
