import DocumentModel
import RDF

/// What the layers of one document share: its identifiers, and where everything in it is to be found.
///
/// An object, since its two dozen fields would be copied wherever a layer is.
final class DocumentContext: Sendable {
  let document: AnnotatedDocument
  let settings: AssemblySettings
  let identifiers: GraphIdentifiers
  let vocabulary: EntenteVocabulary
  /// The 32 digits of the document.
  let key: String
  let iri: IRI
  let author: IRI
  /// The entity rows by identifier.
  let entities: [String: Entity]
  private let entityTypes: [String: MentionType]
  private let mentionSpans: [String: IRI]
  private let sentenceBegins: [String: Int]

  /// - Parameter vocabulary: the one under the settings' base.
  init(_ document: AnnotatedDocument, _ settings: AssemblySettings, _ vocabulary: EntenteVocabulary) {
    let identifiers = GraphIdentifiers(base: settings.base)
    let key = GraphIdentifiers.documentKey(of: document.document)
    self.document = document
    self.settings = settings
    self.identifiers = identifiers
    self.key = key
    self.vocabulary = vocabulary
    iri = identifiers.document(key: key)
    author = identifiers.author(key: key)
    entities = Dictionary(document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entityTypes = Self.types(in: document)
    mentionSpans = Dictionary(
      document.mentions.map { ($0.id, identifiers.span(key: key, $0.range)) }, uniquingKeysWith: { first, _ in first })
    sentenceBegins = Dictionary(
      document.sentences.map { ($0.id, $0.range.lowerBound) }, uniquingKeysWith: { first, _ in first })
  }

  /// The class that rows give an entity, else the class of its first mention.
  private static func types(in document: AnnotatedDocument) -> [String: MentionType] {
    var types: [String: MentionType] = [:]
    for entity in document.entities where types[entity.id] == nil { types[entity.id] = entity.type }
    for mention in document.mentions {
      let type: MentionType = mention.type == .nationality ? .state : mention.type
      for identifier in [mention.entity, mention.documentEntity].compactMap({ $0 }) where types[identifier] == nil {
        types[identifier] = type
      }
    }
    return types
  }

  func type(ofEntity identifier: String) -> MentionType? { entityTypes[identifier] }

  func entityIRI(_ identifier: String) -> IRI { identifiers.entity(identifier, type: entityTypes[identifier]) }

  /// Whether a text is the identifier of an entity that the document knows.
  func isEntity(_ text: String) -> Bool { entityTypes[text] != nil }

  /// The node of a holder: an entity, or the author for `doc:` and a document's name.
  func holderIRI(_ holder: String) -> IRI { isAuthor(holder) ? author : entityIRI(holder) }

  func isAuthor(_ holder: String) -> Bool { holder.isEmpty || DocumentAuthor.isAuthor(holder) }

  func mentionIRI(_ identifier: String) -> IRI? { mentionSpans[identifier] }

  func span(_ range: Range<Int>) -> IRI { identifiers.span(key: key, range) }

  /// The node of a time expression.
  func time(_ time: TimeValue, of mention: Mention) -> TimeNode {
    if let value = time.value, !value.isEmpty { return .resolved(value, identifiers) }
    let begin = sentenceBegins[mention.sentence] ?? mention.range.lowerBound
    return .unresolved(
      text: mention.surface, weekday: time.weekday, sentenceBegin: begin, key: key, identifiers)
  }

  /// The node of a claim's event time or stated time.
  func time(_ time: ClaimTime, of claim: Claim) -> TimeNode {
    if let value = time.value, !value.isEmpty { return .resolved(value, identifiers) }
    return .unresolved(
      text: time.text, weekday: time.weekday, sentenceBegin: claim.sentenceRange.lowerBound, key: key, identifiers)
  }

  /// The node of a date that stands as an argument of a claim.
  func dateArgument(_ value: String?, of claim: Claim) -> TimeNode {
    if let value, !value.isEmpty { return .resolved(value, identifiers) }
    let time = claim.eventTime ?? ClaimTime(value: nil, text: claim.evidence.text)
    return .unresolved(
      text: time.text.isEmpty ? claim.evidence.text : time.text, weekday: time.weekday,
      sentenceBegin: claim.sentenceRange.lowerBound, key: key, identifiers)
  }
}
