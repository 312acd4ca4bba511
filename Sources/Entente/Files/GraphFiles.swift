public import DocumentModel
public import GraphAssembly
public import GraphExport
public import KnowledgeBase
internal import ParallelWork
public import RDF
internal import Text

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes the graph of some documents in the formats that other tools read.
///
/// Quads are sorted once for all formats, and documents are read again in the order of their names, both outside memory where
/// they are many. Only the page holds what it shows, a thousand documents at most. Several formats are written at a time.
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

    /// Whether it has places of nodes, which take longest to find.
    var isDrawn: Bool { self == .graphML || self == .html }

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
  private var documents = AnnotationSpool()
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
      /// How many documents the format has no room for.
      public var leftOutDocuments = 0
    }

    /// In the order of their formats.
    public var written: [Written] = []
    /// The files that could not be written for what they should hold; what stood there before still does.
    public var failures: [(path: String, error: RDFWritingFailure)] = []
  }

  /// How many formats are written at a time: each needs some ten megabytes of its own.
  private static let formatsAtATime = 2

  /// Writes `entente.ENDING` for each format into a folder.
  ///
  /// The files take their names together when all are whole, so that a run that is killed, or a disk that is full, leaves the
  /// files of one run and not of two. What one format cannot carry costs the others nothing.
  /// - Throws: `FileFailure`; the folder is as it was then.
  public func write(_ formats: [Format], to folder: String) throws -> Outcome {
    try FileSystem.makeFolder(folder)
    let writer = try writer()
    let files = try formats.map { try PartialFile(Self.path(of: $0, in: folder), links: .replaces) }
    let pieces = Self.pieces(of: formats)
    let written = ConcurrentWork.map(
      count: pieces.count, threads: min(threads, Self.formatsAtATime), state: {}
    ) { piece, _ in
      pieces[piece].map { place in
        let result = Result {
          let loss = try writer.write(formats[place]) { try files[place].write($0) }
          try files[place].settle()
          return loss
        }
        return (place, result)
      }
    }
    var outcome = Outcome()
    var whole: [(file: PartialFile, loss: LossReport)] = []
    for (place, result) in written.joined().sorted(by: { $0.0 < $1.0 }) {
      do {
        whole.append((files[place], try result.get()))
      } catch let failure as RDFWritingFailure {
        outcome.failures.append((files[place].path, failure))
      }
    }
    for (file, loss) in whole {
      try file.finish()
      outcome.written.append(
        Outcome.Written(
          path: file.path, forbiddenCharacters: loss.droppedCharacters, leftOutDocuments: loss.documents))
    }
    return outcome
  }

  /// The places of the formats that one thread writes one after the other. Those that are drawn take longest, so they come
  /// first, and together, so that memory holds one layout at a time; every other format is a piece by itself.
  private static func pieces(of formats: [Format]) -> [[Int]] {
    let drawn = formats.indices.filter { formats[$0].isDrawn }
    let others = formats.indices.filter { !formats[$0].isDrawn }.map { [$0] }
    return (drawn.isEmpty ? [] : [drawn]) + others
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
    try writer().write(format, to: output)
  }

  /// What writes the formats of what has been taken so far.
  private func writer() throws -> GraphFileWriter {
    try takeHeld()
    return GraphFileWriter(
      assembly: assembly, relations: relations, writesTexts: writesTexts, drawsIsolated: drawsIsolated,
      quads: try sortedQuads(), documents: documents)
  }

  private func sortedQuads() throws -> SortedQuads {
    if let sorted { return sorted }
    for quad in assembly.descriptionQuads { try sorter.add(quad) }
    let sorted = try sorter.sorted()
    self.sorted = sorted
    return sorted
  }
}
