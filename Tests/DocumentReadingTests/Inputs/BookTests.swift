import Compression
import DocumentModel
import DocumentReading
import Foundation
import TestSupport
import Testing
import Text

@Suite("Word files, electronic books, PDF")
struct BookTests {
  private let body = FormTests.body

  private func word(_ paragraphs: String) -> [UInt8] {
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:body>\(paragraphs)</w:body></w:document>
      """
    return PackedFiles.zip([("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(xml.utf8))])
  }

  @Test(
    "a Word file: title, headings, paragraphs of several runs; deleted text is gone",
    .enabled(if: ArchiveReader.isAvailable))
  func wordFile() throws {
    let bytes = word(
      """
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Envoys part in Geneva</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Envoys of four </w:t></w:r><w:del><w:r><w:delText>angry </w:delText></w:r></w:del>
      <w:r><w:t>states met on Tuesday without agreeing on a single point of the draft.</w:t></w:r></w:p>
      """)
    let document = try #require(try ReadFolder([("a.docx", bytes)]).documents().first)
    #expect(String(decoding: document.text, as: UTF8.self) == "Envoys part in Geneva\n\(body)\n")
    #expect(document.record.title == "Envoys part in Geneva")
    #expect(try ReadFolder([("unnamed", bytes)]).documents().count == 1)
  }

  @Test("an electronic book: chapters in the order of its spine", .enabled(if: ArchiveReader.isAvailable))
  func book() throws {
    let container = "<container><rootfiles><rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
      <dc:title>The Accords</dc:title><dc:date>2019-07-05</dc:date></metadata><manifest>
      <item id="b" href="text/b.xhtml"/><item id="a" href="text/a%20a.xhtml"/></manifest>
      <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
      """
    func chapter(_ words: String) -> [UInt8] {
      Array("<html><body><h1>A chapter of the book</h1><p>\(words)</p></body></html>".utf8)
    }
    let bytes = PackedFiles.zip([
      ("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Array(container.utf8)),
      ("OEBPS/content.opf", Array(package.utf8)), ("OEBPS/text/b.xhtml", chapter(body + " Second.")),
      ("OEBPS/text/a a.xhtml", chapter(body + " First.")),
    ])
    let documents = try ReadFolder([("accords.epub", bytes)]).documents()
    #expect(documents.map(\.record.name) == ["accords-1", "accords-2"])
    let texts = documents.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(texts.map { $0.contains("First.") } == [true, false])
    #expect(documents.map(\.record.date.value) == ["2019-07-05", "2019-07-05"])
  }

  static let hasPDFReader = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
  }

  @Test("a PDF of two pages: broken words, headers and page numbers put right", .enabled(if: hasPDFReader))
  func pdf() throws {
    let path = SharedMaterial.checkout + "/Tests/DocumentReadingTests/Inputs/two-pages.pdf"
    let reading = try ReaderForTests.reader().reading(atPath: path)
    let document = try #require(try reading.next())
    let text = String(decoding: document.asRead.text, as: UTF8.self)
    #expect(
      text.contains(
        "NATO Secretary General Jens Stoltenberg urged Moscow on Tuesday to return to compliance with the treaty before it ends in August."
      ))
    #expect(!text.contains("Arms Control Review"))
    #expect(try reading.next() == nil)
  }

  @Test("a damaged PDF is named with what the reader of PDFs said", .enabled(if: hasPDFReader))
  func damagedPDF() throws {
    let outcomes = try ReadFolder([("a.pdf", Array("%PDF-1.4\nnothing".utf8))]).outcomes()
    #expect(outcomes.count == 1)
    #expect(outcomes[0].hasPrefix("failure: programFailed") || outcomes[0].hasPrefix("failure: noText"))
  }
}
