import JSON
import Text

extension Claim {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    let sentence = try fields.nested("sentence")
    let evidence = try fields.nested("evidence")
    let tense: ClaimTense = fields.value("tense") == nil ? .nonfuture : try fields.choice("tense")
    self.init(
      id: try fields.string("id"), label: try fields.optionalString("label") ?? "",
      section: try fields.choice("section"), subject: try ClaimArgument(fields, "subject"),
      relation: try fields.string("relation"), object: try ClaimArgument(fields, "object"),
      holderChain: try Self.holderChain(fields), attribution: try fields.choice("attribution"),
      polarity: try fields.choice("polarity"), modality: try fields.choice("modality"), tense: tense,
      eventTime: try ClaimTime(optional: fields.optionalNested("time")),
      statedTime: try ClaimTime(optional: fields.optionalNested("stated")), sentence: try sentence.string("id"),
      sentenceRange: try sentence.range(),
      evidence: Evidence(range: try evidence.range(), text: try evidence.string("text")),
      subjectMentions: try fields.strings("subject_mentions"), objectMentions: try fields.strings("object_mentions"),
      restates: try fields.optionalString("restates"), content: try fields.strings("content"),
      condition: try fields.optionalString("condition"), isConditionNegated: try fields.boolean("negated_condition"),
      qualifiers: try fields.optionalNested("qualifiers")?.object ?? [:], inferred: try fields.strings("inferred"),
      flags: try fields.strings("flags"), rule: try fields.optionalString("rule"),
      confidence: try fields.optionalInteger("confidence"), tier: try fields.optionalInteger("tier") ?? 1,
      acceptedSubjects: try fields.strings("accept_subjects"), difficulty: try fields.optionalString("difficulty"),
      note: try fields.optionalString("note"), review: try ClaimReview(optional: fields.optionalNested("review")))
    key = try fields.optionalString("key")
  }

  /// The chain, or the holder alone where a foreign annotation has no chain.
  private static func holderChain(_ fields: RecordFields) throws(SyntaxFailure) -> [String] {
    let chain = try fields.strings("holder_chain")
    return chain.isEmpty ? [try fields.string("holder")] : chain
  }

  /// The `claim` row: the standard keys, then our own where they are known.
  func exchangeRecord(document: String) -> JSONObject {
    var record = JSONObject(kind: "claim")
    record.add("id", id)
    record.add("key", key)
    record.add("label", label)
    record.add("doc", document)
    record.add("section", section.rawValue)
    subject.add(to: &record, "subject")
    record.add("relation", relation)
    object.add(to: &record, "object")
    record.add("holder", holder)
    record.add("holder_chain", holderChain)
    record.add("attribution", attribution.rawValue)
    record.add("polarity", polarity.rawValue)
    record.add("modality", modality.rawValue)
    record.add("tense", tense.rawValue)
    record.add("time", (eventTime?.exchangeRecord).map { .object($0) } ?? .null)
    record.add("stated", (statedTime?.exchangeRecord).map { .object($0) } ?? .null)
    record.add("sentence", .object(sentenceRecord))
    record.add("evidence", .object(evidenceRecord))
    record.add("subject_mentions", subjectMentions)
    record.add("object_mentions", objectMentions)
    record.addUnlessEmpty("content", content)
    record.add("restates", restates)
    record.add("condition", condition)
    record.add("tier", tier)
    if !qualifiers.members.isEmpty { record.add("qualifiers", .object(qualifiers)) }
    record.addUnlessEmpty("flags", flags)
    record.add("note", note)
    record.addUnlessEmpty("inferred", inferred)
    record.addUnlessEmpty("accept_subjects", acceptedSubjects)
    record.addIfTrue("negated_condition", isConditionNegated)
    record.add("difficulty", difficulty)
    record.add("rule", rule)
    record.add("confidence", confidence)
    if let review { record.add("review", .object(review.exchangeRecord)) }
    return record
  }

  private var sentenceRecord: JSONObject {
    var record: JSONObject = [:]
    record.add("id", sentence)
    record.add(sentenceRange)
    return record
  }

  private var evidenceRecord: JSONObject {
    var record: JSONObject = [:]
    record.add(evidence.range)
    record.add("text", evidence.text)
    return record
  }
}

extension ClaimArgument {
  /// - Parameter role: `subject` or `object`; the kind stands under the role with `_kind`.
  init(_ fields: RecordFields, _ role: String) throws(SyntaxFailure) {
    switch try fields.optionalString(role + "_kind") ?? "entity" {
    case "entity": self = .entity(try fields.string(role))
    case "claim": self = .claim(try fields.string(role))
    case "literal": self = .literal(try fields.string(role))
    case "date": self = .date(try fields.optionalString(role))
    case "quantity": self = .quantity(try Quantity(fields.nested(role)))
    case "none": self = .none
    default: throw fields.failure("one of entity, claim, literal, date, quantity, none", role + "_kind")
    }
  }

  func add(to record: inout JSONObject, _ role: String) {
    let (value, kind): (JSONValue, String) =
      switch self {
      case .entity(let id): (.string(id), "entity")
      case .claim(let id): (.string(id), "claim")
      case .literal(let text): (.string(text), "literal")
      case .date(let value): (value.map { .string($0) } ?? .null, "date")
      case .quantity(let quantity): (.object(quantity.exchangeRecord), "quantity")
      case .none: (.null, "none")
      }
    record.add(role, value)
    record.add(role + "_kind", kind)
  }
}

extension ClaimReview {
  init?(optional fields: RecordFields?) throws(SyntaxFailure) {
    guard let fields else { return nil }
    self.init(
      verdict: try fields.choice("verdict"), reviewer: try fields.optionalString("by") ?? "",
      date: try fields.optionalString("date") ?? "", reason: try fields.optionalString("reason") ?? "",
      asRead: try fields.optionalString("as_read") ?? "")
  }

  var exchangeRecord: JSONObject {
    var record: JSONObject = [:]
    record.add("verdict", verdict.rawValue)
    if !reviewer.isEmpty { record.add("by", reviewer) }
    if !date.isEmpty { record.add("date", date) }
    if !reason.isEmpty { record.add("reason", reason) }
    if !asRead.isEmpty { record.add("as_read", asRead) }
    return record
  }
}

extension ClaimTime {
  init?(optional fields: RecordFields?) throws(SyntaxFailure) {
    guard let fields else { return nil }
    self.init(
      value: try fields.optionalString("value"), text: try fields.optionalString("text") ?? "",
      weekday: try fields.optionalInteger("weekday"), role: try fields.optionalString("role"),
      modifier: try fields.optionalString("mod"), alternatives: try fields.strings("alternatives"),
      consistency: try fields.optionalString("consistency"), duration: try fields.optionalString("duration"))
  }

  var exchangeRecord: JSONObject {
    var record: JSONObject = [:]
    record.addOrNull("value", value)
    if !text.isEmpty { record.add("text", text) }
    record.add("weekday", weekday)
    record.add("duration", duration)
    record.add("mod", modifier)
    record.add("role", role)
    record.addUnlessEmpty("alternatives", alternatives)
    record.add("consistency", consistency)
    return record
  }
}
