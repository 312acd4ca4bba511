internal import ArgumentParser
internal import Entente
internal import QuadStore

/// `entente remove`: documents out of a store.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove documents from a store, with exactly what only they gave.",
    discussion: """
      Documents are named by their names, IRIs or paths; the path of a folder stands for all documents in it.

      Example:  entente remove news.store articles/2018-10-31.txt
      """)

  @Argument(help: "The store's file.", completion: .file()) var store: String
  @Argument(help: "What to remove.") var documents: [String]

  func run() throws {
    let editor = try StoreEditor(QuadStore(path: store, access: .writing))
    try StoreReport.finish(try editor.remove(documents), strict: false)
  }
}
