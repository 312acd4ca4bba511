import CalendarTime
import Testing

/// EDTF values as ISO 8601-2 and the Library of Congress specification write them.
struct EDTFValueTests {
  @Test(arguments: [
    "1987", "2018-12", "2019-02-02", "2018-11-25?", "2019-08~", "1991%", "199X", "18XX", "XXXX-11-25", "XXXX-12",
    "2019-21", "2020-04/2020-06", "2014/..", "../2019-02-02", "2014/", "/2019", "-0492", "Y17000", "2019-XX",
    "2004-01-01T10:10:10Z", "2018-04-14T20:30+03:00", "[1667,1668-12..1670]", "[..1983]", "{1960,1961-12~}", "[1984..]",
  ])
  func writtenAsRead(text: String) {
    #expect(EDTFValue(text)?.description == text)
  }

  @Test(arguments: [
    "", "19", "2019-13", "2019-02-29", "2019-2-2", "2019-02-02x", "../..", "/", "-0000", "last year", "2019-21-01",
    "2019T10:00", "X019", "2019/2020/2021", "Y1234", "２０１９", "[..]", "[1667", "{1667]", "[1667,]", "[1667/1668]",
    "2019-21-XX",
  ])
  func refused(text: String) {
    #expect(EDTFValue(text) == nil)
  }

  @Test(arguments: [
    ("1987", "1987-01-01", "1987-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
    ("2018-11-25?", "2018-11-25", "2018-11-25"), ("199X", "1990-01-01", "1999-12-31"),
    ("18XX", "1800-01-01", "1899-12-31"), ("2019-21", "2019-03-01", "2019-05-31"),
    ("2019-24", "2019-12-01", "2020-02-29"), ("2020-34", "2020-04-01", "2020-06-30"),
    ("2020-41", "2020-07-01", "2020-12-31"), ("2019-28", "2019-12-01", "2020-02-29"),
    ("2019-29", "2019-09-01", "2019-11-30"), ("2019-38", "2019-05-01", "2019-08-31"),
    ("2014-03/2018", "2014-03-01", "2018-12-31"),
  ])
  func bounds(text: String, earliest: String, latest: String) throws {
    let value = try #require(EDTFValue(text))
    #expect(value.earliest.map { EDTFDate($0).description } == earliest)
    #expect(value.latest.map { EDTFDate($0).description } == latest)
  }

  /// A sign before a component or behind one that is not the last is read, and written at the end.
  @Test(arguments: [
    ("2019-?08-12", "2019-08-12?"), ("2019~-08", "2019-08~"), ("?2019-08~-12", "2019-08-12%"), ("%2019", "2019%"),
  ])
  func qualifiersOfComponentsCountForTheDate(text: String, written: String) {
    #expect(EDTFValue(text)?.description == written)
  }

  @Test func openEndsHaveNoBound() throws {
    let since = try #require(EDTFValue("2014/.."))
    #expect(since.earliest == CalendarDay(year: 2014, month: 1, day: 1))
    #expect(since.latest == nil)
    #expect(EDTFValue("XXXX-11-25")?.earliest == nil)
  }
}
