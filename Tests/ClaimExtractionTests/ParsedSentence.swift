import DocumentModel
import HandParses

@testable import ClaimExtraction

/// What is read off a sentence that was parsed by hand; see `HandParse`.
struct ParsedSentence {
  let document: AnalyzedDocument
  let reader: ClauseReader
  let stances: StanceReader

  init(_ lines: String) throws {
    document = try HandParse(lines).document
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    reader = ClauseReader(sentence: SentenceView(document: document, index: 0), classes: rules.classes)
    stances = StanceReader(clauses: reader, operators: rules.operators)
  }

  /// The arguments of the predication at a word, as `slot=form`.
  func arguments(of form: String) -> [String] {
    guard let predication = predication(of: form) else { return [] }
    return predication.arguments.filter { $0.slot != .undergoer }.map {
      "\(name(of: $0.slot))=\(reader.sentence.text(of: $0.head))"
    }
  }

  func stance(of form: String) -> Stance? { predication(of: form).map { stances.stance(of: $0) } }

  private func predication(of form: String) -> Predication? {
    reader.predications().first { reader.sentence.text(of: $0.trigger) == form }
  }

  private func name(of slot: ArgumentSlot) -> String {
    switch slot {
    case .subject: "subject"
    case .object: "object"
    case .undergoer: "undergoer"
    case .recipient: "recipient"
    case .owner: "owner"
    case .preposition(let word): word
    }
  }
}
