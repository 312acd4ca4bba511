import DocumentModel
import DocumentReading
import Foundation
import Testing
import Text

@Suite("Reading inputs")
struct DocumentReaderTests {
  private let body = "Envoys of four states met on Tuesday without agreeing on a single point of the draft."

  private func reader(_ options: ReadingOptions = ReadingOptions()) throws -> DocumentReader {
    try ReaderForTests.reader(options)
  }

  /// A folder with files, removed after use.
  private func withFolder(_ files: [String: [UInt8]], _ use: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/reading-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, bytes) in files {
      let path = folder + "/" + name
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
    try use(folder)
  }

  private func failure(_ bytes: [UInt8], path: String = "a.txt", limit: Int = 1000) throws -> ReadingFailure? {
    let reader = try reader(ReadingOptions(sizeLimit: limit))
    do throws(ReadingFailure) {
      _ = try reader.documents(in: bytes, path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test("a damaged byte is replaced, and its place told")
  func malformed() throws {
    let document = try #require(
      try reader().documents(in: Array("Zeile eins\nZwei ééé".utf8) + [0xFC, 0x62], path: "a.txt").first)
    #expect(String(decoding: document.text, as: UTF8.self) == "Zeile eins\nZwei ééé\u{FFFD}b")
    let place = TextPosition(line: 2, column: 9, byte: 22)
    #expect(document.notices == [.replacedBytes(count: 1, encoding: "utf-8", first: place)])
  }

  @Test("NUL bytes, empty and oversized files are failures")
  func refusals() throws {
    #expect(
      try failure([0x61, 0x00, 0x61]) == .nulByte(path: "a.txt", position: TextPosition(line: 1, column: 2, byte: 1)))
    #expect(try failure([]) == .empty(path: "a.txt"))
    #expect(try failure(Array(" \n\u{A0}\u{FEFF}\r\n".utf8)) == .empty(path: "a.txt"))
    #expect(try failure(Array(repeating: 0x61, count: 11), limit: 10) == .tooLarge(path: "a.txt", bytes: 11, limit: 10))
    #expect(try failure(Array("<html><body></body></html>".utf8), path: "a.html") == .noText(path: "a.html"))
  }

  @Test("offsets refer to the raw file: byte order mark and carriage returns stay")
  func rawOffsets() throws {
    let raw = Array("\u{FEFF}A headline of four words\r\n\r\n\(body)\r\n".utf8)
    let document = try #require(try reader().documents(in: raw, path: "x/a.b.txt").first)
    #expect(document.text == raw)
    #expect(document.record.name == "a.b")
    #expect(document.record.file == "a.b.txt")
    #expect(document.record.title == "A headline of four words")
    #expect(document.annotation.sections.first == Section(kind: .title, range: 1..<25))
    #expect(document.record.digest == SHA256.hexadecimalDigest(of: raw.span))
  }

  @Test("a folder is searched in the order of path bytes, hidden files and sidecars left out")
  func folder() throws {
    let text = Array(body.utf8)
    let files = [
      "b.txt": text, "a.txt": text + [0x0A], "sub/c.html": Array("<p>\(body)</p>".utf8), ".hidden.txt": text,
      ".git/x.txt": text, "a.txt.meta.json": Array("{\"date\": \"2019-07-05\"}".utf8),
    ]
    try withFolder(files) { folder in
      let listing = InputFiles.list([folder + "/b.txt", folder, folder + "/none.txt"])
      #expect(listing.files == ["a.txt", "b.txt", "sub/c.html"].map { folder + "/" + $0 })
      #expect(listing.failures == [.missing(path: folder + "/none.txt")])
      var dates: [String?] = []
      for outcome in DocumentSequence([folder], reader: try reader()) {
        if case .document(let document, _) = outcome { dates.append(document.record.date.value) }
      }
      #expect(dates == ["2019-07-05", nil, nil])
    }
  }

  @Test("identical files are one document, equal stems get names of their own, failures do not stop the run")
  func sequence() throws {
    let text = Array(body.utf8)
    let files = ["1/a.txt": text, "2/a.txt": text, "3/a.txt": text + text, "4/bad.txt": [0x20]]
    try withFolder(files) { folder in
      var names: [String] = []
      var duplicates: [String] = []
      var failures = 0
      for outcome in DocumentSequence([folder], reader: try reader()) {
        switch outcome {
        case .document(let document, _): names.append(document.record.name)
        case .duplicate(let path, let first): duplicates += [path, first]
        case .failure: failures += 1
        case .passedOver, .unmatched: break
        }
      }
      let digest = SHA256.hexadecimalDigest(of: (text + text).span)
      #expect(names == ["a", "a-" + digest.prefix(8)])
      #expect(duplicates == [folder + "/2/a.txt", folder + "/1/a.txt"])
      #expect(failures == 1)
    }
  }

  @Test(
    "what was read in a forced encoding is read the same again from what a store keeps",
    arguments: ["a.txt", "a.html"])
  func forcedEncoding(_ name: String) throws {
    // A page that says it is UTF-8, and a text of which nothing tells that it is Cyrillic.
    let words = "\(body) “\u{416}\u{438}\u{437}\u{43D}\u{44C}” was the headline in Moscow."
    let text = name.hasSuffix("html") ? "<meta charset=utf-8><p>\(words)</p>" : words
    let bytes = text.unicodeScalars.map {
      UInt8($0.value < 0x80 ? $0.value : $0.value == 0x201C ? 0x93 : $0.value == 0x201D ? 0x94 : $0.value - 0x350)
    }
    var options = ReadingOptions()
    options.encoding = TextEncoding(label: "windows-1251")
    let folder = try ReadFolder([(name, bytes)])
    let reader = try ReaderForTests.reader(options)
    let first = try #require(
      try reader.reading(atPath: folder.path + "/" + name).nextOriginal(knowing: DocumentMetadata()))
    #expect(String(decoding: first.document.asRead.text, as: UTF8.self).contains(words))
    let again = try reader.document(
      ofOriginal: first.original, text: first.document.asRead.text, name: "a", path: folder.path + "/" + name)
    #expect(again.asRead.text == first.document.asRead.text)
    #expect(again.record.digest == first.document.record.digest)
  }

  @Test("path lists are separated by NUL or by line breaks")
  func pathLists() {
    #expect(InputFiles.paths(inList: Array("a.txt\r\nb c.txt\n\n".utf8)) == ["a.txt", "b c.txt"])
    #expect(InputFiles.paths(inList: Array("a\n.txt\0b.txt\0".utf8)) == ["a\n.txt", "b.txt"])
  }

  @Test("records of JSON Lines are documents with title, date and outlet")
  func records() throws {
    let lines = """
      {"text": "\(body)", "title": "Envoys fail to agree", "date": "2019-07-05T10:00:00Z", "url": "https://tass.com/x"}

      {"id": "second", "text": "\(body)\\n\(body)"}
      """
    let documents = try reader().documents(in: Array(lines.utf8), path: "corpus.jsonl")
    #expect(documents.map(\.record.name) == ["corpus-1", "second"])
    #expect(documents[0].record.title == "Envoys fail to agree")
    #expect(documents[0].record.date.value == "2019-07-05")
    #expect(documents[0].record.date.source == .metadata)
    #expect(documents[0].record.publisher == "tass")
    guard case .malformed(let failure)? = try failure(Array("{\"text\": \"x\"}\n{\"txt\": 1}".utf8), path: "c.jsonl")
    else {
      Issue.record("a record without text was read")
      return
    }
    #expect(failure.position.line == 2)
  }

  @Test("agency marks in datelines give the outlet")
  func slugs() throws {
    let text = Array("VIENNA, March 3 (Reuters) - \(body)".utf8)
    #expect(try reader().documents(in: text, path: "a.txt").first?.record.publisher == "reuters")
  }
}
