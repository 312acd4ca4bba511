public import DocumentModel
public import GraphAssembly
import RDF
import Text
public import XML

/// Writes annotated documents as native XML, one at a time, in flat memory.
///
/// Call `begin`, `write` for each document and `finish`; take the bytes away from `xml.output` in between.
public struct NativeXMLWriter: Sendable {
  /// The XML written so far; characters that XML 1.0 forbids are left out and counted there.
  public var xml: XMLWriter
  private let assembly: GraphAssembly

  /// - Parameter assembly: gives the IRIs that join the file with the graph.
  public init(_ assembly: GraphAssembly) {
    self.assembly = assembly
    xml = XMLWriter()
  }

  /// Opens the file and writes the entities that its documents share.
  public mutating func begin(sharedEntities: [Entity] = []) {
    xml.writeDeclaration()
    let namespace = NamespaceBinding(prefix: "", namespace: NativeXML.namespace)
    xml.start("graph", namespaces: [namespace], [("version", String(NativeXML.version))])
    xml.start("entities")
    for entity in sharedEntities {
      let type: MentionType = entity.type == .nationality ? .state : entity.type
      write(entity, iri: assembly.identifiers.entity(entity.id, type: type).string)
    }
    xml.end()
    xml.start("documents")
  }

  /// Writes one document with everything in it.
  public mutating func write(_ document: AnnotatedDocument) {
    let nodes = assembly.nodes(of: document)
    let record = document.document
    var attributes: [XMLWriter.Attribute] = [("name", record.name), ("file", record.file)]
    attributes.add("iri", nodes.iri.string)
    attributes.add("digest", record.digest)
    attributes.add("length", String(record.length))
    attributes.add("title", record.title)
    attributes.add("publisher", record.publisher)
    attributes.add("language", record.language)
    xml.start("document", attributes)
    write(record.date)
    for sentence in record.inconsistencies { xml.element("inconsistency", text: sentence) }
    for detail in record.sortedDetails { xml.element("detail", [("name", detail.name)], text: detail.value) }
    if let production = record.production { write(production) }
    for section in document.sections { write(section) }
    for sentence in document.sentences { write(sentence) }
    for mention in document.mentions { write(mention) }
    for node in nodes.claims { write(node) }
    for entity in document.entities { write(entity, iri: nodes.iri(ofEntity: entity.id).string) }
    xml.end()
  }

  /// Takes away what was written since the last time.
  public mutating func takeBytes() -> [UInt8] {
    defer { xml.output = ByteWriter() }
    return xml.output.bytes
  }

  /// How many characters were left out because XML forbids them.
  public var droppedCharacters: Int { xml.droppedCharacters }

  /// Closes the file.
  public mutating func finish() { xml.finish() }

  private mutating func write(_ date: DocumentDate) {
    var attributes: [XMLWriter.Attribute] = []
    attributes.add("value", date.value)
    attributes.add("source", date.source.rawValue)
    attributes.add("text-only", date.textOnly)
    attributes.add("confidence", date.confidence)
    xml.element("date", attributes, text: date.reason)
  }

  private mutating func write(_ production: Production) {
    xml.start(
      "production",
      [
        ("program", production.program), ("model", production.model), ("rules", production.rules),
        ("knowledge", production.knowledge),
      ])
    for setting in production.settings { xml.element("setting", text: setting) }
    xml.end()
  }

  private mutating func write(_ section: Section) {
    var attributes: [XMLWriter.Attribute] = [("kind", section.kind.rawValue)]
    attributes.add(section.range)
    attributes.add("label", section.label)
    xml.element("section", attributes)
  }

  private mutating func write(_ sentence: Sentence) {
    var attributes: [XMLWriter.Attribute] = [("id", sentence.id)]
    attributes.add(sentence.range)
    attributes.add("section", sentence.section.rawValue)
    xml.element("sentence", attributes)
  }

  private mutating func write(_ entity: Entity, iri: String) {
    var attributes: [XMLWriter.Attribute] = [("id", entity.id), ("iri", iri), ("type", entity.type.rawValue)]
    attributes.add("subtype", entity.subtype)
    attributes.add("demonym", entity.demonym)
    attributes.add("country-code", entity.countryCode)
    attributes.add("operator", entity.operatorEntity)
    attributes.add("date", entity.date)
    attributes.add("note", entity.note)
    attributes.add("generic", ifTrue: entity.isKind)
    attributes.add("instance-of", entity.kind)
    xml.start("entity", attributes)
    xml.element("label", text: entity.label)
    for alias in entity.aliases { xml.element("alias", text: alias) }
    for metonym in entity.metonyms { xml.element("metonym", text: metonym) }
    for owner in entity.owners { xml.element("owner", [("ref", owner)]) }
    for broader in entity.broader { xml.element("broader", [("ref", broader)]) }
    for member in entity.members { xml.element("member", [("ref", member)]) }
    for (list, code) in entity.sortedCodes { xml.element("code", [("list", list)], text: code) }
    for iri in entity.sameAs { xml.element("same-as", [("iri", iri)]) }
    for declared in entity.declaredClasses {
      var attributes: [XMLWriter.Attribute] = [("name", declared.name), ("parent", declared.parent)]
      attributes.add("colour", declared.colour)
      xml.element("class", attributes, text: declared.label)
    }
    xml.end()
  }
}

extension [XMLWriter.Attribute] {
  /// Adds an attribute; nil adds none.
  mutating func add(_ name: String, _ value: String?) {
    if let value { append((name, value)) }
  }

  /// Adds `begin` and `end`.
  mutating func add(_ range: Range<Int>) {
    append(("begin", String(range.lowerBound)))
    append(("end", String(range.upperBound)))
  }

  /// Adds `true`; false adds nothing.
  mutating func add(_ name: String, ifTrue value: Bool) {
    if value { append((name, "true")) }
  }
}
