import DocumentModel
import EntityResolution
import Testing

@testable import Entente

@Suite("Candidates of identity")
struct IdentityCandidateTests {
  private func document(_ name: String, _ entities: [Entity], _ claims: [Claim] = []) -> AnnotatedDocument {
    AnnotatedDocument(
      document: DocumentRecord(name: name, file: name + ".txt", length: 60), claims: claims, entities: entities)
  }

  private func person(_ name: String) -> Entity {
    Entity(id: EntityIdentifier.named(name, type: .person), type: .person, label: name)
  }

  private func pairs(_ corpus: Corpus) -> [[String]] {
    corpus.identityCandidates.filter { $0.decision == .same }.map { [$0.label, $0.otherLabel].sorted() }
  }

  @Test("names that differ by transliteration, initials or a given name")
  func names() {
    let alike = [
      ("Muammar Qaddafi", "Moammar Gadhafi"), ("A.Q. Khan", "Abdul Qadeer Khan"), ("Ratko Mladic", "Mladic"),
    ]
    for (left, right) in alike {
      let corpus = Corpus(documents: [document("a", [person(left)]), document("b", [person(right)])])
      #expect(pairs(corpus) == [[left, right].sorted()], "\(left)")
    }
    for (left, right) in [("Igor Ivanov", "Sergei Ivanov"), ("Kim Jong Il", "Kim Jong Un"), ("Iran", "Iraq")] {
      let corpus = Corpus(documents: [document("a", [person(left)]), document("b", [person(right)])])
      #expect(pairs(corpus).isEmpty, "\(left)")
    }
  }

  @Test("happenings of one kind with common participants on one day")
  func events() {
    func attack(_ digest: String) -> Entity {
      Entity(
        id: EntityIdentifier.local(type: .event, digest: digest, begin: 3), type: .event, label: "attack " + digest,
        kind: "suicide-attack")
    }
    func report(_ name: String, _ day: String) -> AnnotatedDocument {
      let event = attack(name)
      let claim = SampleCorpus.claim("\(name)-c001", "hamas", "conducts", event.id, time: day)
      return document(name, [event, Entity(id: "hamas", type: .organization, label: "Hamas")], [claim])
    }
    let one = Corpus(documents: [report("a", "2006-04-17"), report("b", "2006-04-17")])
    let candidate = one.identityCandidates.first
    #expect(one.identityCandidates.count == 1)
    #expect(candidate?.evidence == ["same kind: suicide-attack", "same participants: Hamas", "same day: 2006-04-17"])
    #expect(candidate?.line.hasPrefix("same\t") == true)
    let two = Corpus(documents: [report("a", "2006-04-17"), report("b", "2006-05-17")])
    #expect(two.identityCandidates.isEmpty)
  }

  @Test("a name that holds offices of two bodies may be two persons")
  func separation() {
    func report(_ name: String, _ body: String) -> AnnotatedDocument {
      let office = Entity(id: "office-" + body, type: .role, label: "minister", owners: [body])
      let man = person("Ali Hassan")
      return document(
        name, [man, office, Entity(id: body, type: .state, label: body)],
        [SampleCorpus.claim("\(name)-c001", man.id, "holdsPosition", office.id)])
    }
    let two = Corpus(documents: [report("a", "iraq"), report("b", "kenya")])
    #expect(two.identityCandidates.map(\.decision) == [.different])
    #expect(Corpus(documents: [report("a", "iraq"), report("b", "iraq")]).identityCandidates.isEmpty)
  }
}
