import RDF

/// The labels of blank nodes and where they may be used (SPARQL 1.1 Query, section 19.6).
///
/// A label of a pattern belongs to one basic graph pattern of a query or an operation. A label of `INSERT DATA` belongs
/// to one operation of a request. Templates have labels of their own.
struct BlankNodeScopes {
  /// The basic graph pattern or the operation with data that is being read.
  var current = 0
  private var last = 0
  private var scopeOfLabel: [String: Int] = [:]
  private var scopeOfDataLabel: [String: Int] = [:]
  private var generated = 0

  /// Begins a scope that no label has been used in.
  mutating func begin() {
    last += 1
    current = last
  }

  /// Whether a label may be used in the current scope, to which it belongs from now on.
  mutating func claim(_ label: String) -> Bool {
    let owner = scopeOfLabel[label] ?? current
    scopeOfLabel[label] = owner
    return owner == current
  }

  /// Whether a label may be used in the data of the current operation.
  mutating func claimForData(_ label: String) -> Bool {
    let owner = scopeOfDataLabel[label] ?? current
    scopeOfDataLabel[label] = owner
    return owner == current
  }

  /// Frees the labels of patterns, which hold for one operation.
  mutating func forgetPatterns() { scopeOfLabel = [:] }

  /// A label that no text gives.
  mutating func generate() -> String {
    var label: [UInt8] = []
    BlankNodeLabels.appendGenerated(generated, to: &label)
    generated += 1
    return String(decoding: label, as: UTF8.self)
  }
}
