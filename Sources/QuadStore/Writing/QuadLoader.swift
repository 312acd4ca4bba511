public import RDF

/// Takes what a reader reads into a store, as fast as SQLite lets it; inside a transaction.
///
/// Terms become numbers while the text is read; the quads are sorted and inserted when the text ends, or when very many
/// have come together. Until `finish` the store's readers, this one included, do not see them.
public final class QuadLoader: QuadSink {
  /// How many quads are held before they are inserted: 32 bytes each.
  private static let capacity = 1 << 23

  private let store: QuadStore
  private let document: DocumentNumber?
  private let graph: TermIdentifier
  private let blankNodePrefix: [UInt8]
  /// Whether an earlier loader has taken in the beginning of the text for the same document.
  private let isContinued: Bool
  private var quads: [QuadIdentifiers] = []
  private var sharedQuads: [QuadIdentifiers] = []
  private var key = TermKey(.iri)
  /// The terms of the statement before, which often come again.
  private var lastSubject = RepeatedTerm()
  private var lastPredicate = RepeatedTerm()
  private var lastDatatype = RepeatedTerm()
  /// How many quads were not in the store before.
  public private(set) var addedCount = 0

  /// - Parameters:
  ///   - graph: takes the triples of the text's default graph.
  ///   - blankNodePrefix: stands before the labels of blank nodes, to keep those of different texts apart.
  ///   - document: what gives the quads; nil for quads that are put in by hand.
  ///   - isContinued: whether the text's beginning has been taken in before, so that what is there already may be its own.
  public init(
    into store: QuadStore, graph: GraphName = .defaultGraph, blankNodePrefix: String = "",
    document: DocumentNumber? = nil, isContinued: Bool = false
  ) throws {
    self.isContinued = isContinued
    self.store = store
    self.document = document
    self.blankNodePrefix = Array(blankNodePrefix.utf8)
    store.terms.expectManyTerms()
    self.graph = TermIdentifier(rawValue: try graph.term.map { try store.terms.intern($0) } ?? 0)
  }

  public func take(_ statement: borrowing Statement) throws {
    let subject = try number(of: statement.subject, statement, repeated: &lastSubject)
    let predicate = try number(of: statement.predicate, statement, repeated: &lastPredicate)
    let object = try number(of: statement.object, statement)
    if let name = statement.graph {
      let quad = QuadIdentifiers(subject, predicate, object, in: try number(of: name, statement))
      if document == nil { quads.append(quad) } else { sharedQuads.append(quad) }
    } else {
      quads.append(QuadIdentifiers(subject, predicate, object, in: graph))
    }
    if quads.count + sharedQuads.count >= Self.capacity { try flush() }
  }

  public func finish() throws { try flush() }

  /// Inserts what is held now, before the text ends.
  public func flushHeld() throws { try flush() }

  private func flush() throws(StoreFailure) {
    store.changesOtherQuads = true
    let added = try QuadBatchWriter(store: store).add(quads)
    if let document {
      if addedCount == 0, !isContinued, added.count < quads.count {
        try share(quads, apartFrom: Set(added), by: document)
      }
      addedCount += try store.addShared(sharedQuads, by: document)
    }
    addedCount += added.count
    quads.removeAll(keepingCapacity: true)
    sharedQuads.removeAll(keepingCapacity: true)
  }

  /// Notes that the document gives quads too that something else had put into its graph.
  private func share(
    _ quads: [QuadIdentifiers], apartFrom added: Set<QuadIdentifiers>, by document: DocumentNumber
  ) throws(StoreFailure) {
    for quad in quads where !added.contains(quad) { try store.share(quad, by: document, isNew: false) }
  }

  /// The number of a term that is likely to be the same as in the statement before.
  @inline(__always)
  private func number(
    of view: TermView, _ statement: borrowing Statement, repeated: inout RepeatedTerm
  ) throws(StoreFailure) -> TermIdentifier {
    try fill(view, statement)
    if repeated.bytes == key.bytes { return repeated.identifier }
    let number = TermIdentifier(rawValue: try store.terms.intern(key))
    repeated.bytes.removeAll(keepingCapacity: true)
    repeated.bytes.append(contentsOf: key.bytes)
    repeated.identifier = number
    return number
  }

  @inline(__always)
  private func number(of view: TermView, _ statement: borrowing Statement) throws(StoreFailure) -> TermIdentifier {
    try fill(view, statement)
    return TermIdentifier(rawValue: try store.terms.intern(key))
  }

  /// Makes the key of a term in the statement's bytes.
  private func fill(_ view: TermView, _ statement: borrowing Statement) throws(StoreFailure) {
    switch view.kind {
    case .iri:
      key.begin(.iri)
      append(view.prefix, statement)
      key.appendText(statement.bytes[view.text])
    case .blankNode:
      key.begin(.blankNode)
      key.appendText(blankNodePrefix[...])
      key.appendText(statement.bytes[view.text])
    case .plainLiteral:
      key.begin(.string)
      key.appendText(statement.bytes[view.text])
    case .languageTaggedLiteral:
      key.begin(.languageText)
      key.appendText(statement.bytes[view.text])
      key.setLanguage(statement.bytes[view.annotation], view.direction)
    case .typedLiteral:
      let datatype = try datatype(of: view, statement)
      key.begin(.typedLiteral)
      key.appendText(statement.bytes[view.text])
      key.setDatatype(datatype)
    case .tripleTerm:
      let triple = statement.triples[view.text.lowerBound]
      let subject = try number(of: triple.subject, statement).rawValue
      let predicate = try number(of: triple.predicate, statement).rawValue
      let object = try number(of: triple.object, statement).rawValue
      key = TermKey(.triple, "\(subject) \(predicate) \(object)")
    }
  }

  private func append(_ prefix: PrefixTable.Identifier?, _ statement: borrowing Statement) {
    guard let prefix else { return }
    key.appendText(statement.prefixes.bytes[statement.prefixes.namespace(prefix)])
  }

  private func datatype(of view: TermView, _ statement: borrowing Statement) throws(StoreFailure) -> UInt64 {
    key.begin(.iri)
    append(view.datatypePrefix, statement)
    key.appendText(statement.bytes[view.annotation])
    if lastDatatype.bytes == key.bytes { return lastDatatype.identifier.rawValue }
    let number = try store.terms.intern(key)
    lastDatatype = RepeatedTerm(bytes: key.bytes, identifier: TermIdentifier(rawValue: number))
    return number
  }
}

/// A term and its number, for the next statement.
private struct RepeatedTerm {
  var bytes: [UInt8] = []
  var identifier = TermIdentifier.none
}
