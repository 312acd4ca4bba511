import DocumentModel
import HandParses
import Testing
import Text

@testable import ClaimExtraction

/// A sentence parsed by hand with drafts made by hand, for stages and links; labels name a mention's type and entity
/// (`state:mali`).
struct DraftSample {
  let context: DraftContext
  private var sentence: SentenceView { context.reading.sentence }

  /// - Parameters:
  ///   - lines: in the form of `HandParse`.
  ///   - quoted: the words from and to which someone is quoted, and the word that names the speaker.
  init(_ lines: String, quoted: (from: String, to: String, speaker: String)? = nil) throws {
    let analyzed = try HandParse(lines).document
    let view = SentenceView(document: analyzed, index: 0)
    let mentions = try view.names.enumerated().map { number, name in
      try Self.mention(name.label, number, name.tokens, view)
    }
    let range = 0..<analyzed.source.text.count
    let document = ResolvedDocument(
      analyzed: analyzed, sentences: [Sentence(id: "sample-s01", range: range, section: .body)], mentions: mentions,
      entities: [])
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let reading = SentenceReading(document: document, sentence: view, rules: rules)
    var quotations: [(quotation: Quotation, speaker: ResolvedMention?)] = []
    if let quoted {
      let begin = view.byteRanges(of: try Self.place(quoted.from, view).range).first?.lowerBound ?? 0
      let end = view.byteRanges(of: try Self.place(quoted.to, view).range).first?.upperBound ?? 0
      let speaker = try Self.place(quoted.speaker, view)
      quotations = [(Quotation(range: begin..<end, isContinuation: false), mentions.first { $0.head == speaker })]
    }
    context = DraftContext(
      reading: reading, speakers: QuotedSpeakers(analyzed, quotations), affiliations: Affiliations(document),
      relations: rules.relations)
  }

  private static func mention(
    _ label: String, _ number: Int, _ tokens: Range<TokenPlace>, _ view: SentenceView
  ) throws -> ResolvedMention {
    let parts = label.split(separator: ":").map(String.init)
    let type = try #require(MentionType.allCases.first { $0.rawValue.lowercased() == parts[0] }, "\(label)")
    let mention = Mention(
      id: "m\(number + 1)", range: 0..<1, surface: view.text(of: tokens), type: type, entity: parts[1], level: .name,
      section: .body, sentence: "sample-s01")
    return ResolvedMention(mention: mention, tokens: tokens, head: view.head(of: tokens))
  }

  private static func place(_ form: String, _ view: SentenceView) throws -> TokenPlace {
    try #require(view.tokens.first { view.text(of: $0) == form }, "no word \(form)")
  }

  /// The place of the first word of a form.
  func place(_ form: String) throws -> TokenPlace { try Self.place(form, sentence) }

  /// A draft from its word and what it says: `broke: violates(Mali, treaty)`; what no word names stands as words.
  ///
  /// - Parameters:
  ///   - content: the word over what it speaks of.
  ///   - holders: who commits, by the words that name them.
  ///   - effect: how they do.
  func draft(
    _ text: String, _ standing: ClaimDraft.Standing = .full, speaksOf content: String? = nil,
    by holders: [String] = [], _ effect: OperatorEffect = .report, negations: Int = 0
  ) throws -> ClaimDraft {
    let parts = text.split { ":(),".contains($0) }.map { $0.drop { $0 == " " } }.map(String.init)
    let trigger = try place(parts[0])
    let object = parts.count > 3 ? argument(parts[3]) : (.none, [])
    let subject = argument(parts[2])
    var draft = ClaimDraft(
      relation: parts[1], rule: "test/1", subject: subject.0, subjectMentions: subject.1, object: object.0,
      objectMentions: object.1, trigger: trigger, stance: Stance(negations: negations),
      evidence: trigger..<(trigger + 1))
    draft.standing = standing
    if let content { draft.content = .clause(try place(content)) }
    if !holders.isEmpty {
      draft.stance.cues = [Stance.Cue(row: nil, effect: effect, holders: try holders.map { try place($0) })]
    }
    return draft
  }

  private func argument(_ form: String) -> (ClaimArgument, [ResolvedMention]) {
    guard let mention = context.reading.mentions.all.first(where: { sentence.text(of: $0.head) == form }),
      let entity = mention.mention.entity
    else { return (.literal(form), []) }
    return (.entity(entity), [mention])
  }

  /// What a stage leaves, as `violates(mali, ctbt)`, with the holders where there are some.
  func left(_ drafts: [ClaimDraft], by stage: some DraftStage) -> [String] {
    stage.drafts(drafts, in: context).map(text)
  }

  func text(_ draft: ClaimDraft) -> String {
    let sides = [draft.subject, draft.object].compactMap(Self.text).joined(separator: ", ")
    let holders = draft.stance.holders.map { $0.map { sentence.text(of: $0) }.joined(separator: "+") }
    let stance = draft.stance.polarity == .negative ? " not" : ""
    return "\(draft.relation)(\(sides))" + stance + (holders.isEmpty ? "" : " by " + holders.joined(separator: " > "))
  }

  private static func text(_ argument: ClaimArgument) -> String? {
    switch argument {
    case .entity(let id): id
    case .literal(let words): words
    default: nil
    }
  }

  /// What makes claims of drafts in this sentence.
  var maker: ClaimMaker {
    get throws {
      ClaimMaker(
        context: context, precision: try ClaimRules.builtIn(relations: BuiltIn.relations).precision,
        judge: StanceJudge(weights: StanceWeights()), offsets: OffsetMap(context.reading.document.analyzed.source.text))
    }
  }

  /// The claims of some drafts in a table, without any stage.
  func table(_ drafts: [ClaimDraft]) throws -> ClaimTable {
    var table = ClaimTable(sentenceCount: 1)
    for draft in drafts { table.append(try maker.claim(draft), toSentence: 0) }
    return table
  }
}
