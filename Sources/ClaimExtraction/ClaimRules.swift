internal import CEmbeddedData
public import Text

/// Everything claim extraction knows of English: patterns, operators, closed classes.
public struct ClaimRules: Sendable {
  let patterns: PatternCatalogue
  let operators: OperatorCatalogue
  let classes: WordClasses
  let signatures: [String: RelationSignature]

  /// The rules that the program carries, over the relations of a catalogue.
  ///
  /// - Throws: `SyntaxFailure` where a rule file breaks its form.
  public static func builtIn(relations: [RelationSignature]) throws(SyntaxFailure) -> ClaimRules {
    try ClaimRules(
      patterns: embedded(entente_claims_patterns), operators: embedded(entente_claims_operators),
      classes: embedded(entente_claims_classes), relations: relations)
  }

  init(patterns: [UInt8], operators: [UInt8], classes: [UInt8], relations: [RelationSignature]) throws(SyntaxFailure) {
    signatures = Dictionary(relations.map { ($0.id, $0) }) { first, _ in first }
    self.patterns = try PatternCatalogue(patterns, name: "patterns.tsv", relations: Set(signatures.keys))
    self.operators = try OperatorCatalogue(operators, name: "operators.tsv")
    self.classes = try WordClasses(classes, name: "classes.tsv")
  }

  private static func embedded(
    _ accessor: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> [UInt8] {
    var length = 0
    let start = accessor(&length)
    return Array(UnsafeBufferPointer(start: start, count: length))
  }
}
