import CalendarTime
import Testing

@testable import GraphAssembly

@Suite("Dates that XML Schema can say as well")
struct EDTFDateXMLSchemaTests {
  @Test(
    "only whole and certain dates have a twin",
    arguments: [
      ("1987", .year), ("2018-12", .month), ("2019-02-02", .day), ("-0492", .year), ("199X", nil), ("2019-XX", nil),
      ("2019-XX-15", nil), ("2019-02-XX", nil), ("2019-21", nil), ("2018-11-25?", nil), ("2019-?08-12", nil),
      ("2019-01-25T10:00:00Z", nil), ("Y17000", nil), ("XXXX-02-02", nil),
    ] as [(String, EDTFDate.Precision?)])
  func precision(text: String, precision: EDTFDate.Precision?) throws {
    #expect(try #require(EDTFDate(text)).exactPrecision == precision)
  }

  @Test(
    "a month and day of any year",
    arguments: [("XXXX-02-02", "02-02"), ("XXXX-02-29", "02-29"), ("XXXX-02", nil), ("2019-02-02", nil)]
      as [(String, String?)])
  func monthDay(text: String, expected: String?) throws {
    #expect(try #require(EDTFDate(text)).monthDay == expected)
  }
}
