import DocumentModel

extension SentenceView {
  /// Whether a body stands before a title as its own: `Malian President`, `Mali's president`, but not `ties with Mali, President Rao said`.
  func stands(_ body: Range<TokenPlace>, before title: Range<TokenPlace>) -> Bool {
    switch body.upperBound.distance(to: title.lowerBound) {
    case 0: true
    case 1: text(of: body.upperBound) != ","
    default: false
    }
  }
}
