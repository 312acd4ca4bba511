import DocumentModel
import Testing
import Text

@Suite("Characters are read as what they mean")
struct PlainCharactersTests {
  @Test(
    "each kind is read plainly, and leads back to what stands there",
    arguments: [
      ("Stol\u{AD}tenberg spoke", "Stoltenberg spoke", "Stoltenberg", "Stol\u{AD}tenberg"),
      ("Stol\u{AD}\n  tenberg spoke", "Stoltenberg spoke", "Stoltenberg", "Stol\u{AD}\n  tenberg"),
      ("NA\u{200B}TO\u{2060} said", "NATO said", "NATO", "NA\u{200B}TO"),
      ("\u{FEFF}NATO said", "NATO said", "NATO", "NATO"),
      ("\u{202A}NATO\u{202C} said", "NATO said", "NATO", "NATO"),
      ("20\u{2009}km or 5\u{A0}000\u{202F}km", "20 km or 5 000 km", "5 000 km", "5\u{A0}000\u{202F}km"),
      ("The o\u{FB03}ce con\u{FB01}rmed", "The office confirmed", "office", "o\u{FB03}ce"),
      ("Erdog\u{306}an met Bogda\u{301}n", "Erdoğan met Bogdán", "Erdoğan", "Erdog\u{306}an"),
      ("a 9M\u{2011}729 and \u{2212}5 and F\u{2010}16", "a 9M-729 and -5 and F-16", "9M-729", "9M\u{2011}729"),
      ("\u{AB}Never\u{BB}, he said", "“Never”, he said", "“Never”", "\u{AB}Never\u{BB}"),
      ("\u{BB}Never\u{AB}, he said", "“Never”, he said", "“Never”", "\u{BB}Never\u{AB}"),
      ("\u{201E}Never\u{201D}, he said", "“Never”, he said", "“Never”", "\u{201E}Never\u{201D}"),
      ("``Never'', he said. ''No''", "“Never”, he said. “No”", "“No”", "''No''"),
      ("the Accord\u{B9}, of 5 km\u{B2}", "the Accord, of 5 km\u{B2}", "Accord", "Accord"),
      ("\u{FF2E}\u{FF21}\u{FF34}\u{FF2F} said", "NATO said", "NATO", "\u{FF2E}\u{FF21}\u{FF34}\u{FF2F}"),
      ("one\r\ntwo\rthree", "one\ntwo\nthree", "two", "two"), ("a\u{7}b", "a b", "a b", "a\u{7}b"),
    ])
  func kinds(text: String, read: String, words: String, original: String) throws {
    let found = try ReadText(text)
    #expect(found.text == read)
    #expect(Array(try found.original(of: words).utf8) == Array(original.utf8))
  }

  @Test("text in plain characters has no second reading")
  func plain() throws {
    let text = "“We won’t,” he said – at last… – of Erdoğan’s plan.\nIt cost 5 €.\n"
    #expect(try ReadText(text).document.reading == nil)
  }

  @Test("every stretch of a reading leads back inside the text, in order")
  func order() throws {
    let text = "\u{FEFF}Stol\u{AD}tenberg con\u{FB01}rmed: \u{AB}No\u{BB}.\r\nErdog\u{306}an\u{200B}.\r\n"
    let document = try ReadText(text).document
    let reading = try #require(document.reading)
    var last = 0
    for offset in reading.text.indices {
      let range = reading.originalRange(of: offset..<(offset + 1))
      #expect(range.lowerBound >= last || range.upperBound > last)
      #expect(range.upperBound <= document.text.count)
      last = max(last, range.lowerBound)
    }
  }
}
