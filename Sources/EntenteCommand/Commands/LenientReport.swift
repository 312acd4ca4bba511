internal import Text

/// Tells which statements were passed over.
enum LenientReport {
  /// How many are named one by one.
  private static let mostNamed = 20

  static func note(_ passedOver: [SyntaxFailure]) {
    for failure in passedOver.prefix(mostNamed) {
      StandardStreams.note("passed over: " + FailureMessage.text(for: failure))
    }
    if !passedOver.isEmpty {
      StandardStreams.note("\(passedOver.count) statements that break the grammar were passed over")
    }
  }
}
