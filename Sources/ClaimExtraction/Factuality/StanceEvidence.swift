import DocumentModel
import KnowledgeBase

/// What speaks for one stance of a claim or another: what the operators around its words make of it, and what the reader makes of it.
///
/// Each feature is a few words; a table learned from annotated documents says how much each weighs (`StanceWeights`).
struct StanceEvidence: Hashable, Sendable {
  /// Each once, in a fixed order.
  private(set) var features: [String] = []

  init(features: [String]) { self.features = features }

  /// - Parameters:
  ///   - modality: the draft's, as rules see it.
  ///   - chain: who commits, innermost first, as rules see it.
  init(of draft: ClaimDraft, modality: Modality, chain: [String], in context: DraftContext) {
    let holder = Self.role(of: chain.first, in: draft)
    takeProposal(draft, modality, holder, chain, context)
    takeReading(draft, modality, holder, chain, context.reading.document)
    takeStance(draft.stance, as: "stance")
    let stances = context.reading.stances
    let around =
      context.reading.predication(at: draft.trigger).map(stances.stance(of:)) ?? stances.stance(at: draft.trigger)
    takeStance(around, as: "around")
    add("around \(around.modality)")
    var known: Set<String> = []
    features = features.filter { known.insert($0).inserted }
  }

  private mutating func add(_ feature: String) { features.append(feature) }

  private mutating func takeProposal(
    _ draft: ClaimDraft, _ modality: Modality, _ holder: String, _ chain: [String], _ context: DraftContext
  ) {
    let maker = draft.rule == LearnedReader.rule ? "reader" : "rule"
    add("proposed \(modality) \(maker) \(holder)")
    add("relation \(draft.relation)")
    add("holders \(min(chain.count, 3))")
    let section = context.reading.document.sentences[context.reading.sentence.index].section
    add("section \(section.rawValue)")
    if context.speakers.isQuoted(draft.trigger) { add("quoted \(holder)") }
    if Reproach(context: context).isMade(by: draft) { add("reproach \(modality) \(holder)") }
  }

  private mutating func takeReading(
    _ draft: ClaimDraft, _ modality: Modality, _ holder: String, _ chain: [String], _ document: ResolvedDocument
  ) {
    guard let reading = draft.reading else { return add("unread") }
    add("read \(reading.modality) \(Self.place(of: reading.margin, among: [0.5, 1, 2, 3.5, 5]))")
    add("read \(reading.modality) proposed \(modality)")
    add("author \(Self.place(of: reading.author, among: [0.05, 0.2, 0.4, 0.6, 0.8, 0.95]))")
    let agreement =
      reading.holderEntity(in: document).map { $0 == chain.first ? "the same" : Self.role(of: $0, in: draft) }
      ?? "nobody"
    add("read \(agreement) proposed \(holder)")
  }

  private mutating func takeStance(_ stance: Stance, as name: String) {
    for cue in stance.cues {
      add("\(name) \(cue.effect)\(cue.row == nil ? " unsaid" : "")")
      if !cue.holders.isEmpty { add("\(name) \(cue.effect) held") }
    }
    add("\(name) negated \(min(stance.negations, 3))")
    if stance.isConditional { add("\(name) conditional") }
    if stance.isDescription { add("\(name) description") }
    if stance.isCounterfactual { add("\(name) counterfactual") }
    if stance.isFuture { add("\(name) future") }
    if stance.isBackshifted { add("\(name) backshifted") }
  }

  /// What somebody who commits is to a claim.
  private static func role(of holder: String?, in draft: ClaimDraft) -> String {
    guard let holder, !DocumentAuthor.isAuthor(holder) else { return "author" }
    return draft.subject.entity == holder ? "subject" : "other"
  }

  /// How many of some rising bounds a number passes.
  private static func place(of number: Float, among bounds: [Float]) -> Int { bounds.count { number > $0 } }
}
