import Testing
import Text

@Suite("Symbols")
struct SymbolTableTests {
  @Test("equal text gives equal symbols, in order of first interning")
  func interning() {
    var table = SymbolTable()
    let treaty = table.intern("treaty")
    let missile = table.intern("missile")
    #expect(table.intern("treaty") == treaty)
    #expect(treaty < missile)
    #expect(table.string(of: missile) == "missile")
    #expect(table.symbol(for: "pact") == nil)
    #expect(table.count == 2)
  }

  @Test("keeps ten thousand texts apart")
  func growth() {
    var table = SymbolTable()
    let symbols = (0..<10_000).map { table.intern("word \($0)") }
    #expect(Set(symbols).count == 10_000)
    #expect(table.string(of: symbols[9_999]) == "word 9999")
    #expect(table.symbol(for: "word 1234") == symbols[1234])
  }
}

@Suite("Byte cursor")
struct ByteCursorTests {
  @Test("takes what stands next and reports what does not")
  func taking() {
    var cursor = ByteCursor(Array("GRAPH <a>\n  ?x".utf8))
    let first = cursor.take("GRAPH")
    let second = cursor.take("GRAPH")
    #expect(first && !second)
    cursor.skip { $0.isASCIISpace }
    #expect(cursor.peek == UInt8(ascii: "<"))
    let failure = cursor.failure(format: "test", at: 12, expected: "an IRI")
    #expect(failure.position == TextPosition(line: 2, column: 3, byte: 12))
    #expect(failure.found == "?x")
  }

  @Test("numbers are written in decimal digits", arguments: [0, 7, -12, Int.max, Int.min])
  func numbers(number: Int) {
    var writer = ByteWriter()
    writer.write(number)
    #expect(writer.string == String(number))
  }
}
