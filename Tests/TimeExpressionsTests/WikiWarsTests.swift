import CalendarTime
import DocumentModel
import EnglishAnalysis
import Foundation
import TestSupport
import Testing

@testable import TimeExpressions

/// Sixteen histories of wars with TIMEX annotations (WikiWars, Mazur and Dale 2010): long narratives, far from news.
struct WikiWarsTests {
  @Test func histories() throws {
    guard let folder = SharedMaterial.path("data/wikiwars/whole-tml/tml") else { return }
    let finder = try TimeExpressionFinder()
    var score = TimeScore()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".tml") {
      guard let bytes = SharedMaterial.bytes(atPath: folder + "/" + file) else { continue }
      let annotated = TimexDocument(bytes)
      let length = annotated.text.count
      let source = SourceDocument(
        record: DocumentRecord(name: file, file: file, length: length), text: annotated.text,
        sections: [TextSection(kind: .body, range: 0..<length)])
      let document = Segmenter().segmented(source)
      let date = DocumentDate(value: annotated.documentDate, source: .metadata)
      score.add(
        file, gold: annotated.times,
        predicted: finder.found(in: document, documentDate: date).times.map {
          ScoredTime(range: $0.range, surface: document.text(of: $0.range), values: [$0.time.value ?? ""])
        })
    }
    print("WikiWars: relaxed \(score.relaxedF1) value \(score.valueF1) gold \(score.gold) found \(score.predicted)")
    if ProcessInfo.processInfo.environment["ENTENTE_SHOW_ERRORS"] != nil {
      for error in score.errors { print("  " + error) }
    }
    #expect(score.relaxedF1 >= 0.90)
    #expect(score.valueF1 >= 0.75)
  }
}

/// A TimeML file as plain text with its expressions, values translated to EDTF.
struct TimexDocument {
  private(set) var text: [UInt8] = []
  private(set) var times: [ScoredTime] = []
  private(set) var documentDate: String?

  init(_ bytes: [UInt8]) {
    let marked = String(decoding: bytes, as: UTF8.self)
    guard let begin = marked.range(of: "<TEXT>"), let end = marked.range(of: "</TEXT>") else { return }
    documentDate = Self.attribute("value", in: marked[..<begin.lowerBound])
    var rest = marked[begin.upperBound..<end.lowerBound]
    while let open = rest.range(of: "<TIMEX3 "), let close = rest.range(of: "</TIMEX3>") {
      append(rest[..<open.lowerBound])
      guard let tagEnd = rest[open.upperBound...].firstIndex(of: ">") else { return }
      let start = text.count
      append(rest[rest.index(after: tagEnd)..<close.lowerBound])
      let value = Self.attribute("value", in: rest[open.upperBound..<tagEnd])
      times.append(
        ScoredTime(
          range: start..<text.count, surface: String(decoding: text[start...], as: UTF8.self),
          values: [value.map(Self.edtf) ?? ""]))
      rest = rest[close.upperBound...]
    }
    append(rest)
  }

  private mutating func append(_ marked: Substring) {
    let plain = marked.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
    text += Array(plain.utf8)
  }

  private static func attribute(_ name: String, in text: Substring) -> String? {
    guard let begin = text.range(of: " " + name + "=\"") ?? text.range(of: name + "=\"") else { return nil }
    let rest = text[begin.upperBound...]
    return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
  }

  /// The EDTF form of a TIMEX value; parts of the day, which EDTF cannot say, are dropped.
  static func edtf(_ timex: String) -> String {
    var value = timex
    if value == "null" || value.hasPrefix("XXXX") && !value.hasPrefix("XXXX-WI") || value.hasPrefix("BCXXXX") {
      return ""
    }
    for part in ["TMO", "TMI", "TAF", "TEV", "TNI", "TDT"] where value.hasSuffix(part) { value.removeLast(3) }
    let isBC = value.hasPrefix("BC")
    if isBC { value.removeFirst(2) }
    if value.hasPrefix("P") || value.hasSuffix("_REF") {
      return value == "P1DE" ? "P10Y" : value == "P1CE" ? "P100Y" : value
    }
    for (season, code) in [("-SP", "-21"), ("-SU", "-22"), ("-FA", "-23"), ("-WI", "-24")] where value.hasSuffix(season)
    {
      value = value.dropLast(3) + code
    }
    if value.hasSuffix("-H1") { return value.dropLast(3) + "-01/" + value.dropLast(3) + "-06" }
    if value.hasSuffix("-H2") { return value.dropLast(3) + "-07/" + value.dropLast(3) + "-12" }
    while value.hasSuffix("-XX") { value.removeLast(3) }
    let year = value.prefix { $0 != "-" }
    let padded = year + String(repeating: "X", count: max(0, 4 - year.count)) + value.dropFirst(year.count)
    guard isBC, let number = Int(year) else { return String(padded) }
    if year.count == 3 { return astronomical(number * 10 + 9) + "/" + astronomical(number * 10) }
    if year.count == 2 { return astronomical(number * 100 + 100) + "/" + astronomical(number * 100 + 1) }
    return astronomical(number) + value.dropFirst(4)
  }

  /// A year before Christ as EDTF writes it: 1 BC is year 0.
  private static func astronomical(_ number: Int) -> String {
    let digits = String(number - 1)
    return (number == 1 ? "" : "-") + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
