internal import ArgumentParser
internal import EnglishAnalysis
internal import Entente
internal import KnowledgeBase
internal import Text

/// `entente evaluate`: scores against gold files.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract:
      "Score an analysis against gold: CoNLL-U by the CoNLL 2018 measures, IOB2 by conlleval's, claims by theirs.",
    discussion: """
      Without a system file, the gold file's own tokens are analysed and scored; with --raw, its running text. Claims are \
      scored between two folders of annotations (JSON Lines): same sentence, relation, subject and object.

      Examples:
        entente evaluate dev.conllu
        entente evaluate dev.conllu --raw
        entente evaluate gold.iob2 system.iob2
        entente evaluate gold-annotations annotations
        entente evaluate --reviewed news.store
      """)

  @Argument(help: "The gold file: .conllu, or .iob2 with one token and label a line; or a folder of annotations.")
  var gold: String
  @Argument(help: "The file to score; Entente's own analysis if not given.") var system: String?
  @Flag(help: "Analyse the running text of the gold file, not its tokens.") var raw = false
  @Flag(help: "For claims: the table of how often each rule was right, from which claims get their confidence.")
  var precision = false
  @Flag(
    help:
      "Count how often reviewed claims were right, by reader and rule: of a store, or of annotations with --reviews.")
  var reviewed = false
  @Option(help: "For --reviewed: a table of reviews; a store has its own.", completion: .file()) var reviews: String?
  @Option(help: "Another model of English than the one in the program.") var model: String?
  @Option(help: "How many threads to use; every processor if not given.") var threads: Int?

  func validate() throws {
    try NumberLimits.check(threads, "--threads", in: NumberLimits.threads)
    if reviews != nil, !reviewed { throw ValidationError("--reviews belongs to --reviewed") }
  }

  func run() throws {
    if reviewed { return try scoreReviews() }
    if AnnotationFiles.hasKnownEnding(gold) || FileSystem.isFolder(gold) { return try scoreClaims() }
    let bytes = try FileSystem.bytes(of: gold)
    guard gold.hasSuffix(".conllu") else { return try scoreSpans(gold: bytes) }
    let expected = try TreebankReader.sentences(in: bytes, source: gold)
    let found: [TreebankSentence]
    if let system {
      found = try TreebankReader.sentences(in: try FileSystem.bytes(of: system), source: system)
    } else {
      let parsing = try Parsing(modelPath: model, parts: [], mendsTrees: false, threads: threads)
      let document =
        raw
        ? try parsing.analyzed(text: TreebankText(expected).text, name: gold)
        : try parsing.annotated(treebank: bytes, source: gold)
      found = document.treebankSentences()
    }
    StandardStreams.write(try ParsingScores(gold: expected, system: found).table.text)
  }

  private func scoreReviews() throws {
    var record = ReviewRecord(try ReviewFile.table(at: reviews, try KnowledgeBase.builtIn()))
    let documents = try GraphArgument.corpus(at: gold).documents.map { record.applied(to: $0) }
    ReviewMessage.lines(for: record.unapplied).forEach(StandardStreams.note)
    var scores = ReviewScores()
    scores.add(Corpus(documents: documents))
    guard scores.count > 0 else { return StandardStreams.note("no claim was reviewed") }
    StandardStreams.write(scores.text)
  }

  private func scoreClaims() throws {
    guard let system else { throw ValidationError("give the annotations to score: entente evaluate gold annotations") }
    var scores = ClaimScores()
    let knowledge = try KnowledgeBase.builtIn()
    var further = FurtherClaimScores(knowledge: knowledge)
    for (gold, system) in try folders(gold, system) {
      let (gold, found) = (try AnnotationFiles.corpus(at: gold), try AnnotationFiles.corpus(at: system))
      scores.add(gold: gold, found: found, relations: knowledge.relations)
      if !precision { further.add(gold: gold, found: found) }
    }
    StandardStreams.write(precision ? scores.precisionTable : scores.text + further.text)
  }

  /// The two paths, or the folders of one name within both.
  private func folders(_ gold: String, _ system: String) throws -> [(String, String)] {
    guard FileSystem.isFolder(gold) else { return [(gold, system)] }
    let inner = try FileSystem.names(in: gold).filter {
      FileSystem.isFolder(gold + "/" + $0) && FileSystem.isFolder(system + "/" + $0)
    }
    return inner.isEmpty ? [(gold, system)] : inner.map { (gold + "/" + $0, system + "/" + $0) }
  }

  private func scoreSpans(gold bytes: [UInt8]) throws {
    guard let system else { throw ValidationError("give the file to score: entente evaluate gold.iob2 system.iob2") }
    let expected = try TaggedSentence.sentences(in: bytes, source: gold)
    let found = try TaggedSentence.sentences(in: try FileSystem.bytes(of: system), source: system)
    StandardStreams.write(SpanScores(gold: expected.map(\.spans), system: found.map(\.spans)).table.text)
  }
}
