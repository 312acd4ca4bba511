internal import ArgumentParser
internal import DocumentModel
internal import DocumentReading
internal import Entente
internal import Text

/// `entente annotate`: annotations as JSON Lines.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Write each document's annotations as JSON Lines.",
    discussion: """
      One object a line: document, section, sentence, mention, claim, entity. To standard output, or one file a \
      document with --output. Offsets count the characters (Unicode scalars) of the document's text: a text file's as \
      it stands, a page's as it was taken out of its markup; --with-text writes that text too.

      Examples:
        entente annotate article.txt | grep '"kind": "claim"'
        entente annotate articles --output annotations
        entente read crawl.warc.gz --format originals | entente annotate - --originals
      """)

  @OptionGroup var documents: DocumentArguments
  @Option(name: .shortAndLong, help: "A folder for one file a document; standard output if not given, or `-`.")
  var output: String?
  @Flag(help: "Give each document's row the text that offsets point into.") var withText = false
  @Flag(help: "The records are documents that `read --format originals` wrote, with their names and digests.")
  var originals = false
  @Flag(
    help:
      "Stop at the first input that cannot be read; fail where \(RunReport.losses)."
  ) var strict = false
  @Flag(help: "Say on standard error how long each stage took; with --threads 1 the shares are those of the work.")
  var stageTimes = false
  @OptionGroup var options: ExtractionOptions

  /// Where one file a document goes; nil for standard output, which `-` means here as everywhere.
  private var folderName: String? { output == "-" ? nil : output }

  func run() throws {
    var settings = try options.settings()
    settings.reading.takesOriginals = originals
    let extraction = try Extraction(settings)
    let output = folderName
    var folder = try output.map { try AnnotationFolder($0) }
    var progress = ProgressLine("reading")
    if output != nil { progress.begin() }
    let summary = try extraction.run(
      over: documents.resolved(), into: output, leavingOut: output.map { [$0] } ?? [], stopsAtFailure: strict,
      progress: { if output != nil { progress.show($0) } }
    ) { document, source in
      let text = withText ? source.text : nil
      if let written = try folder?.write(document, text: text) {
        if written.isRenamed {
          StandardStreams.note(
            "‘\(VisibleText.visible(document.document.name, .oneLine))’ cannot be the name of a file: written as \(written.path)"
          )
        }
        return
      }
      var writer = ByteWriter()
      AnnotationWriter().write(document, text: text, to: &writer)
      StandardStreams.write(writer.bytes)
    }
    if output != nil { progress.end() }
    if let output, !(strict && !summary.failures.isEmpty) { extraction.forget(in: output) }
    if stageTimes { RunReport.showStages(summary.durations) }
    try RunReport.finish(summary, strict: strict)
  }
}
