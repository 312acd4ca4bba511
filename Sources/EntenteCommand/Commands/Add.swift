internal import ArgumentParser
internal import Entente
internal import GraphAssembly
internal import QuadStore

/// `entente add`: files into a store.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take documents, annotations or RDF files into a store, which is made where there is none.",
    discussion: """
      A store is one file that lasts: ask it, export it, search it, add to it for months. What it knows already, by \
      content, is passed over. Texts, pages and JSON Lines records are read; annotations (.jsonl, .xml) are taken as \
      they are; the triples of an RDF file go into a graph of the file's own. A call that was interrupted goes on where \
      it was when it is repeated.

      Examples:
        entente add news.store articles
        entente add news.store exports/entente.jsonl weapons.ttl
      """)

  @Argument(help: "The store's file.", completion: .file()) var store: String
  @OptionGroup var documents: DocumentArguments
  @Option(help: "The base of all IRIs; for a new store.") var base: String?
  @Option(help: "Which claims leave a direct triple: asserted, author, all-positive or none; for a new store.")
  var view: ViewPolicy?
  @Flag(
    help:
      "Stop at the first input that cannot be read, what came before stays; fail where \(RunReport.losses)."
  ) var strict = false
  @OptionGroup var options: StoreOptions

  func run() throws {
    let paths = try documents.resolved()
    if paths.contains("-") { throw ValidationError("a store keeps the paths of its sources: standard input has none") }
    let editor = try options.editor(of: store, access: .making, base: base, view: view)
    editor.stopsAtFailure = strict
    let progress = ProgressLine("adding")
    progress.begin()
    let summary = try editor.add(paths, progress: progress.show)
    progress.end()
    try StoreReport.finish(summary, strict: strict)
  }

  func validate() throws {
    if let base { try AssemblyOptions.checkBase(base) }
  }
}
