/// Finds names that somebody may have meant who typed another one.
public enum NearNames {
  private static let most = 5

  /// Up to five names that hold what was typed, or differ from it in few letters, the nearest first.
  ///
  /// - Parameter names: in any order.
  public static func near(_ name: String, among names: some Sequence<String>) -> [String] {
    let wanted = letters(of: name)
    if wanted.isEmpty { return [] }
    let limit = max(1, wanted.count / 3)
    let near = Set(names).compactMap { candidate -> (distance: Int, name: String)? in
      let letters = letters(of: candidate)
      if letters.starts(with: wanted) { return (0, candidate) }
      let distance = EditDistance.between(wanted, letters, limit: limit)
      return distance <= limit ? (distance, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(most).map(\.name)
  }

  private static func letters(of name: String) -> [Unicode.Scalar] { Array(name.lowercased().unicodeScalars) }
}
