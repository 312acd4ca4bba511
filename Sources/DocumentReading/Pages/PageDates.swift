import CalendarTime
import DocumentModel
import Text
import XML

/// When a page was published, by what it says in all its places; where they disagree, the most trusted counts and the
/// disagreement is told.
struct PageDates {
  /// Where a day was found, the most trusted first.
  enum Place: Int, Comparable {
    /// Metadata that say when the article was published.
    case metadata
    /// A time element or an element named for a date, beside the headline.
    case shown
    case address
    /// A line beside the headline that is a date.
    case line
    /// Metadata that say no more than "date".
    case plainMetadata
    /// A date in an element that is named for one, anywhere outside other articles.
    case elsewhere
    /// The folder of the page's picture, which is often named for the day.
    case picture
    /// The day of the last change.
    case changed

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }

    var words: String {
      switch self {
      case .metadata: "the page's metadata"
      case .shown: "the date beside the headline"
      case .address: "the page's address"
      case .line: "the line beside the headline"
      case .plainMetadata: "the page's metadata"
      case .elsewhere: "a date on the page"
      case .picture: "the address of the page's picture"
      case .changed: "the day of the last change"
      }
    }
  }

  struct Finding {
    var place: Place
    var day: CalendarDay
    var isUniversal = false
  }

  private(set) var findings: [Finding]

  init(_ reading: PageReading) {
    findings = []
    let metadata = reading.metadata
    let order = NumericOrder(url: metadata.own.url, language: metadata.language)
    func add(_ place: Place, _ written: [String]) {
      for text in written {
        guard let stamp = DateStamp(text, order: order) else { continue }
        findings.append(Finding(place: place, day: stamp.day, isUniversal: stamp.isUniversal))
      }
    }
    add(.metadata, metadata.published)
    add(.plainMetadata, metadata.dates)
    add(.changed, metadata.changed)
    if let day = metadata.own.url.flatMap(Self.day(inAddress:)) { findings.append(Finding(place: .address, day: day)) }
    if let day = metadata.picture.flatMap(Self.day(inAddress:)) { findings.append(Finding(place: .picture, day: day)) }
    findings += ShownDates(reading, order: order).findings
    // In the order of trust, and of the page.
    findings = findings.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  /// The day of publication with where it comes from; nil where the page names none.
  var date: (value: DocumentDate, disagreement: String?)? {
    guard let first = findings.first else { return nil }
    var day = first.day
    var reason = first.place.words
    // A moment in Greenwich may be the day before or after where the reader is; what is shown is the reader's.
    let isConfirmed = findings.dropFirst().contains { $0.place <= .address && !$0.isUniversal && $0.day == first.day }
    if first.isUniversal, !isConfirmed,
      let local = findings.first(where: {
        !$0.isUniversal && abs($0.day.number - day.number) == 1 && $0.place < .elsewhere
      })
    {
      day = local.day
      reason = "\(local.place.words), which the metadata give in Greenwich time"
    }
    let other = findings.first { $0.place <= .address && abs($0.day.number - day.number) > 1 }
    let disagreement = other.map { "\(first.place.words) say \(day), \($0.place.words) says \($0.day)" }
    let confidence =
      disagreement != nil || first.place >= .picture ? "low" : first.place < .elsewhere ? "high" : "medium"
    return (
      DocumentDate(value: day.description, source: .metadata, confidence: confidence, reason: reason), disagreement
    )
  }

  /// The day in an address: `/2019/07/05/`, `/2019-07-05-`, `/20190705/`; nil where there is none.
  static func day(inAddress url: String) -> CalendarDay? {
    let path = Array((url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]).utf8)
    let tokens = DateScanner.tokens(in: path, 0..<path.count)
    for index in tokens.indices {
      if tokens[index].range.count == 4,
        let day = DateScanner.numericDate(in: path, tokens, index, order: nil)?.calendarDay
      {
        return day
      }
      let digits = tokens[index].text
      if digits.utf8.count == 8, let number = Int(digits), (1990...2099).contains(number / 10000),
        let day = CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)
      {
        return day
      }
      // /2019/jul/05/
      if index + 2 < tokens.count, tokens[index].range.count == 4, let year = tokens[index].number,
        (1990...2099).contains(year), let month = DateScanner.month(named: tokens[index + 1].text),
        let number = tokens[index + 2].number, let day = CalendarDay(year: year, month: month, day: number)
      {
        return day
      }
    }
    return nil
  }
}
