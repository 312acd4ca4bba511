import DocumentModel
import DocumentReading
import TestSupport
import Testing
import Text

@Suite("Sections and dates of annotated documents")
struct GoldSectionTests {
  struct Pair {
    var gold: AnnotatedDocument
    var read: AnnotatedDocument
  }

  private func pairs(gold: String, texts: String) throws -> [Pair] {
    guard let goldFolder = SharedMaterial.path(gold), let textFolder = SharedMaterial.path(texts) else { return [] }
    let reader = try ReaderForTests.reader()
    var pairs: [Pair] = []
    for file in SharedMaterial.files(in: goldFolder, ending: ".jsonl") {
      let bytes = try #require(SharedMaterial.bytes(atPath: file))
      for document in try AnnotationReader.annotations(in: bytes, source: file).documents {
        let read = try reader.documents(
          in: SharedMaterial.bytes(atPath: textFolder + "/" + document.document.file) ?? [],
          path: document.document.file)
        pairs.append(Pair(gold: document, read: try #require(read.first).annotation))
      }
    }
    return pairs
  }

  private func quarantined(_ document: AnnotatedDocument) -> Set<Int> {
    Set(document.sections.filter(\.kind.isQuarantined).flatMap { Array($0.range) })
  }

  @Test("teasers and boilerplate of the five seeds are found, character by character")
  func seedSections() throws {
    var (right, gold, read) = (0, 0, 0)
    for pair in try pairs(gold: "gold/seeds", texts: "seeds") {
      let (expected, found) = (quarantined(pair.gold), quarantined(pair.read))
      right += expected.intersection(found).count
      gold += expected.count
      read += found.count
    }
    guard gold > 0 else { return }
    let score = 2 * Double(right) / Double(gold + read)
    print("sections F1 over the seeds: \(score)")
    #expect(score >= 0.99)
  }

  @Test("titles, standfirsts and captions of the five seeds are the annotated ones")
  func seedKinds() throws {
    for pair in try pairs(gold: "gold/seeds", texts: "seeds") {
      for kind in [SectionKind.title, .standfirst, .caption] {
        let expected = pair.gold.sections.filter { $0.kind == kind }.map(\.range)
        let found = pair.read.sections.filter { $0.kind == kind }.map(\.range)
        #expect(found == expected, "\(kind) of \(pair.gold.document.name)")
      }
      #expect(pair.read.document.length == pair.gold.document.length)
    }
  }

  @Test("clean stories have nothing but body")
  func stories() throws {
    for pair in try pairs(gold: "gold/voa", texts: "data/voa-arms-control") {
      #expect(pair.read.sections == pair.gold.sections, "\(pair.gold.document.name)")
    }
  }

  @Test(
    "the dates that the texts alone support",
    arguments: [("gold/seeds", "seeds"), ("gold/voa", "data/voa-arms-control")])
  func dates(gold: String, texts: String) throws {
    for pair in try pairs(gold: gold, texts: texts) {
      #expect(
        pair.read.document.date.textOnly == pair.gold.document.date.textOnly,
        "\(pair.gold.document.name): \(pair.read.document.date.reason)")
    }
  }

  @Test("the outlets that the texts show")
  func publishers() throws {
    for pair in try pairs(gold: "gold/seeds", texts: "seeds") where pair.gold.document.publisher != "defence-notes" {
      #expect(pair.read.document.publisher == pair.gold.document.publisher, "\(pair.gold.document.name)")
    }
  }
}
