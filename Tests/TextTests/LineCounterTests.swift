import Testing
import Text

@Suite("Lines of a text in pieces")
struct LineCounterTests {
  @Test("positions are those of the whole text, wherever it is cut", arguments: 1...7)
  func pieces(length: Int) {
    let text = Array("a\r\nbé😀c\rd\n\n\r\r\nend".utf8)
    let map = LineMap(text)
    var counter = LineCounter()
    var offset = 0
    while offset < text.count {
      let isInsideLineBreak = offset > 0 && text[offset - 1] == 13 && text[offset] == 10
      if !isInsideLineBreak { #expect(counter.position == map.position(ofByte: offset)) }
      var end = min(offset + length, text.count)
      while end < text.count, UTF8Validation.isContinuation(text[end]) { end += 1 }
      counter.advance(over: text.span.extracting(offset..<end))
      offset = end
    }
    #expect(counter.position == map.position(ofByte: offset))
  }
}
