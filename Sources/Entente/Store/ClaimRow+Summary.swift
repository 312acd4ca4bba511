extension ClaimRow {
  /// The claim in one line: who does what to whom, how strongly, and who says so.
  public var summary: String {
    let sign = polarity == "negative" ? "not " : ""
    return "\(subject) \(sign)\(relation) \(object) (\(modality), says \(holders))"
  }
}
