import DocumentModel
import Entente
import TestSupport
import Testing

@Suite("The same input gives the same bytes")
struct DeterminismTests {
  private func documents(threads: Int, paths: [String]) throws -> [AnnotatedDocument] {
    var settings = ExtractionSettings()
    settings.threads = threads
    var documents: [AnnotatedDocument] = []
    _ = try Extraction(settings).run(over: paths) { document, _ in documents.append(document) }
    return documents
  }

  private var paths: [String] {
    get throws { try FileSystem.names(in: SeedExtraction.folder).map { SeedExtraction.folder + "/" + $0 } }
  }

  @Test("on one thread and on two, in any order of the inputs")
  func threadsAndOrder() throws {
    let usual = try SeedExtraction.documents.get()
    #expect(try documents(threads: 1, paths: try paths) == usual)
    #expect(try documents(threads: 2, paths: try paths.reversed()) == usual)
  }

  @Test("in any order of adding to the graph", arguments: GraphFiles.Format.standard)
  func additionOrder(format: GraphFiles.Format) throws {
    let documents = try SeedExtraction.documents.get()
    let forward = try SeedExtraction.files(documents).bytes(format)
    let backward = try SeedExtraction.files(documents.reversed()).bytes(format)
    #expect(forward == backward)
  }

  @Test("and shards of N-Quads unite to the whole as sets of lines")
  func shards() throws {
    let documents = try SeedExtraction.documents.get()
    func lines(_ documents: [AnnotatedDocument]) throws -> Set<ArraySlice<UInt8>> {
      Set(try SeedExtraction.files(documents).bytes(.nQuads).split(separator: UInt8(ascii: "\n")))
    }
    let shards = try documents.map { try lines([$0]) }
    #expect(try shards.reduce(into: Set()) { $0.formUnion($1) } == lines(documents))
  }

  @Test("exports/ is what the program writes", arguments: GraphFiles.Format.standard)
  func exports(format: GraphFiles.Format) throws {
    let path = SharedMaterial.checkout + "/exports/entente." + format.rawValue
    let written = try SeedExtraction.files(SeedExtraction.documents.get()).bytes(format)
    #expect(try FileSystem.bytes(of: path) == written, "run `make exports` and look at the difference")
  }
}
