import CalendarTime
import Testing

/// The calendar against dates that history and ISO 8601 fix.
struct CalendarDayTests {
  @Test(arguments: [
    (1970, 1, 1, 4), (2018, 11, 25, 7), (2019, 1, 25, 5), (2000, 2, 29, 2), (1900, 3, 1, 4), (1582, 10, 15, 5),
    (-4713, 11, 24, 1),
  ])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.weekday == weekday)
    #expect(CalendarDay(number: date.number) == date)
  }

  @Test func everyDayOfFourCenturiesReturnsFromItsNumber() throws {
    let first = try #require(CalendarDay(year: 1799, month: 12, day: 31))
    var previous = first
    for number in (first.number + 1)...(first.number + 146_097) {
      let day = CalendarDay(number: number)
      #expect(day.number == number && previous < day)
      previous = day
    }
    #expect(previous.year == 2199)
  }

  @Test func daysThatDoNotExist() {
    #expect(CalendarDay(year: 2019, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2018, month: 13, day: 1) == nil)
  }

  /// ISO 8601-1 examples: the first days of 2021 belong to week 53 of 2020.
  @Test(arguments: [(2021, 1, 3, 2020, 53), (2018, 12, 31, 2019, 1), (2019, 1, 25, 2019, 4), (2016, 1, 1, 2015, 53)])
  func weeks(year: Int, month: Int, day: Int, weekYear: Int, number: Int) throws {
    let week = try #require(CalendarDay(year: year, month: month, day: day)).week
    #expect(week.year == weekYear && week.number == number)
  }

  @Test func monthsLaterKeepToTheMonth() throws {
    let day = try #require(CalendarDay(year: 2019, month: 8, day: 31))
    #expect(day.adding(months: 6) == CalendarDay(year: 2020, month: 2, day: 29))
    #expect(day.adding(months: -18) == CalendarDay(year: 2018, month: 2, day: 28))
  }

  @Test func weekdaysAheadAndBack() throws {
    let friday = try #require(CalendarDay(year: 2019, month: 1, day: 25))
    #expect(friday.daysAhead(toWeekday: 5) == 0 && friday.daysBack(toWeekday: 5) == 0)
    #expect(friday.daysAhead(toWeekday: 1) == 3 && friday.daysBack(toWeekday: 1) == 4)
  }

  @Test(arguments: [
    (1, 2019, "2019-01-01"), (12, 2019, "2019-12-01"), (13, 2019, "2020-01-01"), (0, 2019, "2018-12-01"),
    (3, -492, "-0492-03-01"), (1, 0, "0000-01-01"), (1, 17_000, "17000-01-01"),
  ])
  func firstDaysOfMonthsAsXMLSchemaWritesThem(month: Int, year: Int, text: String) {
    #expect(CalendarDay(firstOfMonth: month, year: year).description == text)
  }

  @Test(arguments: [(1916, 4, 23), (1998, 4, 12), (2000, 4, 23), (2019, 4, 21), (2038, 4, 25)])
  func easter(year: Int, month: Int, day: Int) {
    #expect(CalendarDay.easter(year) == CalendarDay(year: year, month: month, day: day))
  }
}
