import Testing
import Text

@Suite("Widths of columns")
struct ColumnWidthsTests {
  @Test("a table that fits is left as it is")
  func fits() {
    #expect(ColumnWidths.fitted([8, 20, 30], to: 62, cuttingFirst: [2, 1, 0]) == [8, 20, 30])
    #expect(ColumnWidths.fitted([8, 20, 300], to: nil, cuttingFirst: [2, 1, 0]) == [8, 20, 300])
    #expect(ColumnWidths.fitted([], to: 10, cuttingFirst: []) == [])
  }

  @Test("the least important column gives way first, no further than people can read it")
  func order() {
    #expect(ColumnWidths.fitted([8, 20, 30], to: 50, cuttingFirst: [1, 2]) == [8, 12, 26])
    #expect(ColumnWidths.fitted([8, 20, 30], to: 50, cuttingFirst: [2, 1]) == [8, 20, 18])
  }

  @Test("what is still too wide is cut once more, and then runs over")
  func narrow() {
    #expect(ColumnWidths.fitted([8, 20, 30], to: 30, cuttingFirst: [2, 1]) == [8, 12, 6])
    #expect(ColumnWidths.fitted([8, 20, 30], to: 10, cuttingFirst: [2, 1]) == [8, 6, 6])
  }

  @Test("a cut cell ends with a sign")
  func cells() {
    #expect(ColumnWidths.cut("Intermediate", to: 12) == "Intermediate")
    #expect(ColumnWidths.cut("Intermediate", to: 6) == "Inter…")
  }
}
