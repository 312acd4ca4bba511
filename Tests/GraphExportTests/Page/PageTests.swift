import DocumentModel
import JSON
import KnowledgeBase
import TestSupport
import Testing

@testable import GraphExport

/// The page as bytes, before any browser sees it.
@Suite("The page")
struct PageTests {
  init() throws { try #require(!SeedPage.documents.isEmpty && !SeedPage.claims.isEmpty) }

  private static func data(in page: [UInt8]) throws -> JSONObject {
    let text = String(decoding: page, as: UTF8.self)
    let opening = "<script id=\"graph-data\" type=\"application/json\">"
    let begin = try #require(text.firstRange(of: opening)).upperBound
    let end = try #require(text[begin...].firstRange(of: "</script>")).lowerBound
    guard case .object(let data) = try JSONReader.value(in: Array(text[begin..<end].utf8)) else { return [:] }
    return data
  }

  private static func column(_ name: String, of table: String, in data: JSONObject) -> [JSONValue] {
    guard case .object(let table) = data[table], case .array(let values) = table[name] else { return [] }
    return values
  }

  @Test("it holds every claim of the documents' own text, and every document's text")
  func contents() throws {
    let data = try Self.data(in: try SeedPage.bytes())
    #expect(Self.column("key", of: "claims", in: data).count == SeedPage.claims.count)
    #expect(SeedPage.claims.count > 150)
    let texts = SeedPage.documents.compactMap(SeedPage.text).map { String(decoding: $0, as: UTF8.self) }
    #expect(Self.column("text", of: "documents", in: data) == texts.map { .string($0) })
  }

  @Test("the same documents give the same bytes in any order")
  func determinism() throws {
    let reversed = try SeedPage.builder(SeedPage.documents.reversed())
    #expect(try reversed.bytes() == SeedPage.bytes())
  }

  @Test("nothing in it comes from elsewhere")
  func selfContained() throws {
    let template = PageTemplate.embedded
    let frame = [template.markup, template.style, template.script].map { String(decoding: $0, as: UTF8.self) }.joined()
    for outside in ["http:", "https:", "url(", "@import", "import(", "innerHTML", "eval(", " src=", "{data}{"] {
      #expect(!frame.contains(outside), "\(outside)")
    }
  }

  @Test("a part has its claims, the entities in them and the documents they stand in")
  func part() throws {
    let denied = SeedPage.claims.filter { $0.modality == .denied }
    #expect(!denied.isEmpty)
    var page = try SeedPage.builder([])
    for document in SeedPage.documents {
      let claims = document.claims.filter { denied.contains($0) }
      let entities = claims.flatMap { [$0.subject, $0.object] }.compactMap {
        if case .entity(let identifier) = $0 { identifier } else { nil }
      }
      let part = claims.isEmpty ? .empty : DocumentPart(claims: Set(claims.map(\.id)), entities: Set(entities))
      page.add(document, part: part)
    }
    let data = try Self.data(in: try page.bytes())
    #expect(Self.column("key", of: "claims", in: data).count == denied.count)
    #expect(Self.column("name", of: "documents", in: data).count < SeedPage.documents.count)
    #expect(!Self.column("id", of: "entities", in: data).contains("person/donald-trump"))
  }

  @Test("data ends no script element and no line, whatever the documents say")
  func escapes() throws {
    var document = try #require(SeedPage.documents.first)
    document.document.title = "</script><!--\u{2028}\u{2029}"
    let page = try SeedPage.builder([document]).bytes()
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("\\u003c/script>\\u003c!--\\u2028\\u2029"))
    #expect(
      Self.column("title", of: "documents", in: try Self.data(in: page)) == [.string("</script><!--\u{2028}\u{2029}")])
  }

  @Test("a page holds so many documents and counts those that came when it was full")
  func limit() throws {
    var page = PageBuilder(SeedPage.assembly, relations: try KnowledgeBase.builtIn().relations, documentLimit: 2)
    for document in SeedPage.documents { page.add(document) }
    #expect(page.leftOutDocuments == SeedPage.documents.count - 2)
    let data = try Self.data(in: try page.bytes())
    #expect(
      Self.column("name", of: "documents", in: data)
        == SeedPage.documents.prefix(2).map { .string($0.document.name) })
  }

  @Test("without a document's text, its quoted words are there")
  func quotes() throws {
    var page = PageBuilder(SeedPage.assembly, relations: try KnowledgeBase.builtIn().relations)
    let document = try #require(SeedPage.documents.first)
    page.add(document, text: Array("another text".utf8))
    let data = try Self.data(in: try page.bytes())
    #expect(Self.column("text", of: "documents", in: data) == [.null])
    guard case .array(let quotes) = Self.column("quotes", of: "documents", in: data).first else { return }
    #expect(quotes.contains(.string(document.claims[0].evidence.text)))
  }

  @Test(
    "Base64 is that of RFC 4648, section 10",
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"])
  )
  func base64(plain: String, coded: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == coded)
  }
}
