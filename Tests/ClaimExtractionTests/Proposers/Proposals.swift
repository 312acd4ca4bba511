import DocumentModel
import Testing

@testable import ClaimExtraction

/// What one proposer makes of a sentence, as text: `tests(India, a missile) of «India tested a missile»`, then what is not usual.
struct Proposals {
  let lines: [String]

  init(_ id: String, _ sentence: String) throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let proposer = try #require(rules.proposers.all.first { $0.id == id }, "\(id)")
    lines = try ExampleReading.readings([sentence], rules).flatMap { $0 }.flatMap { reading in
      proposer.drafts(in: reading).map { Self.line($0, reading.sentence) }
    }
  }

  private static func line(_ draft: ClaimDraft, _ sentence: SentenceView) -> String {
    let subject = text(draft.subject, draft.subjectMentions)
    let object = text(draft.object, draft.objectMentions)
    var line = "\(draft.relation)(\(subject)\(object.isEmpty ? "" : ", " + object))"
    line += " of «\(sentence.text(of: draft.evidence))»"
    if draft.stance.polarity == .negative { line += " negative" }
    if draft.stance.modality != .asserted { line += " \(draft.stance.modality.rawValue)" }
    for holders in draft.stance.holders {
      line += " by \(holders.map { sentence.text(of: $0) }.joined(separator: ", "))"
    }
    if let time = draft.eventTime { line += " on \(time.value ?? time.text)" }
    if let time = draft.statedTime { line += " said on \(time.value ?? time.text)" }
    for flag in draft.flags { line += " \(flag)" }
    if let content = draft.content.place { line += " saying \(sentence.text(of: content))" }
    if draft.content == .earlierReproach { line += " meaning what was said before" }
    if draft.standing == .fallback { line += " unless more is said" }
    return line
  }

  private static func text(_ argument: ClaimArgument, _ mentions: [ResolvedMention]) -> String {
    switch argument {
    case .literal(let text): "‘\(text)’"
    case .quantity(let quantity): mentions.first?.mention.surface ?? quantity.rangeClass ?? ""
    case .entity, .date: mentions.first?.mention.surface ?? ""
    case .claim, .none: ""
    }
  }
}
