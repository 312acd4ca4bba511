import DocumentModel
import EnglishAnalysis
import KnowledgeBase
import Testing

@testable import EntityResolution

/// Meetings are one over documents where convener, day and place are.
@Suite("Keys of meetings")
struct MeetingTests {
  /// The meetings of a sentence in which the first occurrence of some words is a day.
  ///
  /// - Parameter written: the day of the document.
  private func meetings(_ text: String, day: String, of words: String, written: String? = nil) throws -> [Entity] {
    let bytes = Array(text.utf8)
    var record = DocumentRecord(name: "text", file: "text.txt", length: bytes.count)
    record.date.value = written
    let source = SourceDocument(
      record: record, text: bytes, sections: [TextSection(kind: .body, range: 0..<bytes.count)])
    let analyzed = try #require(
      EnglishAnalyzer(model: try EnglishModel.embedded(), parts: [.entities, .mentionHeads, .relations])
        .analyzed([source]).first)
    let begin = try #require(text.utf8Range(of: words))
    let time = ValueExpression(
      range: begin, sentence: 0, time: TimeValue(kind: .date, value: day), flags: [], rule: "test")
    let resolver = try EntityResolver(knowledge: try KnowledgeBase.builtIn())
    return resolver.resolved(analyzed, expressions: [time]).entities.filter { $0.type == .meeting && !$0.isKind }
  }

  @Test("a meeting that the knowledge base has keeps its key")
  func known() throws {
    let found = try meetings(
      "Envoys attended a meeting of the NATO-Russia Council in Brussels on Friday.", day: "2019-01-25", of: "Friday")
    #expect(found.map(\.id) == ["nato-russia-council-meeting-2019-01-25"])
    #expect(found.first?.date == "2019-01-25")
  }

  @Test("others are named by convener, day and place, and so are equal in every document that gives them")
  func computed() throws {
    let first = try meetings(
      "Envoys attended a meeting of the Security Council in Geneva on Friday.", day: "2019-03-01", of: "Friday")
    let second = try meetings(
      "He spoke at a Security Council meeting in Geneva on March 1.", day: "2019-03-01", of: "March 1")
    let other = try meetings(
      "Envoys attended a meeting of the Security Council in Geneva on Friday.", day: "2019-03-08", of: "Friday")
    #expect(first.map { EntityIdentifier.scope(of: $0.id) } == [.event])
    #expect(first.map(\.id) == second.map(\.id))
    #expect(first.map(\.id) != other.map(\.id))
  }

  @Test(
    "a known meeting whose body and place a report gives, without a day, is that of the report's day or the day before",
    arguments: ["2019-01-25", "2019-01-26"])
  func reported(written: String) throws {
    let found = try meetings(
      "At a meeting of the NATO-Russia Council in Brussels, envoys told Moscow to destroy the missile before a 2 February deadline.",
      day: "2019-02-02", of: "2 February", written: written)
    #expect(found.map(\.id) == ["nato-russia-council-meeting-2019-01-25"])
  }

  @Test(
    "nothing is taken for such a meeting that another day, place, body or word tells apart",
    arguments: [
      ("At a meeting of the NATO-Russia Council in Brussels, envoys spoke of a deadline on 2 February.", "2019-01-28"),
      ("At a meeting of the NATO-Russia Council in Geneva, envoys spoke of a deadline on 2 February.", "2019-01-25"),
      ("At a meeting of the Security Council in Brussels, envoys spoke of a deadline on 2 February.", "2019-01-25"),
      ("At a meeting of the NATO-Russia Council, envoys spoke of a deadline on 2 February.", "2019-01-25"),
      ("Envoys planned the next meeting of the NATO-Russia Council in Brussels after 2 February.", "2019-01-25"),
      ("The envoys held a meeting of the NATO-Russia Council in Brussels on 2 February.", "2019-01-25"),
    ])
  func toldApart(text: String, written: String) throws {
    let found = try meetings(text, day: "2019-02-02", of: "2 February", written: written)
    #expect(!found.map(\.id).contains("nato-russia-council-meeting-2019-01-25"))
  }

  @Test("a meeting without a day stays the document's own")
  func withoutDay() throws {
    let found = try meetings(
      "Envoys attended a meeting of the Security Council in Geneva last year.", day: "2018", of: "last year")
    #expect(found.map { EntityIdentifier.scope(of: $0.id) } == [.local])
  }
}

extension String {
  fileprivate func utf8Range(of words: String) -> Range<Int>? {
    let (text, sought) = (Array(utf8), Array(words.utf8))
    return (0...(text.count - sought.count)).first { text[$0...].starts(with: sought) }.map { $0..<($0 + sought.count) }
  }
}
