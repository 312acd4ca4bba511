internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import KnowledgeBase

/// `entente extract`: the main job.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read documents and write their knowledge graph in every format.",
    discussion: """
      Reads texts, web pages, records (JSON Lines, JSON), feeds, mails, DOCX, EPUB, PDF, web archives (WARC), wikis, and \
      all of these in gzip, zip, tar and 7z; what a file is, its content tells. Everything else is named and left out. \
      Writes entente.ttl, .trig, .nq, .nt, .graphml, .html, .xml and .jsonl into the output folder; the files are \
      replaced together, when all are whole.

      Examples:
        entente extract articles --output graph
        find . -name '*.html' | entente extract -T - --output graph --format graphml
        entente extract news.jsonl --field text=maintext --field date=date_publish --output graph
      """)

  @OptionGroup var documents: DocumentArguments
  @Option(name: .shortAndLong, help: "The folder to write into; made if missing.") var output: String
  @Option(
    help: """
      ttl, trig, nq, nt, rdf, jsonld, graphml, html, xml or jsonl; may be given several times. All but rdf and jsonld if not \
      given.
      """)
  var format: [GraphFiles.Format] = []
  @Flag(help: "Give the documents' rows of entente.jsonl the texts that offsets point into.") var withText = false
  @Flag(help: "Draw entities without edges in entente.graphml too.") var isolated = false
  @OptionGroup var graph: AssemblyOptions
  @Flag(
    help:
      "Stop at the first input that cannot be read, and write nothing; nor where \(RunReport.losses)."
  ) var strict = false
  @OptionGroup var options: ExtractionOptions

  func run() throws {
    var settings = try options.settings()
    graph.apply(to: &settings)
    let extraction = try Extraction(settings)
    let formats = format.isEmpty ? GraphFiles.Format.standard : format
    let files = GraphFiles(
      assembly: extraction.assembly, relations: extraction.knowledge.relations, formats: formats, writesTexts: withText,
      drawsIsolated: isolated, threads: settings.threads)
    let paths = try documents.resolved()
    if paths.contains(where: { FileSystem.areOne($0, output) }) {
      StandardStreams.note(
        "\(FailureMessage.name(output)): the results are written among the documents; another folder keeps them apart")
    }
    var progress = ProgressLine("reading")
    progress.begin()
    let summary = try extraction.run(
      over: paths, into: output,
      leavingOut: [output] + GraphFiles.Format.allCases.map { GraphFiles.path(of: $0, in: output) },
      stopsAtFailure: strict, progress: { progress.show($0) }
    ) {
      try files.add($0, text: $1.text)
    }
    progress.end()
    if strict && summary.hasLosses || (strict || summary.documents == 0) && !summary.failures.isEmpty {
      return try RunReport.finish(summary, strict: strict)
    }
    let outcome = try files.write(formats, to: output)
    extraction.forget(in: output)
    StandardStreams.note("\(summary.documents) documents, \(summary.claims) claims")
    for file in outcome.written {
      let losses = [
        (file.forbiddenCharacters, "characters that the format forbids"),
        (file.leftOutDocuments, "documents that the page has no room for; export --since and the like choose"),
      ]
      let told = losses.filter { $0.0 > 0 }.map { "; not carried: \($0.0) \($0.1)" }
      StandardStreams.note("wrote \(file.path)" + told.joined())
    }
    for failure in outcome.failures {
      StandardStreams.note("\(failure.path): not written: \(FailureMessage.text(for: failure.error))")
    }
    try RunReport.finish(summary, strict: strict)
    if !outcome.failures.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  func validate() throws {
    if output == "-" {
      throw ValidationError(
        "--output is a folder for files of several formats; `annotate` and `export` write to standard output")
    }
  }
}
