import DocumentModel
import Entente
import Testing

@Suite("What changed between two corpora")
struct CorpusDifferenceTests {
  private typealias Sample = SampleCorpus

  private func lines(_ difference: CorpusDifference) -> [String] {
    difference.claims.map {
      "\($0.change.rawValue)\($0.isOnlyOfProposition ? "*" : "") \($0.row.statement) (\($0.row.stance))"
    }
  }

  @Test("a corpus does not differ from itself, nor from one whose claims are numbered anew")
  func same() {
    let claims = [
      Sample.claim("a-c001", "russia", "violates", "inf-treaty", holder: "nato"),
      Sample.claim("a-c002", "russia", "urges", "nato"),
    ]
    var renumbered = claims
    renumbered[0].id = "a-c009"
    renumbered[0].evidence.range = 7..<11
    #expect(CorpusDifference(from: Sample.corpus(claims), to: Sample.corpus(claims.reversed())).isEmpty)
    #expect(CorpusDifference(from: Sample.corpus(claims), to: Sample.corpus(renumbered)).isEmpty)
  }

  @Test("claims are added and removed; whole propositions are marked")
  func claims() {
    let old = Sample.corpus([
      Sample.claim("1", "russia", "violates", "inf-treaty", holder: "nato"),
      Sample.claim("2", "russia", "urges", "nato"),
    ])
    let new = Sample.corpus([
      Sample.claim("1", "russia", "violates", "inf-treaty", holder: "nato"),
      Sample.claim("2", "russia", "violates", "inf-treaty", holder: "jens-stoltenberg"),
      Sample.claim("3", "nato", "accuses", "russia"),
    ])
    let difference = CorpusDifference(from: old, to: new)
    #expect(
      lines(difference) == [
        "removed* Russia urges North Atlantic Treaty Organization (asserted)",
        "added Russia violates INF Treaty (asserted)",
        "added* North Atlantic Treaty Organization accuses Russia (asserted)",
      ])
    #expect(difference.stances.isEmpty)
  }

  @Test("a holder who takes another stance is found, also where the old words stay")
  func stances() {
    let denial = Sample.claim("1", "russia", "violates", "inf-treaty", holder: "russia", .negative, modality: .denied)
    let admission = Sample.claim("2", "russia", "violates", "inf-treaty", holder: "russia")
    let replaced = CorpusDifference(from: Sample.corpus([denial]), to: Sample.corpus([admission])).stances
    #expect(replaced.map(\.before) == [["denied (negative)"]])
    #expect(replaced.map(\.after) == [["asserted"]])
    #expect(replaced.map(\.holder) == ["Russia"])
    let joined = CorpusDifference(from: Sample.corpus([denial]), to: Sample.corpus([denial, admission])).stances
    #expect(joined.map(\.after) == [["asserted", "denied (negative)"]])
  }

  @Test("of a claim that reads the same on both sides it is told what differs, once for each pair")
  func fields() {
    func claims(_ times: String?...) -> Corpus {
      Sample.corpus(times.map { Sample.claim("1", "russia", "violates", "inf-treaty", time: $0) })
    }
    func fields(_ old: Corpus, _ new: Corpus) -> [String] {
      CorpusDifference(from: old, to: new).claims.map { change in
        ([change.change.rawValue] + change.fields.map { "\($0.field) \($0.before) → \($0.after)" }).joined(
          separator: " ")
      }
    }
    #expect(fields(claims("2031"), claims("2032")) == ["removed time 2031 → 2032", "added time 2031 → 2032"])
    #expect(fields(claims(nil), claims("2032")) == ["removed time  → 2032", "added time  → 2032"])
    #expect(
      fields(claims("2031"), claims("2032", "2033"))
        == ["removed time 2031 → 2032", "added time 2031 → 2032", "added"])
  }

  @Test("documents and entities are compared by their fields; unnamed entities belong to their documents")
  func records() {
    let unnamed = Entity(id: "d-" + String(repeating: "a", count: 32), type: .weapon, label: "the missile")
    let old = Sample.corpus([], entities: [Entity(id: "nato", type: .organization, label: "NATO")], digest: "1")
    let new = Sample.corpus(
      [], entities: [Entity(id: "nato", type: .group, label: "NATO"), Sample.entities[1], unnamed], digest: "2")
    let difference = CorpusDifference(from: old, to: new)
    #expect(difference.documents.map(\.fields) == [["content"]])
    #expect(
      difference.entities.map { "\($0.kind) \($0.identifier) \($0.fields)" } == [
        #"changed nato ["class"]"#, "added russia []",
      ])
  }
}
