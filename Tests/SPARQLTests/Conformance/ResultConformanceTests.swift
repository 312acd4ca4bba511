import SPARQL
import TestSupport
import Testing
import Text

@Suite("W3C suites: result files")
struct ResultConformanceTests {
  @Test("every result file of SPARQL 1.1 and 1.2 is read, and what we write of it reads back the same")
  func resultFiles() throws {
    guard let root = SharedMaterial.path("w3c/sparql") else { return }
    var count = 0
    let suites = ["/sparql11", "/sparql12"].flatMap { SharedMaterial.files(in: root + $0, ending: "") }
    for folder in suites {
      for format in [ResultFormat.json, .xml, .csv, .tsv] {
        for path in SharedMaterial.files(in: folder, ending: "." + format.fileExtension) {
          let text = try #require(SharedMaterial.bytes(atPath: path))
          do throws(SyntaxFailure) {
            let answer = try format.answer(in: text, source: path)
            for other in [ResultFormat.json, .xml, .tsv] { try check(answer, writtenAs: other) }
            count += 1
          } catch {
            Issue.record("\(path): \(error)")
          }
        }
      }
    }
    print("\(count) result files of the W3C read")
    #expect(count == 303)
  }

  @Test("the TSV files are written byte for byte", arguments: ["csvtsv01", "csvtsv02", "csvtsv03"])
  func tabSeparated(name: String) throws {
    let text = SPARQLManifest.bytes("sparql/sparql11/csv-tsv-res/\(name).tsv")
    guard !text.isEmpty else { return }
    guard case .solutions(let table) = try ResultFormat.tsv.answer(in: text) else { return }
    #expect(try ResultFormat.tsv.bytes(of: table) == text)
  }

  private func check(_ answer: QueryAnswer, writtenAs format: ResultFormat) throws(SyntaxFailure) {
    switch answer {
    case .boolean(let truth):
      if format != .tsv { #expect(try format.answer(in: format.bytes(of: truth)) == answer) }
    case .solutions(let table):
      do {
        let text = try format.bytes(of: table)
        #expect(try format.answer(in: text) == answer)
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
