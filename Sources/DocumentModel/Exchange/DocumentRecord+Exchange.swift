import JSON
import Text

extension DocumentRecord {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    if let version = try fields.optionalInteger("version"), version > AnnotationReader.version {
      throw fields.newerVersion(than: AnnotationReader.version, "version")
    }
    self.init(
      name: try fields.string("doc"), file: try fields.optionalString("file") ?? "",
      length: try fields.optionalInteger("length") ?? 0, digest: try fields.optionalString("digest"),
      title: try fields.optionalString("title"), publisher: try fields.optionalString("publisher"),
      language: try fields.optionalString("language") ?? "en", date: try DocumentDate(fields),
      inconsistencies: try fields.strings("inconsistencies"),
      production: try Production(optional: fields.optionalNested("made_by")))
    for member in try fields.optionalNested("details")?.object.members ?? [] {
      if case .string(let text) = member.value { details[member.key] = text }
    }
  }

  /// The `document` row: the standard keys, then our own where they are known.
  var exchangeRecord: JSONObject {
    var record = JSONObject(kind: "document")
    record.add("doc", name)
    record.add("file", file)
    record.add("length", length)
    record.addOrNull("dct", date.value)
    record.add("dct_source", date.source.rawValue)
    record.addOrNull("dct_text_only", date.textOnly)
    record.addOrNull("dct_confidence", date.confidence)
    record.addOrNull("publisher", publisher)
    record.add("language", language)
    record.add("dct_why", date.reason)
    record.add("inconsistencies", inconsistencies)
    record.add("digest", digest)
    record.add("title", title)
    if !details.isEmpty {
      record.add("details", .object(JSONObject(sortedDetails.map { .init(key: $0.name, value: .string($0.value)) })))
    }
    if let production {
      record.add("version", AnnotationReader.version)
      record.add("made_by", .object(production.exchangeRecord))
    }
    return record
  }
}

extension DocumentDate {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    let source: Source = fields.value("dct_source") == nil ? .unknown : try fields.choice("dct_source")
    self.init(
      value: try fields.optionalString("dct"), source: source, textOnly: try fields.optionalString("dct_text_only"),
      confidence: try fields.optionalString("dct_confidence"), reason: try fields.optionalString("dct_why") ?? "")
  }
}

extension Section {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    self.init(kind: try fields.choice("section"), range: try fields.range(), label: try fields.optionalString("label"))
  }

  var exchangeRecord: JSONObject {
    var record = JSONObject(kind: "section")
    record.add("section", kind.rawValue)
    record.add(range)
    record.add("label", label)
    return record
  }
}

extension Sentence {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    self.init(id: try fields.string("id"), range: try fields.range(), section: try fields.choice("section"))
  }

  var exchangeRecord: JSONObject {
    var record = JSONObject(kind: "sentence")
    record.add("id", id)
    record.add(range)
    record.add("section", section.rawValue)
    return record
  }
}
