internal import Text

extension ClaimScores {
  /// The scores in lines for people.
  public var text: String {
    var lines = [
      "claims     \(words)  (\(expected) gold, \(found) found)"
    ]
    for (name, share) in [("holder", holder), ("polarity", polarity), ("modality", modality), ("time", time)] {
      let part = share.of == 0 ? 0 : Double(share.right) / Double(share.of)
      lines.append(name + String(repeating: " ", count: 11 - name.count) + Self.share(part) + " of \(share.of)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How often each rule was right, as the table that claims get their confidence from: `claims/precision.tsv`.
  public var precisionTable: String {
    let rows = rules.keys.sorted().map { rule in
      "\(rule)\t\(rules[rule]?.right ?? 0)\t\(rules[rule]?.of ?? 0)\n"
    }
    return "rule\tright\tclaims\n" + rows.joined()
  }

  static func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 1000)." + (thousandths % 1000).zeroPadded(to: 3)
  }
}
