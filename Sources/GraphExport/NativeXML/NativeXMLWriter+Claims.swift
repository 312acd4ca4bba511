import DocumentModel
import GraphAssembly
import JSON
import RDF
import XML

extension NativeXMLWriter {
  mutating func write(_ node: ClaimNode) {
    let claim = node.claim
    xml.start("claim", attributes(of: node))
    write(claim.subject, as: "subject")
    write(claim.object, as: "object")
    for holder in claim.holderChain { xml.element("holder", [("ref", holder)]) }
    if let time = claim.eventTime { write(time, as: "event-time") }
    if let time = claim.statedTime { write(time, as: "stated-time") }
    var evidence: [XMLWriter.Attribute] = []
    evidence.add(claim.evidence.range)
    xml.element("evidence", evidence, text: claim.evidence.text)
    for mention in claim.subjectMentions { xml.element("subject-mention", [("ref", mention)]) }
    for mention in claim.objectMentions { xml.element("object-mention", [("ref", mention)]) }
    for content in claim.content { xml.element("content", [("ref", content)]) }
    for member in claim.qualifiers.members { write(member.value, as: "qualifier", key: member.key) }
    for argument in claim.inferred { xml.element("inferred", text: argument) }
    for flag in claim.flags { xml.element("flag", text: flag) }
    for subject in claim.acceptedSubjects { xml.element("accepted-subject", [("ref", subject)]) }
    if let review = claim.review { write(review) }
    xml.end()
  }

  private mutating func write(_ review: ClaimReview) {
    var attributes: [XMLWriter.Attribute] = [("verdict", review.verdict.rawValue), ("reviewer", review.reviewer)]
    attributes.add("date", review.date)
    attributes.add("as-read", review.asRead)
    xml.element("review", attributes, text: review.reason)
  }

  private func attributes(of node: ClaimNode) -> [XMLWriter.Attribute] {
    let claim = node.claim
    var attributes: [XMLWriter.Attribute] = [("id", claim.id), ("iri", node.iri.string)]
    attributes.add("key", claim.key)
    attributes.add("proposition", node.proposition.string)
    attributes.add("label", claim.label.isEmpty ? nil : claim.label)
    attributes.add("relation", claim.relation)
    attributes.add("polarity", claim.polarity.rawValue)
    attributes.add("modality", claim.modality.rawValue)
    attributes.add("tense", claim.tense.rawValue)
    attributes.add("attribution", claim.attribution.rawValue)
    attributes.add("section", claim.section.rawValue)
    attributes.add("sentence", claim.sentence)
    attributes.add("sentence-begin", String(claim.sentenceRange.lowerBound))
    attributes.add("sentence-end", String(claim.sentenceRange.upperBound))
    attributes.add("restates", claim.restates)
    attributes.add("condition", claim.condition)
    attributes.add("condition-negated", ifTrue: claim.isConditionNegated)
    attributes.add("rule", claim.rule)
    attributes.add("confidence", claim.confidence.map { String($0) })
    attributes.add("tier", String(claim.tier))
    attributes.add("difficulty", claim.difficulty)
    attributes.add("note", claim.note)
    return attributes
  }

  private mutating func write(_ argument: ClaimArgument, as name: String) {
    switch argument {
    case .entity(let identifier): xml.element(name, [("kind", "entity"), ("ref", identifier)])
    case .claim(let identifier): xml.element(name, [("kind", "claim"), ("ref", identifier)])
    case .literal(let text): xml.element(name, [("kind", "literal")], text: text)
    case .date(let value):
      var attributes: [XMLWriter.Attribute] = [("kind", "date")]
      attributes.add("value", value)
      xml.element(name, attributes)
    case .quantity(let quantity):
      xml.start(name, [("kind", "quantity")])
      write(quantity)
      xml.end()
    case .none: xml.element(name, [("kind", "none")])
    }
  }

  private mutating func write(_ time: ClaimTime, as name: String) {
    var attributes: [XMLWriter.Attribute] = []
    attributes.add("value", time.value)
    attributes.add("text", time.text.isEmpty ? nil : time.text)
    attributes.add("weekday", time.weekday.map { String($0) })
    attributes.add("role", time.role)
    attributes.add("modifier", time.modifier)
    attributes.add("consistency", time.consistency)
    attributes.add("duration", time.duration)
    xml.start(name, attributes)
    for alternative in time.alternatives { xml.element("alternative", text: alternative) }
    xml.end()
  }

  /// Writes a JSON value as an element with its kind; members and elements stand inside.
  private mutating func write(_ value: JSONValue, as name: String, key: String? = nil) {
    var attributes: [XMLWriter.Attribute] = []
    attributes.add("key", key)
    attributes.add("kind", value.kindName)
    switch value {
    case .null: xml.element(name, attributes)
    case .boolean(let value): xml.element(name, attributes, text: value ? "true" : "false")
    case .integer(let number): xml.element(name, attributes, text: String(number))
    case .decimal(let text), .string(let text): xml.element(name, attributes, text: text)
    case .array(let values):
      xml.start(name, attributes)
      for value in values { write(value, as: "item") }
      xml.end()
    case .object(let object):
      xml.start(name, attributes)
      for member in object.members { write(member.value, as: "item", key: member.key) }
      xml.end()
    }
  }
}

extension JSONValue {
  fileprivate var kindName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
