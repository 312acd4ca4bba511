import CalendarTime
import DocumentModel
import GraphAssembly
import RDF
import Text

/// What one document says about an entity.
struct DocumentEntity {
  var iri: IRI
  var identifier: String
  var type: MentionType?
  /// The document's row of it, or what it is called there.
  var label: String
  var aliases: [String]
  var subtype: String?
  /// Codes of others, with the lists they stand in: `un-m49:643`.
  var codes: [String]
  var sameAs: [String]
  var declaredClasses: [DeclaredClass]
  var mentions: Int
  var document: String
  /// Whether it belongs to the part of the document that is wanted, and not to an edge alone.
  var isWanted: Bool
  /// The first and last day of what it takes part in.
  var first: CalendarDay?
  var last: CalendarDay?

  init(
    _ identifier: String, _ row: Entity?, fallbackLabel: String, mentions: Int, of nodes: DocumentNodes, isWanted: Bool
  ) {
    iri = nodes.iri(ofEntity: identifier)
    self.identifier = identifier
    type = nodes.type(ofEntity: identifier)
    label = row?.label ?? fallbackLabel
    aliases = row.map { Array($0.aliases) } ?? []
    subtype = row?.subtype
    codes =
      (row?.countryCode.map { ["iso3166-1-alpha-2:" + $0] } ?? [])
      + (row?.sortedCodes ?? []).map { list, code in list + ":" + code }
    sameAs = row.map { Array($0.sameAs) } ?? []
    declaredClasses = row?.declaredClasses ?? []
    self.mentions = mentions
    document = nodes.document.document.name
    self.isWanted = isWanted
  }

  /// Widens the stretch of time in which the entity takes part in something.
  mutating func widen(to value: EDTFValue) {
    if let day = value.earliest { first = min(first ?? day, day) }
    if let day = value.latest { last = max(last ?? day, day) }
  }

  func write(to record: inout ByteWriter) {
    record.write(field: iri.string)
    record.write(field: identifier)
    record.write(optional: type?.rawValue)
    record.write(field: label)
    record.write(field: aliases)
    record.write(optional: subtype)
    record.write(field: codes)
    record.write(field: sameAs)
    record.write(field: declaredClasses.flatMap { [$0.name, $0.label, $0.parent, $0.colour ?? ""] })
    record.write(field: mentions)
    record.write(field: document)
    record.write(field: isWanted)
    for day in [first, last] {
      record.write(field: day != nil)
      if let day { record.write(field: day.number) }
    }
  }

  /// Reads what `write` wrote.
  init(_ record: inout RecordReader) {
    iri = IRI(record.text())
    identifier = record.text()
    type = record.optionalText().flatMap { MentionType(rawValue: $0) }
    label = record.text()
    aliases = record.texts()
    subtype = record.optionalText()
    codes = record.texts()
    sameAs = record.texts()
    declaredClasses = Self.classes(record.texts())
    mentions = record.number()
    document = record.text()
    isWanted = record.truth()
    first = record.truth() ? CalendarDay(number: record.number()) : nil
    last = record.truth() ? CalendarDay(number: record.number()) : nil
  }

  /// The classes that were written as four texts each.
  private static func classes(_ texts: [String]) -> [DeclaredClass] {
    var classes: [DeclaredClass] = []
    for place in stride(from: 0, to: texts.count - 3, by: 4) {
      let colour: String? = texts[place + 3].isEmpty ? nil : texts[place + 3]
      classes.append(
        DeclaredClass(name: texts[place], label: texts[place + 1], parent: texts[place + 2], colour: colour))
    }
    return classes
  }
}
