public import DocumentModel
public import Text
import XML

/// Reads native XML back into the annotations that it was written from.
public enum NativeXMLReader {
  /// The annotations in a file.
  ///
  /// - Throws: a failure with the line of what is not well-formed, not native XML, or newer than this program.
  public static func annotations(
    in bytes: [UInt8], source: String? = nil
  ) throws(SyntaxFailure) -> AnnotationFile {
    let root = NativeElement(element: try XMLTree.root(of: bytes, source: source), source: source)
    guard root.element.name.local == "graph", root.element.name.namespace == NativeXML.namespace else {
      throw root.failure("the root element 'graph' of " + NativeXML.namespace, found: root.element.name.local)
    }
    let version = try root.integer("version")
    guard version <= NativeXML.version else {
      throw root.failure(
        "version \(NativeXML.version) or older, since only a newer program of Entente reads what this one does not know",
        found: String(version))
    }
    var file = AnnotationFile()
    for element in try root.required("entities").elements("entity") {
      file.sharedEntities.append(try Entity(element))
    }
    for element in try root.required("documents").elements("document") {
      file.documents.append(try AnnotatedDocument(element))
    }
    return file
  }
}

extension AnnotatedDocument {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    self.init(document: try DocumentRecord(element))
    for child in element.elements("section") {
      sections.append(Section(kind: try child.choice("kind"), range: try child.range(), label: child.optional("label")))
    }
    for child in element.elements("sentence") {
      let section: SectionKind = try child.choice("section")
      sentences.append(Sentence(id: try child.string("id"), range: try child.range(), section: section))
    }
    for child in element.elements("mention") { mentions.append(try Mention(child)) }
    for child in element.elements("claim") { claims.append(try Claim(child)) }
    for child in element.elements("entity") { entities.append(try Entity(child)) }
  }
}

extension DocumentRecord {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    let date = try element.required("date")
    self.init(
      name: try element.string("name"), file: try element.string("file"), length: try element.integer("length"),
      digest: element.optional("digest"), title: element.optional("title"), publisher: element.optional("publisher"),
      language: try element.string("language"),
      date: DocumentDate(
        value: date.optional("value"), source: try date.choice("source"), textOnly: date.optional("text-only"),
        confidence: date.optional("confidence"), reason: date.text),
      inconsistencies: element.texts("inconsistency"))
    if let child = element.first("production") { production = try Production(child) }
    for child in element.elements("detail") { details[try child.string("name")] = child.text }
  }
}

extension Production {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    self.init(
      program: try element.string("program"), model: try element.string("model"), rules: try element.string("rules"),
      knowledge: try element.string("knowledge"), settings: element.texts("setting"))
  }
}

extension Entity {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    var (broader, owners): ([String], [String]) = ([], [])
    for child in element.elements("broader") { broader.append(try child.string("ref")) }
    for child in element.elements("owner") { owners.append(try child.string("ref")) }
    self.init(
      id: try element.string("id"), type: try element.choice("type"), subtype: element.optional("subtype"),
      label: try element.required("label").text, aliases: element.texts("alias"), metonyms: element.texts("metonym"),
      demonym: element.optional("demonym"), countryCode: element.optional("country-code"),
      operatorEntity: element.optional("operator"), date: element.optional("date"),
      members: try element.references("member"), isKind: element.boolean("generic"), broader: broader,
      kind: element.optional("instance-of"), owners: owners,
      note: element.optional("note"))
    for child in element.elements("code") { codes[try child.string("list")] = child.text }
    for child in element.elements("same-as") { sameAs.append(try child.string("iri")) }
    for child in element.elements("class") {
      declaredClasses.append(
        DeclaredClass(
          name: try child.string("name"), label: child.text, parent: try child.string("parent"),
          colour: child.optional("colour")))
    }
  }
}

extension Mention {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    var time: TimeValue?
    if let child = element.first("time") { time = try TimeValue(child) }
    self.init(
      id: try element.string("id"), range: try element.range(), surface: try element.required("surface").text,
      type: try element.choice("type"), entity: element.optional("entity"), level: try element.choice("level"),
      section: try element.choice("section"), sentence: try element.string("sentence"), time: time,
      quantity: element.first("quantity").map(Quantity.init), isMetonym: element.boolean("metonym"),
      isEditorial: element.boolean("editorial"), needsOtherDocuments: element.boolean("needs-other-documents"),
      documentEntity: element.optional("document-entity"), flags: element.texts("flag"),
      note: element.optional("note"), reason: element.optional("reason"))
  }
}

extension TimeValue {
  fileprivate init(_ element: NativeElement) throws(SyntaxFailure) {
    self.init(
      kind: try element.choice("kind"), value: element.optional("value"), textOnly: element.optional("text-only"),
      anchor: element.optional("anchor"), weekday: try element.optionalInteger("weekday"),
      modifier: element.optional("modifier"), consistency: element.optional("consistency"),
      alternatives: element.texts("alternative"), note: element.optional("note"))
  }
}

extension Quantity {
  init(_ element: NativeElement) {
    self.init(
      value: element.optional("value"), minimum: element.optional("min"), maximum: element.optional("max"),
      unit: element.optional("unit"), modifier: element.optional("modifier"), rangeClass: element.optional("class"),
      comparison: element.optional("comparison"), reference: element.optional("reference"))
  }
}
