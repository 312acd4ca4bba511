internal import ArgumentParser
internal import DocumentModel
internal import DocumentReading
internal import Entente
internal import JSON
internal import Text

/// `entente read`: what is taken from documents, before any analysis.
struct Read: ParsableCommand {
  /// How the documents are shown.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case jsonl
    case originals
  }

  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what is taken from documents: title, date, outlet and running text, without any analysis.",
    discussion: """
      Answers "what did you take from this page, and why this date?" before a long run. The text is the article: \
      standfirst and paragraphs, without headline, captions, other articles' teasers and the page's furniture; \
      --sections shows those too, each with its kind.

      As JSON Lines, one object a document: doc, file, title, date, date_source, date_confidence, date_why, publisher, \
      language, inconsistencies, text. As originals, one object a document that holds all it is read from, for \
      `annotate --originals` on another machine or beside other documents.

      Examples:
        entente read page.html
        find crawl -name '*.html' | entente read -T - --format jsonl > articles.jsonl
        entente read --sections crawl/0001.html
      """)

  @OptionGroup var documents: DocumentArguments
  @Option(help: "text, jsonl or originals.") var format: Form = .text
  @Flag(help: "Show every section with its kind, the ones that are left out of the analysis too.") var sections = false
  @Flag(
    help:
      "Stop at the first input that cannot be read; fail where \(RunReport.losses)."
  ) var strict = false
  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let reader = try DocumentReader(
      knowledge: try ExtractionSettings().knowledge(), options: try reading.options())
    if format == .originals { return try writeOriginals(reader) }
    var summary = Extraction.Summary()
    for outcome in DocumentSequence(try documents.resolved(), reader: reader) {
      if strict, !summary.failures.isEmpty { break }
      switch outcome {
      case .document(let document, let path):
        summary.notices += document.notices.map { (path, $0) }
        var output = ByteWriter()
        if format == .text {
          writeText(document, first: summary.documents == 0, to: &output)
        } else {
          JSONWriter(.spaced).write(ReadDocumentRow.object(for: document, withSections: sections), to: &output)
          output.write(UInt8(ascii: "\n"))
        }
        summary.documents += 1
        StandardStreams.write(output.bytes)
      case .duplicate(let path, _): summary.duplicates.append(path)
      case .failure(let failure): summary.failures.append(failure)
      case .passedOver(let parts): summary.passedOver.append(parts)
      case .unmatched(let rows): summary.unmatched = rows
      }
    }
    try RunReport.finish(summary, strict: strict)
  }

  private func writeOriginals(_ reader: DocumentReader) throws {
    var summary = Extraction.Summary()
    for outcome in OriginalSequence(try documents.resolved(), reader: reader) {
      if strict, !summary.failures.isEmpty { break }
      switch outcome {
      case .record(let record, let document, let path):
        summary.notices += document.notices.map { (path, $0) }
        StandardStreams.write(record + [UInt8(ascii: "\n")])
      case .failure(let failure): summary.failures.append(failure)
      case .passedOver(let parts): summary.passedOver.append(parts)
      case .unmatched(let rows): summary.unmatched = rows
      }
    }
    try RunReport.finish(summary, strict: strict)
  }

  private func writeText(_ document: SourceDocument, first: Bool, to output: inout ByteWriter) {
    let record = document.record
    func field(_ name: String, _ value: String) {
      output.write("\(name): \(VisibleText.visible(value, .oneLine))\n")
    }
    if !first { output.write("\n\n") }
    field("file", record.file)
    if let title = record.title { field("title", title) }
    field("date", "\(record.date.value ?? "unknown") (\(record.date.source.rawValue): \(record.date.reason))")
    for inconsistency in record.inconsistencies { field("conflict", inconsistency) }
    if let publisher = record.publisher { field("outlet", publisher) }
    if record.language != "en" { field("language", record.language) }
    output.write("\n")
    if sections {
      for section in document.sections {
        let label = section.label.map { ": " + VisibleText.visible($0, .oneLine) } ?? ""
        output.write("[\(section.kind.rawValue)\(label)]\n\(document.string(of: section))\n")
      }
    } else {
      output.write(document.articleText + "\n")
    }
  }
}
