import DocumentModel

/// A way of finding claims in a sentence: a row of the pattern table, a rule over noun phrases, a learned reader.
///
/// Proposers do not see each other's proposals; which of them stand is decided when claims are assembled.
protocol ClaimProposer: Sendable {
  /// Unique, with a version; stands on every claim that it proposes: `weapon-class/1`.
  var id: String { get }
  /// The relations of the catalogue that it may state.
  var relations: Set<String> { get }
  /// Sentences that show what it proposes and what it does not; they run as tests.
  var examples: [ClaimExample] { get set }
  /// What it proposes in one sentence, in text order.
  func drafts(in reading: SentenceReading) -> [ClaimDraft]
}

/// A sentence and what a proposer makes of it.
struct ClaimExample: Hashable, Sendable {
  let sentence: String
  /// The claim that must be among the proposals; nil for a near miss, in which there must be none.
  let claim: ExampleClaim?
}

/// A claim as examples write it: `withdrawsFrom(Seoul, treaty)`, by parts of what its arguments are called.
struct ExampleClaim: Hashable, Sendable, CustomStringConvertible {
  let relation: String
  let subject: String
  /// Empty where the relation holds of the subject alone.
  let object: String

  /// Nil where the text is no relation with one or two arguments.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), open > text.startIndex, text.last == ")" else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    let parts = inside.split(separator: ",", maxSplits: 1).map { String($0.drop { $0 == " " }) }
    guard let subject = parts.first else { return nil }
    relation = String(text[..<open])
    self.subject = subject
    object = parts.count > 1 ? parts[1] : ""
  }

  var description: String { object.isEmpty ? "\(relation)(\(subject))" : "\(relation)(\(subject), \(object))" }
}
