internal import ArgumentParser
internal import DocumentReading
internal import Entente
internal import GraphAssembly
internal import QuadStore

/// What commands that change a store can be told.
struct StoreOptions: ParsableArguments {
  @OptionGroup var extraction: ExtractionOptions
  @Flag(help: "Pass over statements of RDF files that break the grammar, name them, and go on.") var lenient = false
  @Option(help: "How many seconds to wait for another program that writes to the store.")
  var wait = QuadStore.defaultWaitSeconds

  /// An editor of the store at a path.
  func editor(
    of path: String, access: QuadStore.Access, base: String? = nil, view: ViewPolicy? = nil
  ) throws -> StoreEditor {
    var wishes = StoreSettings.Wishes()
    wishes.base = base
    wishes.policy = view
    wishes.knowledgeFolders = extraction.knowledge
    wishes.ruleFolders = extraction.rules
    wishes.withoutRules = extraction.without
    wishes.modelPath = extraction.model
    wishes.readsAnyLanguage = extraction.reading.anyLanguage
    let editor = try StoreEditor(QuadStore(path: path, access: access, waitSeconds: wait), wishes: wishes)
    editor.threads = extraction.threads
    editor.isLenient = lenient
    editor.reading = try extraction.reading.options()
    if extraction.reading.meta != nil { editor.metadata = editor.reading.metadata }
    if let decisions = extraction.decisions {
      try editor.setDecisions(try FileSystem.bytes(of: decisions), source: decisions)
    }
    return editor
  }

  func validate() throws {
    try NumberLimits.check(wait, "--wait", in: NumberLimits.seconds)
  }
}

/// Tells what became of a change to a store, and decides the exit code.
enum StoreReport {
  /// - Throws: an exit code where an input could not be read.
  static func finish(_ summary: StoreEditor.Summary, strict: Bool) throws {
    DecisionMessage.lines(for: summary.decisions).forEach(StandardStreams.note)
    for path in summary.duplicates {
      StandardStreams.note("\(FailureMessage.name(path)): same bytes as an earlier document, counted once")
    }
    for path in summary.gone { StandardStreams.note("\(FailureMessage.name(path)): gone") }
    RunReport.tell(summary)
    LenientReport.note(summary.passedOverStatements)
    summary.passedOver.forEach { StandardStreams.note(ReadingMessage.text(for: $0)) }
    var parts: [String] = []
    if summary.documents > 0 { parts.append("\(summary.documents) documents, \(summary.claims) claims") }
    if summary.quads > 0 { parts.append("\(summary.quads) quads from RDF") }
    if summary.removedDocuments > 0 { parts.append("\(summary.removedDocuments) removed") }
    if summary.unchanged > 0 { parts.append("\(summary.unchanged) files unchanged") }
    StandardStreams.note(parts.isEmpty ? "nothing to do" : parts.joined(separator: "; "))
    try RunReport.finish(summary.failures.map(\.error), strict: strict)
    try RunReport.finish(lossesOf: summary, strict: strict)
  }
}
