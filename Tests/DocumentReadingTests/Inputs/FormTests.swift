import Compression
import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Forms of files")
struct FormTests {
  static let body = "Envoys of four states met on Tuesday without agreeing on a single point of the draft."

  @Test(
    "what holds no text is refused by name, whatever the file is called",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a.txt", "an image"), ([0xFF, 0xD8, 0xFF, 0xE0], "a", "an image"),
      (
        Array("PK\u{3}\u{4}............................[Content_Types].xml....xl/workbook.xml".utf8), "a",
        "a spreadsheet"
      ),
      (Array("PK\u{3}\u{4}............................[Content_Types].xml....ppt/slides".utf8), "a", "slides"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a.xls", "a spreadsheet"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a.doc", "a Word file of before 2007"),
      (Array("{\\rtf1\\ansi Moscow}".utf8), "a.txt", "rich text (RTF)"),
      (Array("ID3\u{3}".utf8), "a", "a sound recording"),
      (Array("....ftypmp42".utf8), "a.mp4", "a film"), ([0x7F, 0x45, 0x4C, 0x46, 2], "a", "a program"),
      (Array("SQLite format 3\u{0}".utf8), "a.db", "a database"),
      (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), "a.xml", "an image"),
      (Array("<?xml version='1.0'?><nitf/>".utf8), "a.xml", "an XML file of unknown form"),
      (Array("state,warheads\nRussia,1444\n".utf8), "a.csv", "a table"),
      (Array("let x = 1;\n".utf8), "a.js", "program code"),
      (Array("@prefix a: <http://a/> .\n".utf8), "a.ttl", "an RDF graph"),
      (Array("#include <x>\nint main() { return f(1) | g[2]; }\n".utf8), "a.unknown", "a file of unknown form"),
    ] as [([UInt8], String, String)])
  func refused(bytes: [UInt8], name: String, kind: String) throws {
    let folder = try ReadFolder([(name, bytes)])
    let reader = try ReaderForTests.reader()
    let path = folder.path + "/" + name
    #expect(throws: ReadingFailure.notADocument(path: path, kind: kind)) { _ = try reader.reading(atPath: path).next() }
  }

  @Test(
    "what Entente writes is no document, in any form and packed",
    arguments: [
      ("{\"kind\": \"document\", \"document\": \"a\"}\n", "a.jsonl", OwnForm.annotations),
      ("<?xml version=\"1.0\"?>\n<graph xmlns=\"https://entente.example/xml/1\" version=\"1\">", "a.xml", .annotations),
      ("<!DOCTYPE html>\n<html><head><meta name=\"generator\" content=\"Entente\">", "a.html", .page),
    ])
  func ownOutputs(text: String, name: String, form: OwnForm) throws {
    let packed = try PackedFiles.gzip(Array(text.utf8))
    let folder = try ReadFolder([(name, Array(text.utf8)), (name + ".gz", packed)])
    let reader = try ReaderForTests.reader()
    for name in [name, name + ".gz"] {
      #expect {
        _ = try reader.reading(atPath: folder.path + "/" + name).next()
      } throws: {
        if case ReadingFailure.ownOutput(_, form) = $0 { true } else { false }
      }
    }
  }

  @Test("a page is a page whatever it is called, and a text without ending is a text")
  func content() throws {
    let page = Array("<!DOCTYPE html><html><body><p>\(Self.body)</p></body></html>".utf8)
    let folder = try ReadFolder([
      ("a.txt", page), ("b", Array((Self.body + " Twice.").utf8)), ("c.md", Array((Self.body + " Md.").utf8)),
    ])
    #expect(try folder.outcomes() == ["a: \(Self.body)", "b: \(Self.body) Twice.", "c: \(Self.body) Md."])
  }

  @Test("text in UTF-16 and in windows-1252, and text with a damaged byte, are read")
  func encodings() throws {
    let text = "Mr. Müller – “no” – met envoys of four states on Tuesday, and said little."
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 {
      wide.append(UInt8(truncatingIfNeeded: unit))
      wide.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    let marks: [Unicode.Scalar: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94]
    let old: [UInt8] = text.unicodeScalars.map { marks[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    let folder = try ReadFolder([("a.txt", wide), ("b.txt", old), ("c.txt", Array(text.utf8) + [0x20, 0xFF])])
    let documents = try folder.documents()
    #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == [text, text, text + " \u{FFFD}"])
    #expect(documents.map(\.notices.count) == [0, 0, 1])
  }

  @Test("one byte that is no UTF-8 in a text of ASCII is read, and told")
  func loneByte() throws {
    let folder = try ReadFolder([("a.txt", Array("Envoys met \n".utf8) + [0xFF] + Array(" in Geneva.".utf8))])
    let document = try #require(try folder.documents().first)
    #expect(String(decoding: document.text, as: UTF8.self) == "Envoys met \nÿ in Geneva.")
    let place = TextPosition(line: 2, column: 1, byte: 12)
    #expect(document.notices == [.loneByte(0xFF, encoding: "windows-1252", place: place)])
    #expect(document.notices.allSatisfy { !$0.isLoss })
  }

  @Test("a file packed by gzip is what is in it")
  func gzip() throws {
    let folder = try ReadFolder([
      ("a.txt.gz", try PackedFiles.gzip(Array(Self.body.utf8))),
      ("b.html.gz", try PackedFiles.gzip(Array("<p>\(Self.body) B.</p>".utf8))),
      (
        "c.jsonl.gz",
        try PackedFiles.gzip(Array("{\"text\": \"\(Self.body) C.\"}\n{\"text\": \"\(Self.body) D.\"}\n".utf8))
      ),
      ("d.txt.gz", Array(try PackedFiles.gzip(Array(Self.body.utf8)).dropLast(9))),
    ])
    #expect(
      try folder.outcomes() == [
        "a: \(Self.body)", "b: \(Self.body) B.", "c-1: \(Self.body) C.", "c-2: \(Self.body) D.",
        "failure: damaged(path: \"d.txt.gz\", reason: \"cut off: the packed data ends too early\")",
      ])
  }

  @Test("members of archives are read in their order, under safe names", .enabled(if: ArchiveReader.isAvailable))
  func archives() throws {
    let members: [(name: String, bytes: [UInt8])] = [
      ("2019/b.txt", Array((Self.body + " B.").utf8)), ("../../etc/a.html", Array("<p>\(Self.body) A.</p>".utf8)),
      ("2019/picture.png", [0x89, 0x50, 0x4E, 0x47]), (".hidden.txt", Array(Self.body.utf8)),
      ("a b/ç:*.txt", Array((Self.body + " C.").utf8)),
    ]
    let expected = [
      "news-2019-b: \(Self.body) B.", "news-etc-a: \(Self.body) A.",
      "failure: notADocument(path: \"FILE/2019/picture.png\", kind: \"an image\")", "news-a-b-ç: \(Self.body) C.",
    ]
    for (name, bytes) in [("news.zip", PackedFiles.zip(members)), ("news.tar", PackedFiles.tar(members))] {
      let outcomes = try ReadFolder([(name, bytes)]).outcomes()
      #expect(outcomes == expected.map { $0.replacing("FILE", with: name) })
    }
    let packed = try PackedFiles.gzip(PackedFiles.tar(members))
    #expect(try ReadFolder([("news.tar.gz", packed)]).outcomes().count == 4)
    #expect(try ReadFolder([("news.tgz", packed)]).outcomes().first == "news-2019-b: \(Self.body) B.")
  }

  @Test(
    "a damaged member costs no others, and archives lie in each other so deep and no deeper",
    .enabled(if: ArchiveReader.isAvailable))
  func nested() throws {
    var nested = Array((Self.body + " Deep.").utf8)
    for depth in 1...7 {
      nested = PackedFiles.zip([
        (depth == 1 ? "a.txt" : "\(depth).zip", nested), ("\(depth).txt", Array((Self.body + " \(depth).").utf8)),
      ])
    }
    let outcomes = try ReadFolder([("all.zip", nested)]).outcomes()
    #expect(outcomes.contains { $0.contains("nesting") })
    #expect(outcomes.contains { $0.hasSuffix(" 7.") })
    #expect(!outcomes.contains { $0.hasSuffix("Deep.") })
    #expect(outcomes.count < 10)
  }

  @Test("what unpacks to very many times its size is stopped and named")
  func bombs() throws {
    let bomb = try PackedFiles.gzip([UInt8](repeating: 0x20, count: 200 << 20))
    let outcomes = try ReadFolder([("bomb.txt.gz", bomb), ("fine.txt", Array(Self.body.utf8))]).outcomes()
    #expect(outcomes.count == 2)
    #expect(outcomes[0].hasPrefix("failure: tooLarge") || outcomes[0].hasPrefix("failure: beyond"))
    #expect(outcomes[1] == "fine: \(Self.body)")
  }

  @Test("an archive of 100,000 entries is read to its end", .enabled(if: ArchiveReader.isAvailable))
  func manyMembers() throws {
    let members = (0..<100_000).map { (name: "\($0).png", bytes: [0x89, 0x50, 0x4E, 0x47] as [UInt8]) }
    let outcomes = try ReadFolder([("many.zip", PackedFiles.zip(members + [("last.txt", Array(Self.body.utf8))]))])
      .outcomes()
    #expect(outcomes.count == 100_001)
    #expect(outcomes.last == "many-last: \(Self.body)")
  }
}
