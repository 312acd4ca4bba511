import DocumentModel
import JSON
import Text

extension Claim {
  init(_ element: NativeElement) throws(SyntaxFailure) {
    var eventTime: ClaimTime?
    if let child = element.first("event-time") { eventTime = try ClaimTime(child) }
    var statedTime: ClaimTime?
    if let child = element.first("stated-time") { statedTime = try ClaimTime(child) }
    let evidence = try element.required("evidence")
    var qualifiers = JSONObject()
    for child in element.elements("qualifier") {
      qualifiers.members.append(JSONObject.Member(key: try child.string("key"), value: try child.jsonValue()))
    }
    self.init(
      id: try element.string("id"), label: element.optional("label") ?? "", section: try element.choice("section"),
      subject: try ClaimArgument(element.required("subject")), relation: try element.string("relation"),
      object: try ClaimArgument(element.required("object")), holderChain: try element.references("holder"),
      attribution: try element.choice("attribution"), polarity: try element.choice("polarity"),
      modality: try element.choice("modality"), tense: try element.choice("tense"), eventTime: eventTime,
      statedTime: statedTime, sentence: try element.string("sentence"),
      sentenceRange: try element.range("sentence-begin", "sentence-end"),
      evidence: Evidence(range: try evidence.range(), text: evidence.text),
      subjectMentions: try element.references("subject-mention"),
      objectMentions: try element.references("object-mention"), restates: element.optional("restates"),
      content: try element.references("content"), condition: element.optional("condition"),
      isConditionNegated: element.boolean("condition-negated"), qualifiers: qualifiers,
      inferred: element.texts("inferred"), flags: element.texts("flag"), rule: element.optional("rule"),
      confidence: try element.optionalInteger("confidence"), tier: try element.integer("tier"),
      acceptedSubjects: try element.references("accepted-subject"), difficulty: element.optional("difficulty"),
      note: element.optional("note"))
    key = element.optional("key")
    if let child = element.first("review") { review = try ClaimReview(child) }
  }
}

extension ClaimReview {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    self.init(
      verdict: try element.choice("verdict"), reviewer: try element.string("reviewer"),
      date: element.optional("date") ?? "", reason: element.text, asRead: element.optional("as-read") ?? "")
  }
}

extension ClaimArgument {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    switch try element.string("kind") {
    case "entity": self = .entity(try element.string("ref"))
    case "claim": self = .claim(try element.string("ref"))
    case "literal": self = .literal(element.text)
    case "date": self = .date(element.optional("value"))
    case "quantity": self = .quantity(Quantity(try element.required("quantity")))
    case "none": self = .none
    case let kind: throw element.failure("one of entity, claim, literal, date, quantity, none", found: kind)
    }
  }
}

extension ClaimTime {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    self.init(
      value: element.optional("value"), text: element.optional("text") ?? "",
      weekday: try element.optionalInteger("weekday"), role: element.optional("role"),
      modifier: element.optional("modifier"), alternatives: element.texts("alternative"),
      consistency: element.optional("consistency"), duration: element.optional("duration"))
  }
}

extension NativeElement {
  /// The JSON value that a qualifier or item was written from.
  fileprivate func jsonValue() throws(SyntaxFailure) -> JSONValue {
    switch try string("kind") {
    case "null": return .null
    case "boolean": return .boolean(text == "true")
    case "string": return .string(text)
    case "decimal": return .decimal(text)
    case "integer":
      guard let number = Int(text) else { throw failure("a whole number", found: text) }
      return .integer(number)
    case "array":
      var values: [JSONValue] = []
      for item in elements("item") { values.append(try item.jsonValue()) }
      return .array(values)
    case "object":
      var object = JSONObject()
      for item in elements("item") {
        object.members.append(JSONObject.Member(key: try item.string("key"), value: try item.jsonValue()))
      }
      return .object(object)
    case let kind:
      throw failure("one of null, boolean, integer, decimal, string, array, object", found: kind)
    }
  }
}
