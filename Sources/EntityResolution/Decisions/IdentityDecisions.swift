public import KnowledgeBase
public import Text

/// A decisions file: tab-separated lines that people add, change and take out again.
///
/// Applied to finished annotations, document by document, so that a line that is taken out leaves no trace: the
/// documents come out as they did before it was there.
public struct IdentityDecisions: Sendable {
  public static let columns = ["decision", "entity", "other", "document", "reason", "author", "date"]

  public let decisions: [Decision]
  let knowledge: KnowledgeBase
  let forbidden: ForbiddenMerges
  private let table: TabSeparatedTable

  /// Reads a file; columns behind the third may be left out.
  ///
  /// - Parameter source: what errors call the file.
  /// - Throws: `SyntaxFailure` with the line where a row breaks the form, contradicts an earlier one, closes a circle,
  ///   names a known name that several entities share, or would merge what must never be one.
  public init(_ bytes: [UInt8], source: String, knowledge: KnowledgeBase) throws(SyntaxFailure) {
    self.knowledge = knowledge
    forbidden = try ForbiddenMerges.builtIn()
    let table = try TabSeparatedTable(bytes, name: source, columns: Self.columns, required: 3)
    self.table = table
    var decisions: [Decision] = []
    for row in table.rows { decisions.append(try Self.decision(row, table)) }
    self.decisions = decisions
    for (decision, row) in zip(decisions, table.rows) { try check(decision, row, table) }
  }

  private static func decision(
    _ row: TabSeparatedTable.Row, _ table: TabSeparatedTable
  ) throws(SyntaxFailure) -> Decision {
    guard let kind = Decision.Kind(rawValue: row.cells[0]) else {
      throw table.failure(in: row, column: 0, expected: "same, different, means or rename")
    }
    for column in 1...2 where row.cells[column].isEmpty {
      throw table.failure(in: row, column: column, expected: "an identifier or a name")
    }
    return Decision(
      kind: kind, entity: row.cells[1], other: row.cells[2], document: row.cells[3].isEmpty ? nil : row.cells[3],
      reason: row.cells[4], author: row.cells[5], date: row.cells[6], line: row.line)
  }

  private func check(
    _ decision: Decision, _ row: TabSeparatedTable.Row, _ table: TabSeparatedTable
  ) throws(SyntaxFailure) {
    for (column, text) in [(1, decision.entity), (2, decision.other)] {
      if decision.kind == .rename, column == 2 { continue }
      let ids = knownIdentifiers(text)
      if ids.count > 1 {
        throw table.failure(in: row, column: column, expected: "one of " + ids.joined(separator: ", "))
      }
    }
    let earlier = decisions.prefix { $0.line < decision.line }
    if let opposite = earlier.first(where: { contradict($0, decision) }) {
      throw table.failure(
        in: row, column: 0, expected: "nothing that takes back line \(opposite.line); change that line instead")
    }
    guard decision.kind == .same else { return }
    let (entity, other) = (key(decision.entity), key(decision.other))
    if case .known(let left) = entity, case .known(let right) = other, let rule = forbidden.rule(against: left, right) {
      throw table.failure(in: row, column: 2, expected: "a name of the same thing: \(rule.id) keeps these two apart")
    }
    if target(of: decision) == nil {
      throw table.failure(in: row, column: 2, expected: "what stays in the end; the lines lead round in a circle")
    }
  }

  /// What is wrong with a line that would merge in a document what a row of the forbidding table keeps apart.
  public func failure(of decision: Decision, keptApartBy rule: String, in document: String) -> SyntaxFailure {
    let expected = "a name of the same thing: \(rule) keeps these two apart in document ‘\(document)’"
    guard let row = table.rows.first(where: { $0.line == decision.line }) else {
      return table.failure(expected: expected)
    }
    return table.failure(in: row, column: 2, expected: expected)
  }

  private func contradict(_ left: Decision, _ right: Decision) -> Bool {
    guard left.document == right.document || left.document == nil || right.document == nil else { return false }
    let (a, b, c, d) = (key(left.entity), key(left.other), key(right.entity), key(right.other))
    switch (left.kind, right.kind) {
    case (.same, .different), (.different, .same): return (a, b) == (c, d) || (a, b) == (d, c)
    case (.rename, .rename): return a == c && left.other != right.other
    case (.same, .same), (.means, .means): return a == c && b != d
    default: return false
    }
  }

  /// What an identifier or name stands for, before any document is looked at.
  enum Key: Hashable {
    case known(String)
    /// In the form in which names are compared.
    case named(String)
  }

  func key(_ text: String) -> Key {
    if let id = knownIdentifiers(text).first { return .known(id) }
    return .named(CanonicalName.form(of: text))
  }

  private func knownIdentifiers(_ text: String) -> [String] {
    if knowledge.reference(to: text) != nil { return [text] }
    let named = knowledge.candidates(named: text).filter {
      $0.kind != .surname && $0.kind != .metonym && !$0.isAmbiguous
        && knowledge.entityClass(of: $0.entity) != .roleNoun
    }
    return named.map { knowledge.id(of: $0.entity) }
  }

  /// What stays in the end where one line leads to the next; nil where they lead round in a circle.
  func target(of decision: Decision) -> Decision? {
    var last = decision
    var seen: Set<Key> = [key(decision.entity)]
    while let next = decisions.first(where: {
      $0.kind == .same && key($0.entity) == key(last.other) && ($0.document == nil || $0.document == decision.document)
    }) {
      guard seen.insert(key(next.entity)).inserted else { return nil }
      last = next
    }
    return key(last.other) == key(decision.entity) ? nil : last
  }
}
