import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Links between claims")
struct ClaimLinkTests {
  /// `Mali denies that Iran broke the CTBT because Oslo left.`
  private let sample: DraftSample

  init() throws {
    sample = try DraftSample(
      """
      Mali Mali PROPN NNP 2 nsubj state:mali
      denies deny VERB VBZ 0 root
      that that SCONJ IN 5 mark
      Iran Iran PROPN NNP 5 nsubj state:iran
      broke break VERB VBD 2 ccomp
      the the DET DT 7 det
      CTBT CTBT PROPN NNP 5 obj treaty:ctbt
      because because SCONJ IN 10 mark
      Oslo Oslo PROPN NNP 10 nsubj state:norway
      left leave VERB VBD 5 advcl
      """)
  }

  private func linked(_ drafts: [ClaimDraft], by links: [any ClaimLink]) throws -> ClaimTable {
    var table = try sample.table(drafts)
    for link in links { link.add(to: &table, [try sample.maker]) }
    return table
  }

  private let first = ClaimPlace(sentence: 0, position: 0)
  private let second = ClaimPlace(sentence: 0, position: 1)
  private let third = ClaimPlace(sentence: 0, position: 2)

  @Test("links are added in this order")
  func order() {
    #expect(
      ClaimAssembly.links.map { "\(type(of: $0))" } == [
        "ContentLink", "ConditionLink", "ReasonLink", "DenialLink", "RestatementLink",
      ])
  }

  @Test("what an act of speech speaks of is the claims under its content, the shallowest first")
  func content() throws {
    let speech = try sample.draft("denies: announces(Mali, it)", speaksOf: "broke")
    let inner = try sample.draft("left: withdrawsFrom(Oslo, CTBT)")
    let outer = try sample.draft("broke: violates(Iran, CTBT)")
    let passing = try sample.draft("CTBT: hasAttribute(CTBT, old)", .incidental)
    let table = try linked([speech, inner, outer, passing], by: [ContentLink()])
    #expect(table[first].content == [third, second])
    #expect(table[first].object == nil)
    #expect(table[second].content.isEmpty)
  }

  @Test("what speaks only of claims has the spoken claim as its object, or the reproach that this takes back")
  func denial() throws {
    let denial = try sample.draft("denies: denies(Mali)", speaksOf: "broke")
    let denied = try sample.draft("broke: violates(Iran, CTBT)", by: ["Mali"], .deny)
    #expect(try linked([denial, denied], by: [ContentLink()])[first].object == second)
    let reproach = try sample.draft("left: violates(Iran, CTBT)")
    let table = try linked([reproach, denial, denied], by: [ContentLink()])
    #expect(table[second].object == first)
  }

  @Test("a reason ties the claim that is explained to the claim that explains it")
  func reason() throws {
    let effect = try sample.draft("broke: violates(Iran, CTBT)")
    let cause = try sample.draft("left: withdrawsFrom(Oslo, CTBT)")
    let table = try linked([effect, cause], by: [ReasonLink()])
    let link = try #require(table.sentences[0].last)
    #expect(link.claim.relation == "leadsTo")
    #expect(link.claim.rule == ReasonLink.rule)
    #expect(link.subject == second)
    #expect(link.object == first)
  }

  @Test(
    "a conditional claim names the claim under whose condition it stands", arguments: [("if", false), ("unless", true)])
  func condition(marker: String, isNegated: Bool) throws {
    let sample = try DraftSample(
      """
      Mali Mali PROPN NNP 3 nsubj state:mali
      will will AUX MD 3 aux
      leave leave VERB VB 0 root
      \(marker) \(marker) SCONJ IN 6 mark
      Oslo Oslo PROPN NNP 6 nsubj state:norway
      cheats cheat VERB VBZ 3 advcl
      """)
    var deed = try sample.draft("leave: withdrawsFrom(Mali, treaty)")
    deed.stance.isConditional = true
    var table = try sample.table([deed, try sample.draft("cheats: violates(Oslo, treaty)")])
    ConditionLink().add(to: &table, [try sample.maker])
    #expect(table[first].condition == second)
    #expect(table[first].claim.isConditionNegated == isNegated)
    #expect(table[second].condition == nil)
  }

  @Test("an act of speech is explained only where nothing else stands there")
  func speech() throws {
    let speech = try sample.draft("broke: accuses(Iran, Mali)")
    let cause = try sample.draft("left: withdrawsFrom(Oslo, CTBT)")
    let deed = try sample.draft("CTBT: violates(Iran, CTBT)")
    #expect(try linked([speech, deed, cause], by: [ReasonLink()]).sentences[0].last?.object == second)
    #expect(try linked([speech, cause], by: [ReasonLink()]).sentences[0].last?.object == first)
  }

  @Test("a denial of what was said before makes the contrary of the last reproach a claim of the denier's")
  func earlierReproach() throws {
    let reproach = try sample.draft("broke: violates(Iran, CTBT)", by: ["Mali"])
    var denial = try sample.draft("left: denies(Iran)")
    denial.content = .earlierReproach
    let table = try linked([reproach, denial], by: [DenialLink()])
    #expect(table[second].object == first)
    #expect(table[second].content == [first])
    let denied = try #require(table.sentences[0].last?.claim)
    #expect(denied.relation == "violates")
    #expect(denied.polarity == .negative)
    #expect(denied.modality == .denied)
    #expect(denied.holderChain == ["iran", "doc:sample"])
    #expect(denied.rule == "test/1+denied")
  }

  @Test("nobody denies what is said of others; of oneself whatever was said, by somebody else")
  func saidOfOthers() throws {
    var denial = try sample.draft("left: denies(Oslo)")
    denial.content = .earlierReproach
    for (text, holders, count) in [
      ("broke: attacks(Iran, Mali)", ["Mali"], 2), ("broke: signed(Oslo, CTBT)", ["Oslo"], 2),
      ("broke: signed(Oslo, CTBT)", ["Mali"], 3),
    ] {
      let table = try linked([try sample.draft(text, by: holders), denial], by: [DenialLink()])
      #expect(table.sentences[0].count == count, "\(text) by \(holders)")
    }
  }

  @Test("the same said in another sentence names the first time, a title the text's own words")
  func restatement() throws {
    let claim = try sample.maker.claim(try sample.draft("broke: violates(Iran, CTBT)"))
    var title = claim
    title.claim.section = .title
    var table = ClaimTable(sentenceCount: 3)
    table.append(title, toSentence: 0)
    table.append(claim, toSentence: 1)
    table.append(claim, toSentence: 1)
    table.append(claim, toSentence: 2)
    RestatementLink().add(to: &table, [])
    let body = ClaimPlace(sentence: 1, position: 0)
    #expect(table.places.map { table[$0].restates } == [body, nil, nil, body])
  }
}
