internal import ArgumentParser
internal import DocumentReading
internal import Entente
internal import GraphAssembly

/// What every command that reads documents can be told.
struct ExtractionOptions: ParsableArguments {
  @Option(help: "How many threads to use; every processor if not given. The result is the same for any number.")
  var threads: Int?
  @Option(help: "A folder with knowledge files (.tsv) that add to what the program knows; may be given several times.")
  var knowledge: [String] = []
  @Option(
    help: ArgumentHelp(
      "A folder with claim rules (patterns….tsv, operators….tsv, relations.tsv) that add to the program's own; may be given several times.",
      valueName: "folder"))
  var rules: [String] = []
  @Option(help: "Another model of English than the one in the program.") var model: String?
  @OptionGroup var reading: ReadingArguments
  @Option(
    help: "A table of decisions about who is who: same, different, rename. Lines may be added and taken out again.",
    completion: .file())
  var decisions: String?

  @Option(
    help: ArgumentHelp(
      "Leave out claims that are right less often than this share, 0 to 1 (0.35 if not given; 0 keeps all that is proposed).",
      valueName: "share"))
  var minConfidence: Double?

  func settings() throws -> ExtractionSettings {
    var settings = ExtractionSettings()
    settings.threads = threads
    settings.knowledgeFolders = knowledge
    settings.ruleFolders = rules
    settings.modelPath = model
    settings.decisionsPath = decisions
    settings.leastConfidence = minConfidence.map { Int(($0 * 1000).rounded()) }
    settings.reading = try reading.options()
    return settings
  }

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be a number from 0 to 1")
    }
    try NumberLimits.check(threads, "--threads", in: NumberLimits.threads)
  }
}

/// How documents are read, for every command that reads them.
struct ReadingArguments: ParsableArguments {
  @Option(help: "A table with what is known about documents: file, date, outlet, title, url (CSV, TSV or JSON Lines).")
  var meta: String?
  @Flag(help: "Read pages in other languages than English too; the analysis knows English alone.")
  var anyLanguage = false

  func options() throws -> ReadingOptions {
    var options = ReadingOptions(readsAnyLanguage: anyLanguage)
    if let meta { options.metadata = try MetadataTable(try FileSystem.bytes(of: meta), source: meta) }
    return options
  }
}

/// The inputs of a command that reads documents.
struct DocumentArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files and folders; `-` for a list of paths on standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  /// The paths, with a list on standard input put in place of `-`.
  var resolved: [String] {
    paths.flatMap { $0 == "-" ? InputFiles.paths(inList: StandardStreams.readAll()) : [$0] }
  }
}
