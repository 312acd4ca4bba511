import DocumentModel
import KnowledgeBase
import Text

/// From the drafts of every sentence to the claims of a document: stages over drafts, claims, links between claims, numbers.
struct ClaimAssembly {
  /// The links over the whole document, in their order: denials look for reproaches among all that is there.
  static let links: [any ClaimLink] = [
    ContentLink(), ConditionLink(), ReasonLink(), DenialLink(), RestatementLink(),
  ]

  private let makers: [ClaimMaker]
  private let leastConfidence: Int
  private let name: String

  /// - Parameter readings: one for each sentence of the document.
  init(
    document: ResolvedDocument, readings: [SentenceReading], speakers: QuotedSpeakers, relations: [String: Relation],
    precision: PrecisionTable, judge: StanceJudge, qualifiers: QualifierTable, leastConfidence: Int
  ) {
    self.leastConfidence = leastConfidence
    let affiliations = Affiliations(document)
    let offsets = OffsetMap(document.analyzed.source.text)
    makers = readings.map { reading in
      ClaimMaker(
        context: DraftContext(
          reading: reading, speakers: speakers, affiliations: affiliations, relations: relations),
        precision: precision, judge: judge, offsets: offsets, qualifiers: qualifiers)
    }
    name = document.analyzed.source.record.name
  }

  /// The finished claims, in text order.
  ///
  /// - Parameter drafts: those of each sentence, in the order of the sentences.
  func claims(of drafts: [[ClaimDraft]]) -> [Claim] { ClaimNumbering(name: name).numbered(table(of: drafts)) }

  /// The claims with what was known of their stances before they were judged.
  func judgedClaims(of drafts: [[ClaimDraft]]) -> [JudgedClaim] {
    let table = table(of: drafts)
    return zip(ClaimNumbering(name: name).numbered(table), table.places).compactMap { claim, place in
      table[place].proposal.map { JudgedClaim(claim: claim, proposal: $0) }
    }
  }

  private func table(of drafts: [[ClaimDraft]]) -> ClaimTable {
    var table = ClaimTable(sentenceCount: makers.count)
    for (index, maker) in makers.enumerated() {
      for draft in DraftLine.drafts(drafts[index], in: maker.context)
      where maker.confidence(of: draft) >= leastConfidence {
        table.append(maker.claim(draft), toSentence: index)
      }
    }
    for link in Self.links { link.add(to: &table, makers) }
    return table
  }
}
