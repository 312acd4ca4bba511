internal import ArgumentParser
internal import Entente
internal import QuadStore

/// `entente update`: a store after its files.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Read again what has changed since it was added, by its content or because the program is a newer one.",
    discussion: """
      Without inputs, every file that the store knows is looked at; with inputs, only those and what else is in them. \
      Each changed document replaces exactly what it gave before.

      Examples:
        entente update news.store
        entente update news.store articles --drop-missing
      """)

  @Argument(help: "The store's file.", completion: .file()) var store: String
  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file()) var paths: [String] = []
  @Flag(help: "Remove documents whose files are gone; else they stay.") var dropMissing = false
  @Flag(help: "Stop at the first input that cannot be read; what came before stays.") var strict = false
  @OptionGroup var options: StoreOptions

  func run() throws {
    let editor = try options.editor(of: store, access: .writing)
    editor.stopsAtFailure = strict
    let progress = ProgressLine("updating")
    progress.begin()
    let summary = try editor.update(paths, dropsMissing: dropMissing, progress: progress.show)
    progress.end()
    try StoreReport.finish(summary, strict: strict)
  }
}
