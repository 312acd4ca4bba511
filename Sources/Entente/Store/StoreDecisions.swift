internal import EntityResolution
internal import KnowledgeBase
internal import QuadStore

// Decisions about who is who are kept in the store as their file had them. The annotations stay as they were read, and
// decisions, like reviews, are applied where quads and answers are made of them: a line that is taken out leaves no trace.

/// The table of decisions that a store has applied.
enum StoreDecisions {
  static let setting = "decisions"

  /// The table as its file had it; empty for none.
  static func text(of store: QuadStore) throws -> String { try store.setting(setting) ?? "" }

  /// The table; nil where there is none.
  ///
  /// - Parameter knowledge: asked for where there is one.
  static func table(of store: QuadStore, knowledge: () throws -> KnowledgeBase) throws -> IdentityDecisions? {
    let text = try text(of: store)
    if text.isEmpty { return nil }
    return try IdentityDecisions(Array(text.utf8), source: "the decisions of \(store.path)", knowledge: knowledge())
  }
}

extension StoreEditor {
  /// Lets the store have a table of decisions in place of the one that it had: all documents give their quads anew.
  ///
  /// - Parameter bytes: the table; one without lines takes all decisions back.
  /// - Throws: `SyntaxFailure` where a line cannot be followed, `StoreFailure`.
  public func setDecisions(_ bytes: [UInt8], source: String) throws {
    let table = try IdentityDecisions(bytes, source: source, knowledge: try knowledge())
    let text = table.decisions.isEmpty ? "" : String(decoding: bytes, as: UTF8.self)
    try store.refresh()
    guard try store.setting(StoreDecisions.setting) ?? "" != text else { return }
    hasNewDecisions = true
    decisions = DecisionRecord(table)
    try store.transaction {
      try store.set(StoreDecisions.setting, to: text)
      for (number, row) in try store.documents() where row.state == .ready { _ = try putAnew(row, number) }
      try noteEdit()
    }
  }
}
