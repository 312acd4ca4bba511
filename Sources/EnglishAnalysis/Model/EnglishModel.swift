internal import CEmbeddedData
internal import DocumentModel

/// The learned part of the analysis of English: one encoder with several heads (`Training/FORMAT.md`).
///
/// Unchecked because its parts hold views of the model's bytes, which it keeps alive and which never change.
public final class EnglishModel: @unchecked Sendable {
  let configuration: ModelConfiguration
  let splitter: WordPieceSplitter
  let encoder: Encoder
  let universalTags: WordClassifier
  let pennTags: WordClassifier
  let lemmas: WordClassifier
  let senses: WordClassifier
  let names: SpanClassifier
  let mentions: SpanClassifier
  let parser: DependencyParser
  let roles: RoleLabeller
  let lemmatizer: Lemmatizer
  /// The universal tag of every label of `universalTags`.
  let tagOfLabel: [UniversalTag]
  /// The label of `senses` for words that are no predicates.
  let noSense: Int

  /// The model that was compiled into the program.
  public static func embedded() throws(ModelFailure) -> EnglishModel {
    var length = 0
    let bytes = entente_english_model(&length)
    return try EnglishModel(
      ModelStorage(staticBytes: UnsafeRawBufferPointer(start: bytes, count: length)), verifiesChecksum: false)
  }

  /// A model in memory; its checksum is verified.
  public convenience init(bytes: [UInt8]) throws(ModelFailure) {
    try self.init(ModelStorage(copying: bytes), verifiesChecksum: true)
  }

  init(_ storage: ModelStorage, verifiesChecksum: Bool) throws(ModelFailure) {
    let file = try ModelFile(storage, verifiesChecksum: verifiesChecksum)
    let configuration = try ModelConfiguration(file)
    let width = configuration.width
    self.configuration = configuration
    splitter = try WordPieceSplitter(file, configuration)
    encoder = try Encoder(file, configuration)
    universalTags = try WordClassifier(file, "tags.universal", labels: "universal", width: width)
    pennTags = try WordClassifier(file, "tags.penn", labels: "penn", width: width)
    lemmas = try WordClassifier(file, "lemmas", labels: "lemmas", width: width)
    senses = try WordClassifier(file, "senses", labels: "senses", width: width)
    names = try SpanClassifier(file, "names", width: width)
    mentions = try SpanClassifier(file, "mentions", width: width)
    parser = try DependencyParser(file, configuration)
    roles = try RoleLabeller(file, configuration, relationCount: parser.labels.count)
    lemmatizer = try Lemmatizer(file)
    var tags: [UniversalTag] = []
    for label in universalTags.labels {
      guard let tag = UniversalTag(rawValue: label) else {
        throw .unexpectedEntry(name: "labels.universal", offset: tags.count, expected: "universal tags")
      }
      tags.append(tag)
    }
    tagOfLabel = tags
    guard let noSense = senses.labels.firstIndex(of: "-") else {
      throw .unexpectedEntry(name: "labels.senses", offset: 0, expected: "the label -")
    }
    self.noSense = noSense
  }
}
