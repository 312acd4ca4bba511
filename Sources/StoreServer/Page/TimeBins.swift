import CalendarTime
import DocumentModel

/// Equal stretches of time, months for short spans up to centuries for long ones, with the number of days in each.
struct TimeBins {
  /// A stretch of time; first and last day since 1970.
  struct Bin: Equatable {
    var label: String
    var from: Int
    var until: Int
    var count = 0
  }

  private static let mostBins = 48

  private(set) var all: [Bin] = []

  /// - Parameter days: since 1970, ascending.
  init(_ days: [Int]) {
    guard let first = days.first, let last = days.last else { return }
    let months = (first: Self.month(first), last: Self.month(last))
    let width = [1, 3, 12, 60, 120, 600, 1200].first { (months.last - months.first) / $0 < Self.mostBins } ?? 12_000
    let start = Int((Double(months.first) / Double(width)).rounded(.down)) * width
    for month in stride(from: start, through: months.last, by: width) {
      all.append(Bin(label: Self.label(month, width), from: Self.day(month), until: Self.day(month + width) - 1))
    }
    var begin = 0
    for bin in all.indices {
      let end = days[begin...].partitioningIndex { $0 > all[bin].until }
      all[bin].count = end - begin
      begin = end
    }
  }

  /// Counted from the year 0.
  private static func month(_ day: Int) -> Int {
    let day = CalendarDay(number: day)
    return day.year * 12 + day.month - 1
  }

  private static func day(_ month: Int) -> Int {
    let year = Int((Double(month) / 12).rounded(.down))
    return CalendarDay(firstOfMonth: month - year * 12 + 1, year: year).number
  }

  private static func label(_ month: Int, _ width: Int) -> String {
    let year = Int((Double(month) / 12).rounded(.down))
    if width < 12 {
      let number = String(month - year * 12 + 1)
      return "\(year)-" + (number.count < 2 ? "0" : "") + number
    }
    return width == 12 ? "\(year)" : "\(year) on"
  }
}
