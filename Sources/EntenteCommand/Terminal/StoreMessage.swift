internal import Entente
internal import QuadStore

/// The sentences for what goes wrong with a store.
enum StoreMessage {
  static func text(for failure: StoreFailure) -> String {
    switch failure {
    case .missing(let path): "\(FailureMessage.name(path)): there is no such store; `entente add` makes one"
    case .notAStore(let path):
      "\(FailureMessage.name(path)): is no store of Entente; `entente add NEW.store \(FailureMessage.name(path))` makes one"
    case .newerVersion(let path, let found, let known):
      "\(FailureMessage.name(path)): is a store of version \(found), made by a newer program; this one knows version \(known)"
    case .readOnly(let path): "\(FailureMessage.name(path)): may not be written: the file or its folder is read-only"
    case .full(let path):
      "\(FailureMessage.name(path)): there is no room left to write, or the disk fails; the store is as it was after the last step"
    case .locked(let path, let seconds):
      "\(FailureMessage.name(path)): another program has been writing to the store for \(seconds) seconds; try again, or --wait longer"
    case .cannotOpen(let path):
      "\(FailureMessage.name(path)): cannot be opened or made: see whether the folder exists and may be written"
    case .damaged(let path, let detail): "\(FailureMessage.name(path)): is damaged: \(FailureMessage.name(detail))"
    case .tooManyWords(let count, let limit): "\(count) words are looked for; \(limit) are the most"
    case .malformedTerm(let path, let term):
      "\(FailureMessage.name(path)): \(FailureMessage.name(term)) is no term of RDF; nothing was put in"
    case .unsupportedOrder(let order): "quads do not come in the order \(order) here"
    case .engine(let path, let code, let message): "\(FailureMessage.name(path)): \(message) (SQLite \(code))"
    }
  }

  static func text(for failure: StoreEditFailure) -> String {
    switch failure {
    case .settingDiffers(let name, let stored, let wanted):
      "this store was begun with --\(name) \(stored), not \(wanted); begin another one for that"
    case .isStore(let path): "\(FailureMessage.name(path)): is a store itself; add the files that it was made from"
    case .unknownDocument(let name): "the store has no document ‘\(name)’ and none from such a path"
    }
  }

  static func text(for failure: NewerModelFailure) -> String {
    "\(FailureMessage.name(failure.path)): follows version \(failure.version) of the model; this program knows version \(failure.known): use a newer one, and see Documentation/versions.md"
  }

  static func text(for failure: GraphOpeningFailure) -> String {
    switch failure {
    case .nothing(let path):
      "\(FailureMessage.name(path)): holds nothing that could be read: no annotations, RDF or documents"
    case .quadsOnly(let path):
      "\(FailureMessage.name(path)): holds quads, not annotations; ask it with `query`, or give the .jsonl or .xml beside it"
    case .noDocument(let name, let path):
      "\(FailureMessage.name(path)): does not hold \(FailureMessage.name(name)) as it was read, so its words cannot be shown"
    case .emptyFile(let path):
      "\(FailureMessage.name(path)): is empty: nothing has been put into it yet; ask again when `entente add` has made the store"
    }
  }

  /// What a reader of a store should know: that nothing, or not all, has been put into it yet; nil for a finished one.
  static func state(of store: QuadStore) throws -> String? {
    let unfinished = try store.sources().filter { $0.digest == nil }.count
    if unfinished > 0 {
      return
        "\(FailureMessage.name(store.path)): \(unfinished) files have not been taken in wholly yet; `entente add` or `update` goes on with them"
    }
    return try store.isEmpty ? "\(FailureMessage.name(store.path)): holds nothing yet" : nil
  }

  /// The exit code for a failure of a store.
  static func status(for failure: StoreFailure) -> ExitStatus {
    switch failure {
    case .missing: .noInput
    case .tooManyWords: .usage
    case .notAStore, .newerVersion, .damaged, .malformedTerm: .badData
    case .readOnly, .cannotOpen: .cannotCreate
    case .full, .engine, .unsupportedOrder: .inputOutput
    case .locked: .tryLater
    }
  }
}
