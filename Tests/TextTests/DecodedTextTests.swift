import Testing
import Text

@Suite("Decoding text")
struct DecodedTextTests {
  private func text(_ bytes: [UInt8], declared: String? = nil, forced: String? = nil) -> String {
    let decoded = DecodedText(
      bytes, declared: declared.flatMap(TextEncoding.init), forced: forced.flatMap(TextEncoding.init))
    return String(decoding: decoded.bytes, as: UTF8.self)
  }

  private func wide(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test("what the bytes are goes before what the document declares, and what a person says before both")
  func order() {
    let utf8 = Array("Orbán’s".utf8)
    #expect(text(utf8) == "Orbán’s")
    #expect(text(utf8, declared: "iso-8859-1") == "Orbán’s")
    #expect(text(utf8, declared: "gbk") == "Orbán’s")
    #expect(text([0x4F, 0xE9, 0x92]) == "Oé’")
    #expect(text([0x4F, 0xE9, 0x92], declared: "utf-8") == "Oé’")
    #expect(text([0xC2, 0xEE, 0xF1], declared: "windows-1251") == "Вос")
    #expect(text([0xC2, 0xEE, 0xF1], declared: "windows-1251", forced: "koi8-r") == "бНЯ")
    #expect(text([0xC3, 0xA9], forced: "windows-1252") == "Ã©")
  }

  @Test("UTF-16 with and without a byte order mark, surrogates included")
  func wideText() {
    #expect(text([0xFF, 0xFE] + wide("a’😀")) == "a’😀")
    #expect(text([0xFE, 0xFF] + wide("a’😀", bigEndian: true)) == "a’😀")
    #expect(text(wide("Envoys met — in Geneva")) == "Envoys met — in Geneva")
    #expect(text(wide("Envoys met in Geneva", bigEndian: true), declared: "utf-8") == "Envoys met in Geneva")
    #expect(text([0xFF, 0xFE] + wide("a") + [0x00, 0xD8] + wide("b") + [0x20]) == "a\u{FFFD}b\u{FFFD}")
  }

  @Test("every byte of windows-1252 is a character")
  func windows1252() {
    let decoded = DecodedText(Array(0x80...0xFF), forced: .windows1252)
    #expect(decoded.replacementCount == 0)
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasPrefix("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡"))
  }

  @Test("a damaged byte is replaced, counted and placed; all text after it stays")
  func damage() {
    let damaged = Array("Orbán ’quoted’ é ".utf8) + [0xFF] + Array("then ".utf8) + [0xE2, 0x80] + Array("end".utf8)
    let decoded = DecodedText(damaged)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Orbán ’quoted’ é \u{FFFD}then \u{FFFD}end")
    #expect(decoded.encoding == .utf8)
    #expect(decoded.replacementCount == 2)
    #expect(decoded.firstDamage == 23)
    #expect(text([0xF0, 0x9F, 0x41], forced: "utf-8") == "\u{FFFD}A")
    #expect(text([0xB0, 0xA1, 0xFF, 0x41], declared: "euc-kr") == "가\u{FFFD}A")
  }

  @Test("labels as the web knows them; nil for others")
  func labels() {
    #expect(TextEncoding(label: "ISO-8859-1") == .windows1252)
    #expect(TextEncoding(label: " us-ascii ") == .windows1252)
    #expect(TextEncoding(label: "GB2312") == .other("gb18030"))
    #expect(TextEncoding(label: "iso-8859-2") == .other("iso-8859-2"))
    #expect(TextEncoding(label: "klingon") == nil)
    #expect(TextEncoding(label: "") == nil)
    #expect(TextEncoding(label: "utf-8//translit") == nil)
  }

  @Test("sound UTF-8 is left as it is, its mark included")
  func untouched() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("é".utf8)
    #expect(DecodedText(bytes).bytes == bytes)
    #expect(DecodedText([]).bytes.isEmpty)
  }
}
