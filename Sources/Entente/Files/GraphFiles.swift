public import DocumentModel
public import GraphAssembly
public import GraphExport
public import KnowledgeBase
internal import ParallelWork
public import RDF
internal import Text
internal import XML

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes the graph of some documents in the formats that other tools read.
///
/// Quads are sorted once for all formats, and documents are read again in the order of their names, both outside memory where
/// they are many. Only GraphML and the page hold what they draw.
public final class GraphFiles {
  /// The formats, named by their file endings.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case turtle = "ttl"
    case triG = "trig"
    case nQuads = "nq"
    case nTriples = "nt"
    case rdfXML = "rdf"
    case jsonLD = "jsonld"
    case graphML = "graphml"
    /// A page to look at.
    case html
    case xml
    case jsonLines = "jsonl"

    /// What is written where nobody asks for a format: RDF/XML and JSON-LD say nothing that TriG does not.
    public static let standard = allCases.filter { $0 != .rdfXML && $0 != .jsonLD }

    /// The text form of RDF that it is; nil for other formats.
    public var rdf: RDFFormat? { RDFFormat.allCases.first { $0.fileExtensions.first == rawValue } }
  }

  private let assembly: GraphAssembly
  private let relations: RelationCatalogue
  private let writesTexts: Bool
  private let drawsIsolated: Bool
  private let formats: Set<Format>
  private let sorter = QuadSorter { ScratchSpace() }
  /// What the sorter had, until more comes.
  private var sorted: SortedQuads?
  private let documents = AnnotationSpool()
  /// How many documents are assembled at a time.
  private static let heldDocuments = 16
  private let threads: Int
  /// The documents that are assembled next, on all threads.
  private var held: [(document: AnnotatedDocument, part: DocumentPart, text: [UInt8]?)] = []

  /// - Parameters:
  ///   - formats: those that may be asked for; what none of them needs is not kept.
  ///   - writesTexts: whether the annotations hold the documents' texts too.
  ///   - drawsIsolated: whether drawings have entities that no claim joins to others.
  ///   - threads: how many documents are assembled at a time; as many as there are processors if nil.
  public init(
    assembly: GraphAssembly, relations: RelationCatalogue, formats: [Format] = Format.allCases,
    writesTexts: Bool = false, drawsIsolated: Bool = false, threads: Int? = nil
  ) {
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    self.assembly = assembly
    self.relations = relations
    self.formats = Set(formats)
    self.writesTexts = writesTexts
    self.drawsIsolated = drawsIsolated
  }

  /// Takes a document into the graph; the RDF formats may have a part of it.
  ///
  /// - Parameter text: what the annotations count in, for the page.
  /// - Throws: `FileFailure` where there is no room for what memory does not hold.
  public func add(_ document: AnnotatedDocument, part: DocumentPart = .whole, text: [UInt8]? = nil) throws {
    let needsText = writesTexts || formats.contains(.html)
    held.append((document, part, needsText ? text : nil))
    if held.count >= Self.heldDocuments { try takeHeld() }
  }

  /// Takes the documents that are held, in their order.
  private func takeHeld() throws {
    if held.isEmpty { return }
    let documents = held
    held = []
    if formats.contains(where: { $0.rdf != nil }) {
      let assembled = ConcurrentWork.map(count: documents.count, threads: threads, state: {}) { [assembly] index, _ in
        QuadLines(assembly.unorderedQuads(for: documents[index].document, part: documents[index].part))
      }
      for quads in assembled { try sorter.add(quads) }
      sorted = nil
    }
    if formats.contains(where: { $0.rdf == nil }) {
      let rows = ConcurrentWork.map(count: documents.count, threads: threads, state: {}) { index, _ in
        var rows = ByteWriter()
        AnnotationWriter().write(documents[index].document, to: &rows)
        return rows.bytes
      }
      for (held, rows) in zip(documents, rows) {
        try self.documents.add(rows, named: held.document.document.name, text: held.text)
      }
    }
  }

  /// What became of a folder of files.
  public struct Outcome {
    /// A file that is new.
    public struct Written: Hashable, Sendable {
      public var path: String
      /// How many characters of documents the format forbids, so that it lacks them or has U+FFFD in their place.
      public var forbiddenCharacters: Int
    }

    /// In the order of their formats.
    public var written: [Written] = []
    /// The files that could not be written for what they should hold; what stood there before still does.
    public var failures: [(path: String, error: RDFWritingFailure)] = []
  }

  /// Writes `entente.ENDING` for each format into a folder.
  ///
  /// The files take their names together when all are whole, so that a run that is killed, or a disk that is full, leaves the
  /// files of one run and not of two. What one format cannot carry costs the others nothing.
  /// - Throws: `FileFailure`; the folder is as it was then.
  public func write(_ formats: [Format], to folder: String) throws -> Outcome {
    try FileSystem.makeFolder(folder)
    var outcome = Outcome()
    var files: [(file: PartialFile, forbidden: Int)] = []
    for format in formats {
      let path = Self.path(of: format, in: folder)
      let file = try PartialFile(path, links: .replaces)
      do {
        let loss = try write(format) { try file.write($0) }
        try file.settle()
        files.append((file, loss.droppedCharacters))
      } catch let failure as RDFWritingFailure {
        outcome.failures.append((path, failure))
      }
    }
    for (file, forbidden) in files {
      try file.finish()
      outcome.written.append(Outcome.Written(path: file.path, forbiddenCharacters: forbidden))
    }
    return outcome
  }

  /// Where a format is written.
  public static func path(of format: Format, in folder: String) -> String { folder + "/entente." + format.rawValue }

  /// The whole file in one format.
  ///
  /// - Throws: `RDFWritingFailure` where an RDF format cannot carry the graph.
  public func bytes(_ format: Format) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try write(format) { bytes += $0 }
    return bytes
  }

  /// Writes one format in pieces and says what it could not carry.
  ///
  /// - Throws: `RDFWritingFailure` where an RDF format cannot carry the graph, what `output` throws, `FileFailure`.
  public func write(_ format: Format, to output: @escaping ([UInt8]) throws -> Void) throws -> LossReport {
    try takeHeld()
    if let rdf = format.rdf { return try write(rdf, to: output) }
    switch format {
    case .graphML: return try writeGraphML(to: output)
    case .html: return try writePage(to: output)
    case .xml: return try writeXML(to: output)
    case .jsonLines, .turtle, .triG, .nQuads, .nTriples, .rdfXML, .jsonLD: return try writeRows(to: output)
    }
  }

  private func write(_ format: RDFFormat, to output: @escaping ([UInt8]) throws -> Void) throws -> LossReport {
    let quads = try sortedQuads()
    var options = RDFWritingOptions(format, prefixes: Namespace.all + [assembly.identifiers.namespace])
    // One forbidden character in one document must not cost all others their file.
    options.replacesForbiddenCharacters = format == .rdfXML
    options.mergesGraphs = !format.holdsNamedGraphs
    let plain: QuadChoice = { [assembly] in assembly.isPlain(subject: $0, graph: $1) }
    let outcome = try RDFDocumentWriter(options).write(
      quads, where: format.holdsNamedGraphs ? nil : plain, to: output)
    var loss = LossReport()
    loss.statementsOfOtherGraphs = outcome.leftOut
    loss.droppedCharacters = outcome.replacedCharacters
    return loss
  }

  private func sortedQuads() throws -> SortedQuads {
    if let sorted { return sorted }
    for quad in assembly.descriptionQuads { try sorter.add(quad) }
    let sorted = try sorter.sorted()
    self.sorted = sorted
    return sorted
  }

  private func writeGraphML(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    var builder = PropertyGraphBuilder(
      assembly, relations: relations, options: GraphOptions(onlyConnected: !drawsIsolated))
    try documents.forEach { document, _ in builder.add(document) }
    return try GraphMLWriter().write(builder.graph().laidOut(), output)
  }

  private func writePage(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    var page = PageBuilder(assembly, relations: relations)
    try documents.forEach { page.add($0, text: $1) }
    try output(page.bytes())
    return LossReport()
  }

  private func writeXML(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    var writer = NativeXMLWriter(assembly)
    writer.begin()
    try documents.forEach { document, _ in
      writer.write(document)
      try output(writer.takeBytes())
    }
    writer.finish()
    try output(writer.takeBytes())
    var loss = LossReport()
    loss.droppedCharacters = writer.droppedCharacters
    return loss
  }

  private func writeRows(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    if writesTexts {
      try documents.forEach { document, text in
        var rows = ByteWriter()
        AnnotationWriter().write(document, text: text, to: &rows)
        try output(rows.bytes)
      }
    } else {
      try documents.forEachRows(output)
    }
    return LossReport()
  }
}
