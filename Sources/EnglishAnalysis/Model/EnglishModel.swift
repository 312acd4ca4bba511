internal import CEmbeddedData
internal import DocumentModel
internal import Text

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
  /// Nil for models that come without it: it reads the vectors of one encoder only.
  let branch: EncoderBranch?
  let relationReader: RelationReader?
  let lemmatizer: Lemmatizer
  /// The universal tag of every label of `universalTags`.
  let tagOfLabel: [UniversalTag]
  /// The label of `senses` for words that are no predicates.
  let noSense: Int

  /// The model that was compiled into the program.
  public static func embedded() throws(ModelFailure) -> EnglishModel {
    try EnglishModel(
      ModelStorage(staticBytes: UnsafeRawBufferPointer(EmbeddedBytes.view(entente_english_model))),
      reader: ModelStorage(staticBytes: UnsafeRawBufferPointer(EmbeddedBytes.view(entente_reader_model))),
      verifiesChecksum: false)
  }

  /// A model in memory; its checksum is verified.
  public convenience init(bytes: [UInt8]) throws(ModelFailure) {
    try self.init(ModelStorage(copying: bytes), reader: nil, verifiesChecksum: true)
  }

  /// - Parameter reader: what reads mentions on the vectors of this very model, if there is one.
  init(_ storage: ModelStorage, reader: ModelStorage?, verifiesChecksum: Bool) throws(ModelFailure) {
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
    if let reader {
      let added = try ModelFile(reader, verifiesChecksum: verifiesChecksum)
      branch = try EncoderBranch(added, configuration)
      relationReader = try RelationReader(added, treeRelations: parser.labels, width: configuration.width)
    } else {
      branch = nil
      relationReader = nil
    }
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
