import CalendarTime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The day on which a review is written, in UTC.
enum Today {
  static var text: String {
    CalendarDay(number: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))).description
  }
}
