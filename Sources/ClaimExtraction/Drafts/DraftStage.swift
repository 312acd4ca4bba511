import DocumentModel
import KnowledgeBase

/// One step in which the drafts of a sentence are completed or thinned out before they become claims.
///
/// Stages run in the order of `DraftLine`; each sees what those before it left.
protocol DraftStage: Sendable {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft]
}

/// What a stage may ask about the drafts of one sentence.
struct DraftContext {
  let reading: SentenceReading
  /// Who speaks in the document's quotations.
  let speakers: QuotedSpeakers
  /// Which states stand behind the document's persons and bodies.
  let affiliations: Affiliations
  let relations: [String: Relation]

  /// What the catalogue says of a draft's relation.
  func relation(of draft: ClaimDraft) -> Relation? { relations[draft.relation] }

  /// Whether a draft only says that someone said words.
  func isMereWords(_ draft: ClaimDraft) -> Bool { relation(of: draft)?.speech == .words }

  /// Whether a word stands in what a draft speaks of.
  func content(of draft: ClaimDraft, contains place: TokenPlace) -> Bool {
    guard case .clause(let head) = draft.content else { return false }
    return reading.sentence.ancestors(of: place).contains(head)
  }
}

/// The stages in their order.
enum DraftLine {
  static let stages: [any DraftStage] = [
    TreeStage(), CoordinationStage(), LimitStage(), OccurrenceStage(), AgreementStage(), GivingWayStage(),
    ReproachStage(),
    QuotedAccusationStage(),
    HolderStage(), PassingStage(), RepetitionStage(), StateStage(), WritingDayStage(),
  ]

  /// What all stages leave of a sentence's drafts.
  static func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    stages.reduce(drafts) { $1.drafts($0, in: context) }
  }
}
