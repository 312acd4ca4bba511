import DocumentModel
import Testing

@testable import TimeExpressions

/// Contradictions are flagged and never repaired.
struct ConsistencyTests {
  let finder: TimeExpressionFinder

  init() throws { finder = try TimeExpressionFinder() }

  @Test func weekdayThatTheDateDoesNotHave() throws {
    let times = finder.times(in: "They met on Friday, November 25, 2018.")
    let time = try #require(times.first?.expression)
    #expect(time.time.value == "2018-11-25?")
    #expect(time.time.consistency == "conflict")
    #expect(time.flags == ["date-conflict"])
  }

  @Test func weekdayThatTheDateHas() throws {
    let times = finder.times(in: "They met on Sunday, November 25, 2018.")
    let time = try #require(times.first?.expression)
    #expect(time.time.value == "2018-11-25")
    #expect(time.time.consistency == "ok")
    #expect(time.flags.isEmpty)
  }

  @Test(arguments: [
    ("It was signed on February 30, 2021.", "2021-02"), ("It was signed on 29 February 2021.", "2021-02"),
    ("It was signed on 31 April 2019.", "2019-04"), ("It was signed on 31 April.", "XXXX-04"),
  ])
  func dayThatNoCalendarHas(text: String, value: String) throws {
    let time = try #require(finder.times(in: text).first?.expression)
    #expect(time.time.value == value)
    #expect(time.time.consistency == "conflict")
    #expect(time.flags == ["no-such-day"])
    #expect(time.namesNoDay)
  }

  @Test func leapDayWithoutYear() throws {
    let time = try #require(finder.times(in: "It was signed on 29 February.").first?.expression)
    #expect(time.flags.isEmpty)
  }

  /// A report of 15 March 2019, a Friday, that dates its event two months back.
  @Test func leadDateFarFromTheReport() throws {
    let text =
      "Envoys made no headway on 12 January in talks on the border.\nHe had attended Thursday's meeting in Vienna."
    let times = finder.times(in: text, on: "2019-03-15")
    #expect(times.map(\.expression.time.value) == ["2019-01-12?", "2019-03-14"])
    #expect(times.map(\.expression.time.consistency) == ["conflict", "conflict"])
    #expect(times.map(\.expression.flags) == [["date-conflict"], ["date-conflict"]])
    #expect(times.first?.expression.time.alternatives == ["2019-03-14"])
    #expect(times.first?.expression.time.textOnly == nil || times.first?.expression.time.textOnly == "XXXX-01-12")
  }

  @Test func leadDateOfTheSameWeek() {
    let text =
      "Envoys made no headway on 14 March in talks on the border.\nHe had attended Thursday's meeting in Vienna."
    let times = finder.times(in: text, on: "2019-03-15")
    #expect(times.map(\.expression.time.value) == ["2019-03-14", "2019-03-14"])
    #expect(times.allSatisfy { $0.expression.flags.isEmpty })
  }

  @Test func endThatMissesItsDurationByADay() {
    let text = "On February 1 it started a six-month withdrawal that ends on August 2."
    let times = finder.times(in: text, on: "2019-07-05")
    #expect(times.map(\.expression.time.value) == ["2019-02-01", "P6M", "2019-08-02"])
    #expect(times.map(\.expression.flags) == [[], ["duration-mismatch"], ["duration-mismatch"]])
    #expect(times.last?.expression.time.consistency == "minor")
  }

  @Test func endThatFitsItsDuration() {
    let text = "On February 2 it started a six-month withdrawal that ends on August 2."
    #expect(finder.times(in: text, on: "2019-07-05").allSatisfy { $0.expression.flags.isEmpty })
  }
}
