/// One reason to link mentions. Sieves run from the surest to the boldest; each sees what those before it linked.
protocol Sieve: Sendable {
  /// Stands in the reason of every link the sieve makes.
  var name: String { get }
  func link(_ table: inout MentionTable)
}
