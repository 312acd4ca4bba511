public import DocumentModel
public import KnowledgeBase
import Text

/// Checks annotated documents against what the schema files cannot say: offsets, references between records, classes.
public struct AnnotationValidation: Sendable {
  private let relations: RelationCatalogue

  public init(relations: RelationCatalogue) { self.relations = relations }

  /// What is wrong with a document, in the order of its records; empty for a good one.
  ///
  /// - Parameter text: the document's text as UTF-8; without it the words of records are not compared.
  public func findings(in document: AnnotatedDocument, text: [UInt8]? = nil) -> [Finding] {
    var check = DocumentCheck(document, relations: relations, text: text)
    check.checkDocument()
    check.checkSections()
    check.checkSentences()
    for mention in document.mentions { check.check(mention) }
    check.checkCrossing()
    for claim in document.claims { check.check(claim) }
    return check.findings
  }
}

/// One pass over one document.
struct DocumentCheck {
  let document: AnnotatedDocument
  let relations: RelationCatalogue
  let sentences: [String: Sentence]
  let mentions: Set<String>
  let claims: Set<String>
  let entities: [String: Entity]
  private let words: DocumentWords?
  private(set) var findings: [Finding] = []

  init(_ document: AnnotatedDocument, relations: RelationCatalogue, text: [UInt8]?) {
    self.document = document
    self.relations = relations
    sentences = Dictionary(document.sentences.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    mentions = Set(document.mentions.map(\.id))
    claims = Set(document.claims.map(\.id))
    entities = Dictionary(document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    words = text.map(DocumentWords.init)
  }

  mutating func report(_ severity: Finding.Severity, _ problem: Finding.Problem, _ record: String? = nil) {
    findings.append(Finding(severity, problem, document: document.document.name, record: record))
  }

  mutating func checkDocument() {
    if let digest = document.document.digest {
      let digits = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      if digest.utf8.count != 64 || !digits { report(.error, .malformedDigest(digest)) }
    }
    if let length = words?.length, length != document.document.length {
      report(.error, .rangeOutsideText(0..<document.document.length, length: length))
    }
    if let value = document.document.date.value { check(time: value, nil) }
    checkIdentifiers(document.sentences.map(\.id))
    checkIdentifiers(document.mentions.map(\.id))
    checkIdentifiers(document.claims.map(\.id))
    checkIdentifiers(document.entities.map(\.id))
  }

  private mutating func checkIdentifiers(_ identifiers: [String]) {
    var seen: Set<String> = []
    for identifier in identifiers where !seen.insert(identifier).inserted {
      report(.error, .duplicateIdentifier(identifier), identifier)
    }
  }

  mutating func checkSections() {
    for section in document.sections { check(section.range, section.kind.rawValue) }
    let ordered = document.sections.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (left, right) in zip(ordered, ordered.dropFirst()) where left.range.overlaps(right.range) {
      report(.warning, .overlappingSections, right.kind.rawValue)
    }
  }

  mutating func checkSentences() {
    for sentence in document.sentences { check(sentence.range, sentence.id) }
  }

  mutating func check(_ mention: Mention) {
    check(mention.range, mention.id)
    compare(mention.surface, mention.range, mention.id)
    if let sentence = sentences[mention.sentence] {
      if !sentence.range.contains(mention.range) { report(.error, .outsideSentence(sentence.id), mention.id) }
      if sentence.section != mention.section {
        let (expected, found) = (sentence.section.rawValue, mention.section.rawValue)
        report(.error, .sectionDiffers(expected: expected, found: found), mention.id)
      }
    } else {
      report(.error, .unknownSentence(mention.sentence), mention.id)
    }
    if let entity = mention.entity { check(entity: entity, mention.id) }
    if let value = mention.time?.value { check(time: value, mention.id) }
  }

  /// Mentions may stand in each other but not across each other's ends.
  mutating func checkCrossing() {
    let ordered = document.mentions.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var open: [Mention] = []
    for mention in ordered {
      open.removeAll { $0.range.upperBound <= mention.range.lowerBound }
      if let crossed = open.first(where: { $0.range.upperBound < mention.range.upperBound }) {
        report(.warning, .crossing(crossed.id), mention.id)
      }
      if let other = open.first(where: { $0.range == mention.range && $0.names(otherThan: mention) }) {
        report(.warning, .sharedWords(other.id), mention.id)
      }
      open.append(mention)
    }
  }

  mutating func check(entity identifier: String, _ record: String) {
    if entities[identifier] == nil { report(.warning, .unknownEntity(identifier), record) }
  }

  mutating func check(_ range: Range<Int>, _ record: String) {
    let length = words?.length ?? document.document.length
    if range.isEmpty || range.lowerBound < 0 || range.upperBound > length {
      report(.error, .rangeOutsideText(range, length: length), record)
    }
  }

  /// Compares the words that a record gives with those of its range.
  mutating func compare(_ said: String, _ range: Range<Int>, _ record: String) {
    guard let text = words?[range], !text.utf8.elementsEqual(said.utf8) else { return }
    report(.error, .wordsDiffer(said: said, text: text), record)
  }
}

/// A text whose stretches are asked for in Unicode scalars.
struct DocumentWords {
  private let bytes: [UInt8]
  private let map: OffsetMap

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    map = OffsetMap(bytes)
  }

  var length: Int { map.scalarCount }

  subscript(range: Range<Int>) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= length else { return nil }
    return String(decoding: bytes[map.byteRange(ofScalars: range)], as: UTF8.self)
  }
}

extension Mention {
  /// Whether both refer to entities, and not to the same; a quantity beside a group is no contradiction.
  fileprivate func names(otherThan other: Mention) -> Bool {
    guard let entity, let otherEntity = other.entity else { return false }
    return entity != otherEntity
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
