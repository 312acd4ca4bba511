internal import Text

extension CalendarDay: CustomStringConvertible {
  /// The form of `xsd:date`, `2019-02-02`: at least four places for the year, a minus before a negative one.
  public var description: String {
    (year < 0 ? "-" : "") + year.zeroPadded(to: 4) + "-" + month.zeroPadded(to: 2) + "-" + day.zeroPadded(to: 2)
  }
}
