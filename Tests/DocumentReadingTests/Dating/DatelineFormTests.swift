import DocumentModel
import DocumentReading
import Testing

@Suite("Datelines in all their forms")
struct DatelineFormTests {
  private let headline = "Envoys fail to agree on inspections"
  private let body = "Envoys of four states met on Tuesday without agreeing on a single point of the draft."
  private let second = "The delegations will meet again in autumn, a spokesman said after the session had ended."

  private func document(_ lines: [String], url: String? = nil) throws -> SourceDocument {
    let text = Array(lines.joined(separator: "\n").utf8)
    return try #require(
      try ReaderForTests.reader().documents(in: text, path: "a.txt", sidecar: DocumentMetadata(url: url)).first)
  }

  @Test(
    "a day before or after the place, in words or digits, closed by a dash or colon",
    arguments: [
      "February 21, 2015 (ADDIS ABABA) - ", "Khartoum, 21.02.2015 (AFP) – ", "KHARTOUM, 21/02/2015 (AFP) -- ",
      "21st February, 2015. Khartoum: ", "2015-02-21 KHARTOUM — ", "KHARTOUM, Feb. 21, 2015 (Reuters) - ",
      "21 February 2015, Khartoum (SUNA) - ", "KHARTOUM, 21/02/15 (AFP) -- ",
      "Khartoum, 21 February 2015. ", "KHARTOUM, February 21, 2015: ", "Khartoum, 21 February 2015: ",
    ])
  func forms(_ dateline: String) throws {
    let document = try document([headline, dateline + body, second])
    #expect(document.record.date.value == "2015-02-21")
    #expect(document.record.date.source == .dateline)
    #expect(document.sections.contains { $0.kind == .dateline })
    #expect(document.articleText.hasSuffix(body + "\n" + second))
  }

  @Test(
    "a sentence that begins with a day is no dateline",
    arguments: [
      "On December 2, 1989, Jane Roe told reporters in Malta that the war was over.",
      "In April 4, 1949, John Doe saw the end of a long road.",
      "Since 5 May 1955 Britain and France had waited for an answer.",
    ])
  func sentence(_ lead: String) throws {
    let document = try document([headline, lead, "On Tuesday a museum opened an exhibition. " + second])
    #expect(document.record.date.source != .dateline)
    #expect(!document.sections.contains { $0.kind == .dateline })
  }

  @Test(
    "a weekday that the day of the dateline does not have is told",
    arguments: [
      ("OSLO, Friday, 3 July 2031 - ", ["the dateline says Friday, and 2031-07-03 is a Thursday"]),
      ("OSLO, Thursday, 3 July 2031 - ", []),
    ])
  func weekday(_ dateline: String, _ told: [String]) throws {
    let document = try document([headline, dateline + body, second])
    #expect(document.record.date.value == "2031-07-03")
    #expect(document.record.inconsistencies == told)
  }

  @Test(
    "a line before or after the article that is nothing but a day",
    arguments: [
      "Updated 2100 GMT, February 21, 2015", "Updated 1900 GMT, February 21, 2015", "2015-02-21T21:00:00Z",
      "Published: 21 Feb 2015", "Posted on 21st February 2015", "21/02/2015",
    ])
  func lines(_ line: String) throws {
    #expect(try document([headline, line, body, second]).record.date.value == "2015-02-21")
    #expect(try document([headline, body, second, "", line]).record.date.value == "2015-02-21")
  }

  @Test(
    "a dateline in a line of its own, below a headline and the sentences of a summary",
    arguments: [
      "KHARTOUM, Feb 21, 2015 (Nile & Desert Dispatch)", "Khartoum, 21 February 2015",
      "KHARTOUM, Sudan, 21 February 2015",
      "KHARTOUM/JUBA, Feb. 21, 2015", "KHARTOUM, 21 February 2015 - Sahel Newsroom",
      "KHARTOUM, Sudan / 21 February 2015",
      "February 21, 2015, Washington, D.C.", "Saturday, 21 February 2015", "February 21, 2015 (Reuters)",
    ])
  func ownLine(_ line: String) throws {
    for summary in [[], ["Nobody agrees on a single point of the draft. The envoys will meet again."]] {
      let document = try document([headline] + summary + [line, body, second])
      #expect(document.record.date.value == "2015-02-21")
      #expect(document.record.date.source == .dateline)
      #expect(document.sections.map(\.kind) == [.title] + summary.map { _ in .standfirst } + [.dateline, .body])
      #expect(document.annotation.sections.map(\.kind) == document.sections.map(\.kind))
      #expect(document.articleText.hasSuffix([line, body, second].joined(separator: "\n")))
    }
  }

  @Test(
    "a whole date needs no dash before the sentence",
    arguments: [
      "KHARTOUM, 21 February 2015 ", "Khartoum, February 21, 2015 ", "KHARTOUM/JUBA, Feb. 21, 2015 ",
      "KHARTOUM, Feb. 21, 2015 (Reuters) ",
    ])
  func withoutDash(_ dateline: String) throws {
    let document = try document([headline, dateline + body, second])
    #expect(document.record.date.value == "2015-02-21")
    #expect(document.articleText.hasSuffix(body + "\n" + second))
  }

  @Test(
    "a line of the head that ends with a day, and is no dateline",
    arguments: [
      "Council of Ministers, in Brussels, on 21 February 2015",
      "Opinion, by Jane Roe of the river college, 21 February 2015",
      "Fact sheet prepared by the centre; reviewed February 21, 2015",
      "Policy brief no. 41, 21 February 2015. By Jane Roe",
      "House of Commons, Saturday 21 February 2015 (excerpts)",
    ])
  func endOfHead(_ line: String) throws {
    #expect(try document([headline, line, body, second]).record.date.value == "2015-02-21")
    #expect(try document([headline + " on 21 February 2015", body, second]).record.date.value == "2015-02-21")
    let later = "The river commission had met on 3 March 2016, a spokesman said after the session had ended."
    #expect(try document([headline, line, body, later]).record.date.value == nil, "the text knows a later day")
  }

  @Test("today's whole date is the document's")
  func today() throws {
    let sentence = "Today, 21 February 2015, the ministry added four traders in valves to the list of sanctions."
    #expect(try document([headline, sentence, second]).record.date.value == "2015-02-21")
  }

  @Test("space without end behind a place, as in a table, ends the search for a day", arguments: [99, 100, 101, 300])
  func space(count: Int) throws {
    let place = "GENEVA" + String(repeating: " ", count: count)
    for text in [place + body, place + "(AFP)" + place + body, place + "21 February 2015 - " + body] {
      #expect(String(decoding: try document([headline, text, second]).text, as: UTF8.self).contains(body))
    }
  }

  @Test("day and month in digits are read as the outlet's country writes them, else not at all")
  func order() throws {
    let lines = [headline, "KHARTOUM, 03/04/2015 (SUNA) -- " + body, second]
    #expect(try document(lines).record.date.value == nil)
    #expect(try document(lines, url: "https://news.sd/1").record.date.value == "2015-04-03")
    #expect(try document(lines, url: "https://news.gov/1").record.date.value == "2015-03-04")
  }

  @Test(
    "sentences that only begin with a day are no datelines",
    arguments: [
      "February 21, 2015 was the day on which envoys met without agreeing on a point.",
      "On 21.02.2015 the Khartoum talks ended: nobody had agreed to a single point of it.",
      "Section 3.2.15 of the treaty - it was said - has never been applied to any state.",
      "In Khartoum, 21 February 2015 is remembered as the day on which nobody agreed to anything.",
    ])
  func sentences(_ sentence: String) throws {
    #expect(!(try document([headline, sentence, second]).sections.contains { $0.kind == .dateline }))
  }
}
