import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Documents in other languages and encodings")
struct PageLanguageTests {
  private let german =
    "<html lang=de-DE><h1>Die Gesandten einigen sich nicht</h1>"
    + String(
      repeating: "<p>Die Gesandten der vier Staaten trafen sich am Dienstag, ohne sich auf einen Punkt zu einigen.</p>",
      count: 4)

  @Test("a page in another language is told and left out, unless any language is wanted")
  func otherLanguage() throws {
    let reader = try ReaderForTests.reader()
    #expect(throws: ReadingFailure.otherLanguage(path: "page.html", declared: "de-DE")) {
      try reader.documents(in: Array(german.utf8), path: "page.html")
    }
    let page = try PageForTests.document(german, options: ReadingOptions(readsAnyLanguage: true))
    #expect(page.record.language == "de")
    #expect(page.record.title == "Die Gesandten einigen sich nicht")
  }

  @Test("so is a text, in a file of its own or in a record; a short one is read")
  func otherText() throws {
    let sentence = "Die Gesandten der vier Staaten trafen sich am Dienstag, ohne sich auf einen Punkt zu einigen. "
    let german = String(repeating: sentence, count: 4)
    let reader = try ReaderForTests.reader()
    #expect(throws: ReadingFailure.otherLanguage(path: "bericht.txt", declared: nil)) {
      try reader.documents(in: Array(german.utf8), path: "bericht.txt")
    }
    let any = try ReaderForTests.reader(ReadingOptions(readsAnyLanguage: true))
    #expect(try any.documents(in: Array(german.utf8), path: "bericht.txt").map(\.record.language) == ["und"])
    #expect(try reader.documents(in: Array(sentence.utf8), path: "satz.txt").count == 1)
  }

  @Test("letters by themselves make no text foreign")
  func letters() throws {
    let check = try EnglishCheck.builtIn()
    let text = String(repeating: "a-", count: 5000) + " The envoys of four states had not agreed to the draft."
    #expect(check.isEnglish(Array(text.utf8)))
  }

  @Test("English is English whatever the page says of itself")
  func english() throws {
    let page = try PageForTests.document("<html lang=de><h1>Envoys fail to agree</h1>" + PageForTests.article)
    #expect(page.record.language == "en")
  }

  @Test("rows of the table decide their examples")
  func examples() throws {
    let check = try EnglishCheck.builtIn()
    for row in check.rows {
      #expect(check.isEnglish(Array(String(repeating: row.example + " ", count: 5).utf8), declared: "de"), "\(row.id)")
    }
    for other in [
      "Les envoyés des quatre États se sont réunis mardi sans parvenir à un accord sur un seul point du projet de texte.",
      "Los enviados de los cuatro Estados se reunieron el martes sin ponerse de acuerdo en un solo punto del proyecto.",
      "De gezanten van de vier staten hebben elkaar dinsdag ontmoet, maar het was niet mogelijk om het eens te worden.",
      "Посланники четырёх государств встретились во вторник, не договорившись ни по одному пункту проекта.",
      "四个国家的特使星期二举行了会晤，但没有就草案的任何一点达成一致。",
    ] {
      #expect(!check.isEnglish(Array(String(repeating: other + " ", count: 4).utf8)), "\(other)")
    }
  }

  @Test("one bad byte is replaced, counted and placed, and costs the page nothing else")
  func damagedByte() throws {
    let html =
      Array("<meta charset=utf-8><h1>Envoys fail to agree</h1>\n<p>Orbán ’s ".utf8) + [0xFF]
      + Array("</p>\(PageForTests.article)".utf8)
    let page = try PageForTests.document(html)
    #expect(page.articleText.hasSuffix(PageForTests.body))
    guard case .replacedBytes(let count, let encoding, let first)? = page.notices.first else {
      Issue.record("no notice")
      return
    }
    #expect(count == 1)
    #expect(encoding == "utf-8")
    #expect(first.line == 2)
  }
}
