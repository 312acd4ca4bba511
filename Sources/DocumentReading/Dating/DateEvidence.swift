import CalendarTime
import DocumentModel
import Text

/// What a text says about the time of its own writing: its dates with their place in time, and words like "last month".
struct DateEvidence {
  /// A date of the text, seen from its writing.
  struct Sighting: Hashable, Sendable {
    enum Standpoint: Hashable, Sendable {
      /// The day of a report.
      case reported
      case past
      case ahead
      case unclear
    }

    var expression: DateExpression
    var standpoint: Standpoint
    /// In the headline, the standfirst or the first two paragraphs.
    var isInLead: Bool
    /// Stands beside `today`: `Today, 19 March 2026, the ministry ...`.
    var isToday = false
    /// A verb in the present says that it is to come (`will meet on May 7`), and not one that looks ahead from a past (`would meet`).
    var isForecast = false

    var isBehind: Bool { standpoint == .reported || standpoint == .past }
  }

  /// `last month`, `this year` and the like.
  struct Deictic: Hashable, Sendable {
    /// -1 for last, 0 for this, 1 for next.
    var distance: Int
    var isYear: Bool
    var sentence: Int
    var token: Int
  }

  /// A text is dated from its beginning; a book would only add dates of other times.
  static let scannedBytes = 200_000

  private(set) var sightings: [Sighting] = []
  private(set) var deictics: [Deictic] = []
  /// Years that events carry in their names, by sentence and token.
  private(set) var editions: [(year: Int, sentence: Int, token: Int)] = []
  /// Whether headline or lead look back from a later time: `on this day`, `the anniversary of`.
  private(set) var isRetrospective = false

  private let words: DatingWords

  init(text: [UInt8], sections: [TextSection], words: DatingWords) {
    self.words = words
    var offset = 0
    var lead = 0
    for section in sections where !section.kind.isQuarantined && section.kind != .dateline {
      let range = section.range.clamped(to: 0..<Self.scannedBytes)
      let tokens = DateScanner.tokens(in: text, range)
      let leadEnd = section.kind == .body ? Self.leadEnd(tokens, &lead) : tokens.count
      if section.kind != .caption, words.looksBack(tokens[..<leadEnd]) { isRetrospective = true }
      for expression in DateScanner.expressions(in: text, tokens) {
        let standpoint = section.kind == .caption ? .past : standpoint(of: expression, tokens)
        let isInLead = section.kind != .caption && expression.tokens.lowerBound < leadEnd
        let first = expression.tokens.lowerBound
        let isToday =
          first > 0 && tokens[first - 1].text == "today" && tokens[first - 1].sentence == tokens[first].sentence
        sightings.append(
          Sighting(
            expression: expression, standpoint: standpoint, isInLead: isInLead, isToday: isInLead && isToday,
            isForecast: standpoint == .ahead && isForecast(expression, tokens)))
        if expression.isEdition, let year = expression.year {
          editions.append((year, offset + tokens[first].sentence, offset + first))
        }
      }
      collectDeictics(tokens, offset)
      offset += tokens.count + 1
    }
  }

  /// Whether anything but whole dates says that a text was written about a day: what lies ahead of it, a weekday by itself, `last month`.
  ///
  /// History is told in whole dates; who writes of the day also says what comes next.
  func isTied(to day: CalendarDay) -> Bool {
    !deictics.isEmpty
      || sightings.contains { sighting in
        let expression = sighting.expression
        guard sighting.isForecast else {
          return expression.weekday != nil && expression.day == nil && sighting.isInLead
        }
        return expression.calendarDay.map { $0 > day } ?? (expression.year.map { $0 >= day.year } ?? true)
      }
  }

  /// The years that lie behind, as far as the text names them.
  var pastYears: Set<Int> {
    Set(sightings.filter { $0.standpoint != .ahead && !$0.expression.isEdition }.compactMap(\.expression.year))
  }

  /// The lead ends with the second sentence of the body; the first usually tells what happened and on which day.
  private static func leadEnd(_ tokens: [DateToken], _ sentences: inout Int) -> Int {
    defer { sentences += (tokens.last?.sentence ?? 0) + 1 }
    return tokens.firstIndex { sentences + $0.sentence >= 3 } ?? tokens.count
  }

  private func isForecast(_ expression: DateExpression, _ tokens: [DateToken]) -> Bool {
    let first = expression.tokens.lowerBound
    return tokens[max(0, first - Self.reach)..<first].contains {
      $0.sentence == tokens[first].sentence && words.role(of: $0.text) == .ahead && !Self.backshifted.contains($0.text)
    }
  }

  private static let backshifted: Set<String> = ["would", "could", "should"]
  /// So many words before a date a word may say how it lies.
  private static let reach = 12

  private mutating func collectDeictics(_ tokens: [DateToken], _ offset: Int) {
    for index in tokens.indices.dropLast() {
      let distance: Int
      switch tokens[index].text {
      case "last": distance = -1
      case "this": distance = 0
      case "next": distance = 1
      default: continue
      }
      let unit = tokens[index + 1].text
      guard unit == "month" || unit == "year" else { continue }
      deictics.append(
        Deictic(
          distance: distance, isYear: unit == "year", sentence: offset + tokens[index].sentence,
          token: offset + index))
    }
  }

  /// The nearest telling word before the date decides, else the nearest after it; both in the same sentence.
  func standpoint(of expression: DateExpression, _ tokens: [DateToken]) -> Sighting.Standpoint {
    let first = expression.tokens.lowerBound
    let sentence = tokens[first].sentence
    for distance in 1...Self.reach {
      let index = first - distance
      guard index >= 0, tokens[index].sentence == sentence else { break }
      switch words.role(of: tokens[index].text) {
      case .report: return distance <= 4 ? .reported : .past
      case .past: return .past
      case .ahead: return .ahead
      case .limit: if distance <= 2 { return .ahead }
      case .meeting, .retrospect, nil: continue
      }
    }
    for distance in 0..<6 {
      let index = expression.tokens.upperBound + distance
      guard index < tokens.count, tokens[index].sentence == sentence else { break }
      switch words.role(of: tokens[index].text) {
      case .report: return .reported
      case .past: return .past
      case .ahead: return .ahead
      case .limit, .meeting, .retrospect, nil: continue
      }
    }
    return .unclear
  }
}
