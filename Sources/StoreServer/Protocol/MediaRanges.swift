import Text

/// What a client wants to get: media types with how much each is wanted (RFC 9110, section 12.5.1).
struct MediaRanges {
  private struct Range {
    var type: Substring
    var subtype: Substring
    /// In thousandths.
    var quality: Int
  }

  private let ranges: [Range]

  /// - Parameter text: the value of `Accept`; nil and empty want anything.
  init(_ text: String?) {
    let parts = (text ?? "").lowercased().split(separator: ",")
    ranges = parts.compactMap { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let names = (pieces.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
      guard names.count == 2 else { return nil }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Self.thousandths($0.dropFirst(2)) }
      return Range(type: names[0], subtype: names[1], quality: quality ?? 1000)
    }
  }

  private static func thousandths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole) else { return nil }
    let digits = parts.count > 1 ? parts[1].prefix(3) : ""
    guard digits.allSatisfy(\.isNumber) else { return nil }
    return min(1000, whole * 1000 + (Int(digits + String(repeating: "0", count: 3 - digits.count)) ?? 0))
  }

  /// The offer that is wanted most; the first of equals. Nil where none is wanted at all.
  ///
  /// - Parameter offers: media types, each with what it stands for.
  func best<Offer>(of offers: [(type: String, offer: Offer)]) -> (type: String, offer: Offer)? {
    if ranges.isEmpty { return offers.first }
    var best: (quality: Int, offer: (type: String, offer: Offer))?
    for offer in offers {
      let quality = quality(of: offer.type)
      if quality > best?.quality ?? 0 { best = (quality, offer) }
    }
    return best?.offer
  }

  /// By the most specific range that holds the type.
  private func quality(of type: String) -> Int {
    let names = type.prefix { $0 != ";" }.split(separator: "/")
    let exact = ranges.first { $0.type == names[0] && $0.subtype == names[1] }
    let range = exact ?? ranges.first { $0.type == names[0] && $0.subtype == "*" } ?? ranges.first { $0.type == "*" }
    return range?.quality ?? 0
  }
}
