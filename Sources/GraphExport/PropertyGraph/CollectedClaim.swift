import CalendarTime
import DocumentModel
import GraphAssembly
import JSON
import RDF
import Text

/// What drawings show of a claim, with what its document adds to it.
struct CollectedClaim {
  var iri: IRI
  var proposition: IRI
  /// The proposition's sides; nil for what is no node.
  var subject: IRI?
  var object: IRI?
  /// Whether the claim names nothing as its object.
  var lacksObject: Bool
  var relation: String
  /// What the object is called where it is no entity and no claim, and the class of its node.
  var value: String?
  var valueType: String
  /// The innermost believer.
  var holder: IRI
  var isAuthors: Bool
  /// Who passes the claim on, innermost first.
  var holders: [IRI]
  var polarity: Polarity
  var modality: Modality
  var tense: ClaimTense
  var eventTime: ClaimTime?
  var statedTime: ClaimTime?
  var section: SectionKind
  var evidence: Evidence
  var rule: String?
  var flags: [String]
  var qualifiers: JSONObject
  /// The entities that the qualifiers name by their identifiers.
  var qualifyingEntities: [String: IRI]
  /// Other claims of the document that this one is tied to, by the kind of tie.
  var ties: [(kind: String, claim: IRI)]
  var document: IRI
  var documentName: String
  var published: String?
  /// The entity that brought the document out, and its identifier.
  var outlet: (entity: IRI, identifier: String)?
  /// What is said of the document outside its text: `licence: CC BY`.
  var details: [String]

  /// - Parameter claims: the document's claims by their identifiers.
  init(_ node: ClaimNode, of nodes: DocumentNodes, _ claims: [String: IRI], _ identifiers: GraphIdentifiers) {
    let (claim, record) = (node.claim, nodes.document.document)
    (iri, proposition, subject, object) = (node.iri, node.proposition, node.subject.iri, node.object.iri)
    (lacksObject, relation) = (claim.object == .none, claim.relation)
    (value, valueType) = (node.valueText, node.valueType)
    (holder, isAuthors) = (node.holder, DocumentAuthor.isAuthor(claim.holder))
    holders = claim.holderChain.map(nodes.iri(ofHolder:))
    (polarity, modality, tense) = (claim.polarity, claim.modality, claim.tense)
    (eventTime, statedTime, section) = (claim.eventTime, claim.statedTime, claim.section)
    (evidence, rule, flags, qualifiers) = (claim.evidence, claim.rule, claim.flags, claim.qualifiers)
    let entities = claim.qualifyingTexts.filter { nodes.type(ofEntity: $0) != nil }
    qualifyingEntities = Dictionary(
      entities.map { ($0, nodes.iri(ofEntity: $0)) }, uniquingKeysWith: { first, _ in first })
    ties = Self.ties(of: claim).compactMap { kind, target in claims[target].map { (kind: kind, claim: $0) } }
    (document, documentName, published) = (nodes.iri, record.name, record.date.value)
    outlet = record.publisher.map { (identifiers.entity($0, type: .organization), $0) }
    details = record.sortedDetails.map { $0.name + ": " + $0.value }
  }

  private static func ties(of claim: Claim) -> [(String, String)] {
    claim.content.map { ("content", $0) }
      + [("restates", claim.restates), ("condition", claim.condition)]
      .compactMap { kind, target in target.map { (kind, $0) } }
  }

  /// The day or days of the event, where they are known.
  var eventDays: EDTFValue? { eventTime?.value.flatMap { EDTFValue($0) } }

  /// `asserted`, `denied`, `not alleged`.
  var stanceWords: String {
    polarity == .negative && modality != .denied ? "not " + modality.rawValue : modality.rawValue
  }
}

extension ClaimNode {
  /// What the object is called where it is no entity and no claim.
  fileprivate var valueText: String? {
    switch isTurned ? claim.subject : claim.object {
    case .literal(let text): text
    case .date(let value): value ?? claim.eventTime?.text ?? claim.evidence.text
    case .quantity(let quantity): quantity.text()
    case .entity, .claim, .none: nil
    }
  }

  /// The class of a value node: `Date`, `Quantity`, `Text`.
  fileprivate var valueType: String {
    switch isTurned ? claim.subject : claim.object {
    case .date: "Date"
    case .quantity: "Quantity"
    case .literal, .entity, .claim, .none: "Text"
    }
  }
}

extension CollectedClaim {
  /// Writes all fields into a record.
  func write(to record: inout ByteWriter) {
    for iri in [iri, proposition, holder, document] { record.write(field: iri.string) }
    record.write(optional: subject?.string)
    record.write(optional: object?.string)
    record.write(field: lacksObject)
    record.write(field: relation)
    record.write(optional: value)
    record.write(field: valueType)
    record.write(field: isAuthors)
    record.write(field: holders.map(\.string))
    for code in [polarity.rawValue, modality.rawValue, tense.rawValue, section.rawValue] { record.write(field: code) }
    for time in [eventTime, statedTime] {
      record.write(field: time != nil)
      guard let time else { continue }
      record.write(optional: time.value)
      record.write(field: time.text)
    }
    record.write(field: evidence.range.lowerBound)
    record.write(field: evidence.range.upperBound)
    record.write(field: evidence.text)
    record.write(optional: rule)
    record.write(field: flags)
    writeQualifiers(to: &record)
    record.write(field: ties.flatMap { [$0.kind, $0.claim.string] })
    record.write(field: documentName)
    record.write(optional: published)
    record.write(field: outlet.map { [$0.entity.string, $0.identifier] } ?? [])
    record.write(field: details)
  }

  private func writeQualifiers(to record: inout ByteWriter) {
    var text = ByteWriter()
    if !qualifiers.members.isEmpty { JSONWriter().write(qualifiers, to: &text) }
    record.write(field: text.string)
    let entities = qualifyingEntities.sorted { $0.key < $1.key }
    record.write(field: entities.flatMap { [$0.key, $0.value.string] })
  }

  /// Reads what `write` wrote.
  init(_ record: inout RecordReader) {
    iri = IRI(record.text())
    proposition = IRI(record.text())
    holder = IRI(record.text())
    document = IRI(record.text())
    subject = record.optionalText().map { IRI($0) }
    object = record.optionalText().map { IRI($0) }
    lacksObject = record.truth()
    relation = record.text()
    value = record.optionalText()
    valueType = record.text()
    isAuthors = record.truth()
    holders = record.texts().map { IRI($0) }
    polarity = Polarity(rawValue: record.text()) ?? .positive
    modality = Modality(rawValue: record.text()) ?? .asserted
    tense = ClaimTense(rawValue: record.text()) ?? .nonfuture
    section = SectionKind(rawValue: record.text()) ?? .body
    eventTime = record.truth() ? ClaimTime(value: record.optionalText(), text: record.text()) : nil
    statedTime = record.truth() ? ClaimTime(value: record.optionalText(), text: record.text()) : nil
    let (begin, end) = (record.number(), record.number())
    evidence = Evidence(range: begin..<end, text: record.text())
    rule = record.optionalText()
    flags = record.texts()
    qualifiers = record.object()
    qualifyingEntities = Dictionary(
      record.pairs().map { ($0, IRI($1)) }, uniquingKeysWith: { first, _ in first })
    ties = record.pairs().map { (kind: $0, claim: IRI($1)) }
    documentName = record.text()
    published = record.optionalText()
    outlet = record.pairs().first.map { (IRI($0), $1) }
    details = record.texts()
  }
}

extension RecordReader {
  /// An object that was written as JSON; an empty one for no text.
  fileprivate mutating func object() -> JSONObject {
    let text = text()
    guard !text.isEmpty, case .object(let object) = try? JSONReader.value(in: Array(text.utf8)) else { return [:] }
    return object
  }

  /// Texts that were written two by two.
  fileprivate mutating func pairs() -> [(String, String)] {
    let texts = texts()
    return stride(from: 0, to: texts.count - 1, by: 2).map { (texts[$0], texts[$0 + 1]) }
  }
}
