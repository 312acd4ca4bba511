import DocumentModel
import Entente
import GraphAssembly
import HTTPServing
import JSON
import KnowledgeBase
import QuadStore
import Reviews
import Text

/// Takes what readers find, and keeps it as lines of the table beside the store.
///
/// A line is on the disk before its answer is sent; the store follows it, also after a kill in between.
struct ReviewRoute {
  static let path = "/api/reviews"
  private static let longest = 2000
  /// As many digits as the page shows.
  private static let fewestDigits = 8

  let writer: StoreWriter
  let keeper: IndexKeeper
  let options: ServerOptions

  func respond(_ request: ClientRequest) throws -> ServerResponse {
    switch request.method {
    case "GET", "HEAD": return try table()
    case "POST": break
    default: throw HTTPRefusal(405, "Reviews are read, and sent one by one.", fields: ["Allow": "GET, HEAD, POST"])
    }
    guard options.isWritable else { throw HTTPRefusal(403, "This server takes no reviews; --writable allows them.") }
    // A form of somebody else's page cannot send this type without asking first.
    guard request.mediaType == "application/json" else { throw HTTPRefusal(415, "A review is application/json.") }
    guard case .object(let fields)? = try? JSONReader.value(in: request.body) else {
      throw HTTPRefusal(400, "A review is an object.")
    }
    let claim = try writer.withEditor { editor in
      // What a killed server wrote and did not apply, and what people wrote meanwhile.
      try editor.applyReviews()
      let claim = try change(fields, editor)
      try editor.applyReviews()
      return claim
    }
    return PageRoute.response([
      "generation": .integer(keeper.lastWithoutChange), "claim": claim.map { .string($0) } ?? .null,
    ])
  }

  private func table() throws -> ServerResponse {
    ServerResponse(type: "text/tab-separated-values; charset=utf-8", try ReviewFile.bytes(ofStore: writer.path))
  }

  /// Changes the table; returns the claim that the change is about, as the page calls it.
  private func change(_ fields: JSONObject, _ editor: StoreEditor) throws -> String? {
    let table = try editor.reviewTable()
    let kind = try text("review", of: fields)
    if ["same", "different", "rename"].contains(kind) {
      try add(try entityReview(kind, fields), table, editor)
      return nil
    }
    let document = try self.document(named: try text("document", of: fields), editor)
    if kind == Review.Kind.means.rawValue {
      try add(try mentionReview(fields, document), table, editor)
      return nil
    }
    guard let claim = try self.claim(named: try text("claim", of: fields), in: document, editor) else {
      throw HTTPRefusal(404, "The document has no claim of this name.")
    }
    let id = claim.id
    if kind == "undo" {
      let outcomes = table.applied(to: document).outcomes
      let line = outcomes.keys.sorted().last { line in
        if case .applied(let claims)? = outcomes[line] { claims.contains(id) } else { false }
      }
      guard let line else { throw HTTPRefusal(404, "No review is about this claim.") }
      try keep(ReviewText.removing(line: line, from: try ReviewFile.bytes(ofStore: editor.store.path)), editor)
      return id
    }
    guard let kind = Review.Kind(rawValue: kind) else { throw HTTPRefusal(400, "‘\(kind)’ is no review.") }
    let review = Review(
      kind, of: claim, in: document, becomes: kind == .corrected ? try correction(fields) : "",
      reason: try text("reason", of: fields, isNeeded: false), reviewer: try reviewer(fields), date: Today.text)
    try add(review, table, editor)
    return id
  }

  /// A document as it was read, without any review.
  private func document(named name: String, _ editor: StoreEditor) throws -> AnnotatedDocument {
    for (number, row) in try editor.store.documents(named: name) where row.state == .ready {
      guard let rows = try editor.store.content(of: number).annotation else { continue }
      if let document = try AnnotationReader.annotations(in: rows, source: name).documents.first { return document }
    }
    throw HTTPRefusal(404, "There is no document of this name.")
  }

  /// A claim as it was read, by its number in the document or by the first digits of the name that it has by the reviews of now.
  private func claim(
    named name: String, in document: AnnotatedDocument, _ editor: StoreEditor
  ) throws -> Claim? {
    let graph = try StoredGraph(editor.store, knowledge: try editor.knowledge())
    let shown = graph.assembly(try editor.knowledge()).named(graph.corrected(document))
    let found = shown.claims.filter { claim in
      claim.id == name || name.count >= Self.fewestDigits && (claim.key?.hasPrefix(name) ?? false)
    }
    guard let id = found.first?.id, Set(found.map(\.key)).count == 1 else { return nil }
    return document.claims.first { $0.id == id }
  }

  private func mentionReview(_ fields: JSONObject, _ document: AnnotatedDocument) throws -> Review {
    guard case .integer(let begin)? = fields["begin"], case .integer(let end)? = fields["end"], begin < end else {
      throw HTTPRefusal(400, "A mention has a begin and an end.")
    }
    guard let mention = document.mentions.first(where: { $0.range == begin..<end }) else {
      throw HTTPRefusal(404, "The document has no mention there.")
    }
    return Review(
      of: mention, in: document, means: try text("becomes", of: fields),
      reason: try text("reason", of: fields, isNeeded: false), reviewer: try reviewer(fields), date: Today.text)
  }

  private func entityReview(_ kind: String, _ fields: JSONObject) throws -> Review {
    guard let kind = Review.Kind(rawValue: kind) else { throw HTTPRefusal(400, "‘\(kind)’ is no review.") }
    // `state/russia` is the entity `russia`.
    let entity = try text("entity", of: fields)
    let id = entity.split(separator: "/", maxSplits: 1).last.flatMap { PercentEncoding.decoded($0) } ?? entity
    return Review(
      kind, subject: id, object: try text("other", of: fields),
      reason: try text("reason", of: fields, isNeeded: false), reviewer: try reviewer(fields), date: Today.text)
  }

  private func correction(_ fields: JSONObject) throws -> String {
    guard case .object(let becomes)? = fields["becomes"] else { throw HTTPRefusal(400, "What does it become?") }
    var parts: [String] = []
    for member in becomes.members {
      guard case .string(let value) = member.value, !value.contains(";"), value.count <= Self.longest else {
        throw HTTPRefusal(400, "‘\(member.key)’ cannot become that.")
      }
      parts.append(member.key + "=" + value)
    }
    guard let correction = ReviewCorrection(parts.joined(separator: "; ")) else {
      throw HTTPRefusal(400, "Relation, holder, polarity and modality can be corrected.")
    }
    return correction.text
  }

  private func reviewer(_ fields: JSONObject) throws -> String {
    let name = try text("reviewer", of: fields, isNeeded: false)
    return name.isEmpty ? options.reviewer : name
  }

  private func text(_ name: String, of fields: JSONObject, isNeeded: Bool = true) throws -> String {
    guard case .string(let value) = fields[name] ?? .string("") else { throw HTTPRefusal(400, "‘\(name)’ is a text.") }
    guard value.count <= Self.longest else { throw HTTPRefusal(400, "‘\(name)’ is too long.") }
    if isNeeded, value.isEmpty { throw HTTPRefusal(400, "‘\(name)’ is missing.") }
    return value
  }

  private func add(_ review: Review, _ table: ReviewTable, _ editor: StoreEditor) throws {
    try keep(ReviewText.adding(review, to: try ReviewFile.bytes(ofStore: editor.store.path), table), editor)
  }

  /// Writes the table where it can be read: what would break it changes nothing.
  private func keep(_ bytes: [UInt8], _ editor: StoreEditor) throws {
    let path = ReviewFile.path(ofStore: editor.store.path)
    _ = try ReviewTable(bytes, source: path, knowledge: try editor.knowledge())
    try FileSystem.write(bytes, to: path)
  }
}
