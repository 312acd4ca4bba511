import Testing
import Text

@Suite("Text for terminals")
struct VisibleTextTests {
  @Test("shows control characters instead of sending them")
  func controls() {
    #expect(VisibleText.visible("a\u{1B}[31mb") == "a␛[31mb")
    #expect(VisibleText.visible("\u{0}\u{7}\u{8}\u{7F}") == "␀␇␈␡")
    #expect(VisibleText.visible("title\u{9D}x\u{9B}2J") == "title<U+009D>x<U+009B>2J")
    #expect(VisibleText.visible("\u{202E}evil\u{2069}") == "<U+202E>evil<U+2069>")
  }

  @Test("lets no hidden character through, whichever it is and wherever it stands")
  func everyHiddenCharacter() {
    let hidden = (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }.filter { VisibleText.isHidden($0) }
    #expect(hidden.count == 32 + 33 + 5 + 4)
    for scalar in hidden {
      let shown = VisibleText.visible("é" + String(Character(scalar)) + "x", .oneLine)
      #expect(!shown.unicodeScalars.contains { VisibleText.isHidden($0) }, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("keeps lines where they are the layout, and flattens them in cells and names")
  func lines() {
    #expect(VisibleText.visible("a\n\tb\r\nc\rd\r") == "a\n\tb\r\nc␍d␍")
    #expect(VisibleText.visible("a\nb\tc\rd", .oneLine) == "a b c d")
  }

  @Test("leaves other texts as they are")
  func ordinary() {
    for text in ["", "NATO", "“São Tomé” – €5", "مرحبا \u{200F}", "🇩🇪👩‍👧"] { #expect(VisibleText.visible(text) == text) }
  }

  @Test("waits for the rest of a character that a piece of bytes cuts off")
  func pieces() {
    let text = Array("“\u{9B}é\r\n🇩🇪\u{1B}\r”".utf8)
    let whole = VisibleText.visible(text, isLast: true).bytes
    for length in 1...5 {
      var (written, rest): ([UInt8], [UInt8]) = ([], [])
      for begin in stride(from: 0, to: text.count, by: length) {
        rest += text[begin..<min(begin + length, text.count)]
        let (bytes, unread) = VisibleText.visible(rest, isLast: false)
        written += bytes
        rest = Array(rest.suffix(unread))
      }
      #expect(written + VisibleText.visible(rest, isLast: true).bytes == whole)
    }
  }

  @Test("replaces bytes that are not UTF-8, which some terminals read as controls")
  func malformed() {
    let (bytes, unread) = VisibleText.visible([0x41, 0x9B, 0x32, 0x4A], isLast: true)
    #expect(String(decoding: bytes, as: UTF8.self) == "A\u{FFFD}2J")
    #expect(unread == 0)
  }
}
