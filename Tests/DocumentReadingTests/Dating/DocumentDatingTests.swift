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

  @Test(
    "history dates no text: whoever tells it writes later",
    arguments: [
      [
        "A missile in the garden",
        "On October 22, 1962, the president said on television that missiles stood on the island.",
      ],
      [
        "How the quarrel ended",
        "In 1962, the island armed itself. On October 28, 1962, its ally announced that the missiles would go home.",
      ],
      [
        "On this day",
        "On this day in 1987, the leaders met. Both said on December 8, 1987 that the missiles would go.",
      ],
      [
        "Half a life of a treaty",
        "Envoys told the press on May 26, 1972 that a limit had been found. In 1968 they had begun; in 1969 they met in Helsinki.",
      ],
      [
        "The raid of 7 June 1981",
        "The jets left at dawn. The reactor had been bought in 1975, and sabotaged in 1979 and 1980.",
      ],
      ["A brief history of the test ban, 5 August 1963", "Three envoys signed the pact. Talks had begun in 1958."],
      [
        "The pact at forty",
        "It was the anniversary of a promise: the minister said on May 7, 1979 that no warhead would come.",
      ],
      [
        "What the minister knew",
        "Declassified papers show it: the minister told the cabinet on March 3, 1983 that the test had failed.",
      ],
      [
        "The walkout", "On Wednesday, November 23, 1983, the envoy announced that his side had left the talks.",
        "They had begun in 1981, and had nearly found a formula in July 1982.",
      ],
      [
        "Thirteen days", "The president said on October 22, 1962 that ships would be stopped.",
        "He had said that he would speak again on October 24, and the ships would wait until October 28.",
      ],
      [
        "The man who said no",
        "The colonel reported on September 26, 1983 that the alarm was false. Years later he was thanked.",
      ],
      [
        "The bomb that fell",
        "Farmers told the police on January 17, 1966 that something had fallen. In 1965 a pact had been signed.",
      ],
      [
        "Marshal and minister",
        "Historians disagree. The marshal said on April 12, 1955 that he would sign, and the minister refused.",
      ],
    ])
  func history(lines: [String]) throws {
    let reader = try DocumentReader(publishers: [])
    let text = Array(lines.joined(separator: "\n").utf8)
    let record = try #require(try reader.documents(in: text, path: "a.txt").first).record
    #expect(record.date.value == nil, "\(record.date.reason)")
    #expect(!record.date.reason.isEmpty)
  }

  @Test(
    "the day of a report dates a text that more ties to it: a weekday, last month, what is to come",
    arguments: [
      "On Thursday a second envoy left.", "Last month the inspectors had found nothing.",
      "The talks will resume on May 20.", "The pact is due to expire in 2016.",
    ])
  func tiedReport(_ tie: String) throws {
    let report = "The minister said on May 7, 2014 that inspectors may come. A first visit in 2012 had failed."
    #expect(try date(headline, report).value == nil)
    #expect(try date(headline, report + " " + tie).value == "2014-05-07")
  }

  @Test("an anniversary is reported on its own day, where a line of the head gives it")
  func anniversary() throws {
    let lead = "Thirty years ago today our two states signed the pact of 1984, on the anniversary of the armistice."
    #expect(try date("Joint statement on the anniversary", "Oslo and Riga, 18 July 2014", lead).value == "2014-07-18")
  }

  @Test("a capital that speaks is no place of a meeting")
  func speakingCapital() throws {
    let lines = [
      "Talks to resume", "The date of the talks of North Korea and South Korea was announced Thursday.",
      "They will begin November 9 in Beijing. Pyongyang then said that it will not disarm.",
    ]
    #expect(try knownDate(lines[0], lines[1], lines[2]).value == nil)
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
