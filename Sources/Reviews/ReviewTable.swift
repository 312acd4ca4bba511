import EntityResolution
public import KnowledgeBase
public import Text

/// A review table: tab-separated lines that people add, change, share and take out again.
///
/// Applied to finished annotations, document by document, so that a line that is taken out leaves no trace.
public struct ReviewTable: Sendable {
  public static let columns = [
    "review", "document", "words", "subject", "relation", "object", "becomes", "reason", "reviewer", "date",
  ]

  /// In the order of the file.
  public let reviews: [Review]
  /// The lines about who is who.
  let identities: IdentityDecisions
  /// The lines of each document, by its key.
  let ofDocument: [String: [Review]]

  /// Reads a file; one without any byte is a table without lines.
  ///
  /// - Parameter source: what errors call the file.
  /// - Throws: `SyntaxFailure` with the line where a row breaks the form or contradicts an earlier one.
  public init(_ bytes: [UInt8], source: String, knowledge: KnowledgeBase) throws(SyntaxFailure) {
    let header = Self.columns.joined(separator: "\t")
    let table = try TabSeparatedTable(
      bytes.isEmpty ? Array(header.utf8) : bytes, name: source, columns: Self.columns)
    var reviews: [Review] = []
    var ofDocument: [String: [Review]] = [:]
    for row in table.rows {
      let review = try Self.review(row, table, knowledge)
      if let earlier = ofDocument[review.documentKey]?.first(where: { review.concernsSame(as: $0) }) {
        throw table.failure(
          in: row, column: 0, expected: "nothing that takes back line \(earlier.line); change that line instead")
      }
      reviews.append(review)
      ofDocument[review.documentKey, default: []].append(review)
    }
    self.reviews = reviews
    self.ofDocument = ofDocument
    identities = try IdentityDecisions(Self.decisions(reviews), source: source, knowledge: knowledge)
  }

  /// Whether there is no line.
  public var isEmpty: Bool { reviews.isEmpty }

  /// Whether some line holds for a document that it does not name.
  public var concernsAllDocuments: Bool { ofDocument[""] != nil }

  /// The documents that lines name.
  public var documentKeys: Set<String> { Set(ofDocument.keys).subtracting([""]) }

  /// The lines about a document, those for all left out.
  public func reviews(ofDocument key: String) -> [Review] { ofDocument[key] ?? [] }

  private static func review(
    _ row: TabSeparatedTable.Row, _ table: TabSeparatedTable, _ knowledge: KnowledgeBase
  ) throws(SyntaxFailure) -> Review {
    let cells = row.cells
    guard let kind = Review.Kind(rawValue: cells[0]) else {
      throw table.failure(in: row, column: 0, expected: Review.Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let review = Review(
      kind, document: cells[1], words: cells[2], subject: cells[3], relation: cells[4], object: cells[5],
      becomes: cells[6], reason: cells[7], reviewer: cells[8], date: cells[9], line: row.line)
    let needed =
      switch kind {
      case .right, .wrong, .corrected: [1, 2, 3, 4, 5]
      case .means: [1, 2, 6]
      case .same, .different, .rename: [3, 5]
      }
    for column in needed where cells[column].isEmpty {
      throw table.failure(in: row, column: column, expected: "the \(columns[column]) that was reviewed")
    }
    if kind == .means, ReviewedPlace(review.document) == nil {
      throw table.failure(in: row, column: 1, expected: "a document and a place in it, DIGEST#char=BEGIN,END")
    }
    if kind == .corrected {
      guard let correction = ReviewCorrection(review.becomes) else {
        throw table.failure(
          in: row, column: 6, expected: "relation=…, holder=…, polarity=… or modality=…, with semicolons between")
      }
      if let relation = correction.relation, knowledge.relations[relation] == nil {
        throw table.failure(in: row, column: 6, expected: "a relation of the catalogue")
      }
    }
    return review
  }

  /// The lines about who is who as a decisions file in which every line keeps its number.
  private static func decisions(_ reviews: [Review]) -> [UInt8] {
    var text = IdentityDecisions.columns.joined(separator: "\t")
    var line = 1
    for review in reviews where [.same, .different, .rename].contains(review.kind) {
      text += String(repeating: "\n", count: max(1, review.line - line))
      line = max(line + 1, review.line)
      text += [
        review.kind.rawValue, review.subject, review.object, review.document, review.reason, review.reviewer,
        review.date,
      ].joined(separator: "\t")
    }
    return Array(text.utf8)
  }
}

/// A place in a document as the table writes it.
struct ReviewedPlace {
  /// Unicode scalars.
  let range: Range<Int>

  init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1)
    guard parts.count == 2, parts[1].hasPrefix("char=") else { return nil }
    let ends = parts[1].dropFirst(5).split(separator: ",").map { Int($0) }
    guard ends.count == 2, let begin = ends[0], let end = ends[1], begin >= 0, begin < end else { return nil }
    range = begin..<end
  }
}
