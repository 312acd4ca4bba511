import CalendarTime
import DocumentModel
import Testing

@testable import TimeExpressions

/// How the same words get their value from document date, tense and what was told before.
struct ResolutionTests {
  let finder: TimeExpressionFinder

  init() throws { finder = try TimeExpressionFinder() }

  @Test func weekdayWithoutDocumentDateStaysAWeekday() throws {
    let time = try #require(finder.times(in: "They met on Friday.").first?.expression.time)
    #expect(time.value == nil && time.textOnly == nil)
    #expect(time.weekday == 5)
  }

  /// Without a document date the lead's day is what `today` means, as far as it is known.
  @Test func todayOfAnUndatedReport() {
    let text = "Envoys made no progress on 12 March in talks on the border.\nThe meeting today was short, he said."
    #expect(finder.values(in: text) == ["12 March=XXXX-03-12", "today=XXXX-03-12"])
    #expect(finder.values(in: text, on: "2019-03-12") == ["12 March=2019-03-12", "today=2019-03-12"])
    #expect(finder.values(in: "Talks will begin on 12 March.\nThe meeting today was short.").last == "today=")
  }

  @Test func weekdayByTense() {
    #expect(finder.values(in: "They met on Friday.", on: "2019-01-25") == ["Friday=2019-01-25"])
    #expect(finder.values(in: "They met on Friday.", on: "2019-01-24") == ["Friday=2019-01-18"])
    #expect(finder.values(in: "They will meet on Friday.", on: "2019-01-24") == ["Friday=2019-01-25"])
  }

  @Test func weekdaysOfAStretchFollowEachOther() {
    let text = "Airports will be closed from Wednesday to Friday."
    #expect(finder.values(in: text, on: "2006-07-20") == ["Wednesday=2006-07-26", "Friday=2006-07-28"])
  }

  @Test func intentNeedsAnInfinitive() {
    #expect(finder.values(in: "They agreed to meet Monday.", on: "2006-07-20") == ["Monday=2006-07-24"])
    #expect(finder.values(in: "They agreed to a deal Monday.", on: "2006-07-20") == ["Monday=2006-07-17"])
  }

  @Test func dayWithoutYear() {
    #expect(finder.values(in: "It happened on 25 November.") == ["25 November=XXXX-11-25"])
    #expect(finder.values(in: "It happened on 25 November.", on: "2019-01-25") == ["25 November=2018-11-25"])
    #expect(finder.values(in: "It will leave on 2 February.", on: "2019-12-25") == ["2 February=2020-02-02"])
    #expect(finder.values(in: "It was built in August.", on: "2019-05-10") == ["August=2018-08"])
    #expect(finder.values(in: "It will be built in August.", on: "2019-05-10") == ["August=2019-08"])
  }

  @Test func leapDayWithoutYear() {
    #expect(finder.values(in: "It happened on 29 February.", on: "2019-03-01") == ["29 February=2016-02-29"])
  }

  @Test func partialDocumentDateGivesNoDay() {
    #expect(
      finder.values(in: "They met on Friday and last month.", on: "2019-01") == ["Friday=", "last month=2018-12"])
    #expect(finder.values(in: "They met yesterday, not last year.", on: "2019") == ["yesterday=", "last year=2018"])
  }

  @Test func textOnlyValueKnowsNoDateFromElsewhere() throws {
    let document = AnalyzedDocument(sample: "It leaves on 2 February.")
    let date = DocumentDate(value: "2019-01-25", source: .inferredAcrossDocuments, textOnly: nil)
    let time = try #require(finder.found(in: document, documentDate: date).times.first?.time)
    #expect(time.value == "2019-02-02" && time.textOnly == "XXXX-02-02" && time.anchor == "dct")
  }

  @Test func teasersAreReadWithoutTheDocumentDate() {
    var document = AnalyzedDocument(sample: "It was agreed last year.")
    document.sentences[0].section = .teaser
    let date = DocumentDate(value: "2019-01-25", source: .metadata)
    #expect(finder.found(in: document, documentDate: date).times.map(\.time.value) == [nil])
  }

  @Test func relationsMakeIntervals() {
    let text = "Since 2014 and until February 2 they talked. It ran from April to June 1953. It ends in six months."
    let times = finder.times(in: text, on: "2019-01-25").map(\.expression)
    #expect(times.map(\.relation) == [.since, .until, .from, .to, .ahead])
    #expect(times.map(\.interval) == ["2014/..", "../2019-02-02", "1953-04/1953-06", "1953-04/1953-06", "2019-07"])
  }

  @Test func historiesCountFromWhatWasTold() {
    let text = """
      The war began on September 1, 1939. Poland fell in October. In 1940 France fell. In June 1941 it turned east.
      On December 5 it stopped. In 1942 it went on. In May 1943 it ended in Tunis. In July it went on in Sicily.
      In 1944 it came to France. By 1945 it was over. In 1946 they counted the dead.
      """
    let values = finder.values(in: text, on: "2009-12-19")
    #expect(values.contains("October=1939-10"))
    #expect(values.contains("December 5=1941-12-05"))
    #expect(values.contains("July=1943-07"))
  }

  @Test func designationsAreNoYears() {
    #expect(finder.values(in: "Zapad-2017 (West-2017) used SS-20 missiles under Resolution 1929.").isEmpty)
  }

  /// Numbers that no calendar has must neither stop the program nor make dates.
  @Test(arguments: [
    "in 99999999999999999 years' time", "99999999999999999 centuries ago", "the 99999999999999999th century",
    "the 99999999999999999th quarter of 2019", "March 45th", "the 77th Friday of March 2019", "99999999990s",
    "92233720368547758 hundred and ninety days", "9200000 trillion nine hundred ninety billion years later",
    "99:99", "31.31.2018", "1,2,3,,,000 of 32 May", "0000-00-00", "99999999999999999 months earlier",
  ])
  func hostileNumbers(text: String) {
    for (_, expression) in finder.times(in: text + " and 2018.", on: "2019-01-25") {
      guard let value = expression.time.value, expression.time.kind == .date else { continue }
      #expect(EDTFValue(value) != nil, "\(value)")
    }
    _ = finder.quantityLines(in: text)
  }

  /// Every value of a date that the rules' examples give is EDTF.
  @Test func valuesOfDatesAreEDTF() {
    for rule in finder.grammar.rules where rule.table != "quantities.tsv" {
      for (surface, expression) in finder.times(in: rule.example.text, on: rule.example.documentDate) {
        guard let value = expression.time.value, expression.time.kind == .date else { continue }
        // ISO 8601-1 allows hours without minutes; EDTF values of days carry the rest.
        #expect(EDTFValue(value) != nil, "\(surface): \(value)")
      }
    }
  }

  @Test func malformedAndMultibyteText() {
    #expect(
      finder.values(in: "Es war im März – 5\u{A0}May 2018 — “Friday’s” …", on: "2018-05-10").contains(
        "5\u{A0}May 2018=2018-05-05"))
    var document = AnalyzedDocument(sample: "x")
    document.source.text = [0xE2, 0x80, 0x32, 0x30, 0x31, 0x38, 0xFF, 0xC2]
    document.sentences[0].range = 0..<8
    #expect(finder.found(in: document, documentDate: DocumentDate()).times.count <= 1)
  }
}
