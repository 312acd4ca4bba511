internal import ArgumentParser
internal import DocumentReading
internal import Entente
internal import GraphAssembly
internal import Text

/// What every command that reads documents can be told.
struct ExtractionOptions: ParsableArguments {
  @Option(help: "How many threads to use; every processor if not given. The result is the same for any number.")
  var threads: Int?
  @Option(help: "A folder with knowledge files (.tsv) that add to what the program knows; may be given several times.")
  var knowledge: [String] = []
  @Option(
    help: ArgumentHelp(
      "A folder with claim rules (patterns….tsv, operators….tsv, examples….tsv, relations.tsv) that add to the program's own; may be given several times.",
      valueName: "folder"))
  var rules: [String] = []
  @Option(
    help: ArgumentHelp(
      "A claim rule to switch off, by the name that `rules` and `explain` give it, with its version or without; may be given several times.",
      valueName: "rule"))
  var without: [String] = []
  @Option(help: "Another model of English than the one in the program.") var model: String?
  @OptionGroup var reading: ReadingArguments
  @Option(
    help:
      "A table of decisions about who is who: same, different, means, rename. Lines may be added and taken out again.",
    completion: .file())
  var decisions: String?
  @Option(
    help:
      "A table of reviews: what people found who checked claims against their words. Lines may be added and taken out.",
    completion: .file())
  var reviews: String?

  @Option(
    help: ArgumentHelp(
      "Leave out claims that are right less often than this share, 0 to 1 (0.47 if not given; 0 keeps all that is proposed).",
      valueName: "share"))
  var minConfidence: Double?

  func settings() throws -> ExtractionSettings {
    var settings = ExtractionSettings()
    settings.threads = threads
    settings.knowledgeFolders = knowledge
    settings.ruleFolders = rules
    settings.withoutRules = without
    settings.modelPath = model
    settings.decisionsPath = decisions
    settings.reviewsPath = reviews
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
  @Option(
    help: """
      A table with what is known about documents (CSV, TSV or JSON Lines): file, date, outlet, title, url, licence, author; \
      these and all other columns go with the document into the outputs.
      """)
  var meta: String?
  @Flag(help: "Read pages in other languages than English too; the analysis knows English alone.")
  var anyLanguage = false
  @Option(
    help: ArgumentHelp(
      "Which member of JSON records holds what: text, html, id, title, date, outlet or url; the usual names are known. May be given several times.",
      valueName: "text=maintext"))
  var field: [String] = []
  @Option(help: "The encoding of texts and pages, where it is known; else it is found out for each.")
  var encoding: String?

  func options() throws -> ReadingOptions {
    var options = ReadingOptions(readsAnyLanguage: anyLanguage)
    if let meta {
      options.metadata = try MetadataTable(try FileSystem.bytes(of: meta), source: meta)
      let unknown = options.metadata.unknownNames
      if !unknown.isEmpty { StandardStreams.note(NoticeMessage.text(forUnknown: unknown, in: meta)) }
    }
    for mapping in field {
      let (field, name) = try Self.mapping(mapping)
      options.fields.map(field, to: name)
    }
    options.encoding = encoding.flatMap { TextEncoding(label: $0) }
    return options
  }

  private static func mapping(_ text: String) throws -> (RecordFieldNames.Field, String) {
    let fields = RecordFieldNames.Field.allCases.map(\.rawValue).joined(separator: ", ")
    guard let sign = text.firstIndex(of: "="), let field = RecordFieldNames.Field(rawValue: String(text[..<sign])),
      text.index(after: sign) < text.endIndex
    else { throw ValidationError("--field is FIELD=NAME, where FIELD is one of \(fields); not ‘\(text)’") }
    return (field, String(text[text.index(after: sign)...]))
  }

  func validate() throws {
    for mapping in field { _ = try Self.mapping(mapping) }
    if let encoding, TextEncoding(label: encoding) == nil {
      throw ValidationError("no encoding is called ‘\(encoding)’; try utf-8, windows-1252, utf-16le")
    }
  }
}

/// The inputs of a command that reads documents.
struct DocumentArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders; `-` for documents on standard input: records in JSON Lines, a text or anything else that files hold.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []
  @Option(
    name: [.customShort("T"), .long],
    help: ArgumentHelp(
      "A file with a list of paths, one a line or separated by NUL; `-` for standard input. May be given several times.",
      valueName: "list"),
    completion: .file())
  var filesFrom: [String] = []

  /// All paths, those of lists included.
  func resolved() throws -> [String] {
    try paths
      + filesFrom.flatMap { list in
        InputFiles.paths(inList: list == "-" ? StandardStreams.readAll() : try FileSystem.bytes(of: list))
      }
  }

  func validate() throws {
    if paths.isEmpty, filesFrom.isEmpty { throw ValidationError("Missing expected argument '<path> ...'") }
    if paths.contains("-"), filesFrom.contains("-") {
      throw ValidationError("standard input is either a document or a list of paths")
    }
  }
}
