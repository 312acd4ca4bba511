import DocumentModel

/// Reads the arguments of predicates off one dependency tree.
///
/// The rules follow the Universal Dependencies guidelines; PredPatt (White et al., 2016) showed which of them carry predicate-argument
/// structure. Each concern has its own extension: subjects, verbs, nouns.
struct ClauseReader {
  let sentence: SentenceView
  let classes: WordClasses

  /// How far a missing subject is sought upwards; longer chains than this are errors of the parser.
  static let subjectSearchLimit = 6

  /// Replaces a relative pronoun by the noun its clause describes.
  func antecedent(of row: TokenPlace) -> TokenPlace {
    guard classes[.relativePronoun].contains(sentence.lemma(of: row)) else {
      return row
    }
    for ancestor in sentence.ancestors(of: row).dropFirst() where sentence.hasRelation(ancestor, kind: .relativeClause)
    {
      return sentence.head(of: ancestor) ?? row
    }
    return row
  }

  /// Argument heads with relative pronouns resolved and coordination spread.
  func argumentHeads(_ rows: [TokenPlace]) -> [TokenPlace] {
    rows.flatMap { row in
      let head = antecedent(of: row)
      return ([head] + sentence.coordinated(head).dropFirst()).filter { !isExclusion($0) }
    }
  }

  /// `Mali, not Niger`, `Mali rather than Niger`, `left without signing`: what is set beside another as not meant.
  func isExclusion(_ row: TokenPlace) -> Bool {
    if isException(row) || isDenied(row) { return true }
    return sentence.dependents(of: row).contains { child in
      guard child < row else { return false }
      let lemma = sentence.lowercasedLemma(of: child)
      switch sentence.relation(of: child) {
      case .coordinator, .caseMarker, .marker:
        let fixed = sentence.dependents(of: child, kind: .fixed).map { sentence.text(of: $0).lowercased() }
        return lemma == "not" || classes[.exclusionMarker].contains(lemma)
          || fixed.contains(where: classes[.exclusionMarker].contains)
          || classes[.exclusionMarker].contains(([lemma] + fixed).joined(separator: " "))
      case .adverbialModifier:
        // `rather than sign, Minsk left`
        if sentence.isVerbal(row), classes[.exclusionMarker].contains(lemma) {
          return sentence.hasDependent(child, kind: .fixed)
        }
        return lemma == "not" && sentence.isNominal(row)
          && (sentence.hasRelation(row, kind: .conjunct) || sentence.hasRelation(row, kind: .apposition))
      default: return false
      }
    }
  }

  /// `Mali, and not, as was reported, Niger`: a remark may part what is not meant from its negation.
  private func isDenied(_ row: TokenPlace) -> Bool {
    guard sentence.isNominal(row), row - 2 > sentence.tokens.lowerBound else { return false }
    let begin = sentence.span(of: row).lowerBound - 1
    guard sentence.tokens.contains(begin), sentence.lemma(of: begin) == ",",
      let comma = (sentence.tokens.lowerBound..<begin).last(where: { sentence.lemma(of: $0) == "," }),
      comma - 2 >= sentence.tokens.lowerBound
    else { return false }
    return sentence.lowercasedLemma(of: comma - 1) == "not" && ["and", "but"].contains(sentence.lemma(of: comma - 2))
  }

  /// `all states but Mali`.
  private func isException(_ row: TokenPlace) -> Bool {
    guard let head = sentence.head(of: row), head < row,
      sentence.dependents(of: row).contains(where: { child in
        child == row - 1 && sentence.lowercasedLemma(of: child) == "but"
      })
    else { return false }
    return ([head] + sentence.dependents(of: head, kind: .determiner)).contains {
      ["all", "every", "each", "everybody", "everyone"].contains(sentence.lowercasedLemma(of: $0))
    }
  }
}
