import DocumentModel
import DocumentReading
import KnowledgeBase
import Testing

@Suite("Dating a document from its text")
struct DocumentDatingTests {
  private func date(_ lines: String...) throws -> DocumentDate {
    let reader = try DocumentReader(publishers: [])
    let text = Array(lines.joined(separator: "\n").utf8)
    return try #require(try reader.documents(in: text, path: "a.txt").first).record.date
  }

  private let headline = "Envoys fail to agree on inspections"
  private let body = "Envoys of four states met on Tuesday without agreeing on a single point of the draft."

  /// As `date`, by a reader that knows meetings.
  private func knownDate(_ lines: String...) throws -> DocumentDate {
    let reader = try DocumentReader(knowledge: try KnowledgeBase.builtIn())
    let text = Array(lines.joined(separator: "\n").utf8)
    return try #require(try reader.documents(in: text, path: "a.txt").first).record.date
  }

  private let summit =
    "The leaders of the United States and North Korea ended their summit in Hanoi on Thursday without an agreement."

  @Test("a known meeting of the weekday and place dates a text whose other days lie around it")
  func knownMeeting() throws {
    let found = try knownDate(
      "Summit ends early", summit, "A drill due to begin on March 4 will be called off, envoys said.")
    #expect(found.value == "2019-02-28")
    #expect(found.source == .knowledge)
    #expect(found.textOnly == nil)
    #expect(found.confidence == "medium")
  }

  @Test("no known meeting dates a text where anything does not fit")
  func noKnownMeeting() throws {
    // No other day confirms it.
    #expect(try knownDate("Summit ends early", summit).value == nil)
    // Another weekday; a day ahead that lies too far away; another place.
    let drill = "A drill due to begin on March 4 will be called off, envoys said."
    #expect(try knownDate("Summit ends", summit.replacing("Thursday", with: "Monday"), drill).value == nil)
    #expect(try knownDate("Summit ends", summit, drill.replacing("March 4", with: "December 4")).value == nil)
    #expect(try knownDate("Summit ends", summit.replacing("Hanoi", with: "Beijing"), drill).value == nil)
    // Whoever is named held no office then.
    let president = "President Barack Obama was told of it by Condoleezza Rice."
    #expect(try knownDate("Summit ends", summit, drill, president).value == nil)
    #expect(try knownDate("Summit ends", summit, drill, "Donald Trump was told of it.").value == "2019-02-28")
    // A later year is named as past.
    #expect(try knownDate("Summit ends", summit, drill, "They had met in June 2021 as well.").value == nil)
  }

  @Test("a dateline with a year is the date")
  func wholeDateline() throws {
    let date = try date(headline, "GENEVA, March 3, 2015 (AP) -- \(body)")
    #expect(date.value == "2015-03-03")
    #expect(date.source == .dateline)
    #expect(date.textOnly == "2015-03-03")
  }

  @Test("a dateline without a year stays unknown where nothing ties it to one")
  func yearlessDateline() throws {
    #expect(try date(headline, "GENEVA, March 3 (AP) -- \(body)").value == nil)
    let history = "The treaty was signed in December 1987 and has been disputed since."
    #expect(try date(headline, "GENEVA, March 3 (AP) -- \(body)", history).value == nil)
  }

  @Test("a dated event and the weekday give the year of a dateline")
  func datelineWithChronology() throws {
    let event = "In December 2014, inspectors found traces of uranium at the site."
    let found = try date(headline, "GENEVA, March 3 (AP) -- \(body)", event)
    #expect(found.value == "2015-03-03")
    #expect(found.confidence == "high")
    #expect(try date(headline, "GENEVA, March 4 (AP) -- \(body)", event).value == nil)
  }

  @Test("a day of publication above the article is the date, one below in a teaser is not")
  func publicationLine() throws {
    #expect(try date(headline, "Published 5 July 2019 10:30 GMT", body).value == "2019-07-05")
    let teaser = try date(
      headline, body, "The delegations will meet again in autumn.", "Similar articles", "Talks of May 7, 2020 failed",
      "Envoys said on May 7, 2020 that nothing was agreed.")
    #expect(teaser.value == nil)
    #expect(teaser.source == .unknown)
    #expect(teaser.reason.isEmpty == false)
  }

  @Test("the name of a dated event beside 'last year' gives the year")
  func editionYear() throws {
    let text =
      "The minister said on March 8 that inspectors may come. The drill Polar-2013 was held last year in the north."
    #expect(try date(headline, text).value == "2014-03-08")
  }

  @Test("a dated event, 'last month' and a weekday give the day")
  func chronology() throws {
    let lead = "The council rejected the draft on Thursday, its president said."
    let rest = "The decree was published on May 4. A vote of April 20, 2016 was held as parliament met last month."
    // 4 May 2016 was a Wednesday.
    #expect(try date(headline, lead, rest).value == "2016-05-05")
  }

  @Test("days ahead do not date a text")
  func ahead() throws {
    #expect(try date(headline, "The council will vote on May 4, 2016, its president hopes.").value == nil)
  }

  @Test("every dating word row decides the date of its example")
  func examples() throws {
    for row in try DatingWords.builtIn().rows {
      let tied = "The drill Polar-2013 was held last year in the north."
      let value = try date(headline, row.example + " " + tied).value
      #expect(value == (row.role == .report ? "2014-05-07" : nil), "\(row.id)")
    }
  }
}
