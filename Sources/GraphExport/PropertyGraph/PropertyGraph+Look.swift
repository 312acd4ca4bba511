extension PropertyGraph {
  /// Colours that stay apart for colour-blind readers as far as twelve can (after Paul Tol's muted scheme).
  static func colour(of type: String) -> Colour {
    switch type {
    case "State": Colour(red: 51, green: 34, blue: 136)
    case "Organization": Colour(red: 136, green: 204, blue: 238)
    case "Group": Colour(red: 68, green: 170, blue: 153)
    case "Person": Colour(red: 17, green: 119, blue: 51)
    case "Role": Colour(red: 153, green: 153, blue: 51)
    case "Treaty": Colour(red: 204, green: 102, blue: 119)
    case "Document", "SourceDocument": Colour(red: 221, green: 204, blue: 119)
    case "Weapon": Colour(red: 136, green: 34, blue: 85)
    case "Meeting", "Exercise", "Event": Colour(red: 170, green: 68, blue: 153)
    case "Place": Colour(red: 102, green: 153, blue: 204)
    case "Claim": Colour(red: 238, green: 153, blue: 51)
    default: Colour(red: 153, green: 153, blue: 153)
    }
  }
}

extension Colour {
  /// The colour that `#0055aa` names; nil for other texts.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let number = Int(text.dropFirst(), radix: 16) else { return nil }
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }
}
