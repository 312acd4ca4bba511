import TestSupport
import Testing

@testable import KnowledgeBase

@Suite("The compiled-in knowledge")
struct BuiltInKnowledgeTests {
  @Test("loads: rows well formed, identifiers unique, references resolved")
  func loads() throws {
    let knowledge = try KnowledgeBase([KnowledgeSource.builtIn])
    let counts = knowledge.allEntities.reduce(into: [EntityClass: Int]()) {
      $0[knowledge.entityClass(of: $1), default: 0] += 1
    }
    // Losing a good part of a table by accident must show.
    #expect(counts[.state, default: 0] >= 220)
    #expect(counts[.place, default: 0] >= 6_000)
    #expect(counts[.organization, default: 0] >= 900)
    #expect(counts[.treaty, default: 0] >= 250)
    #expect(counts[.weapon, default: 0] >= 500)
    #expect(counts[.weaponClass, default: 0] >= 100)
    #expect(counts[.person, default: 0] >= 500)
    #expect(knowledge.officeTerms().count >= 550)
    #expect(knowledge.relations.relations.count == 88)
  }

  @Test("one name stands for two entities of a class only where the list of shared names says why")
  func sharedNames() throws {
    let knowledge = try Knowledge.builtIn.get()
    let bytes = try #require(SharedMaterial.bytes(atPath: Self.sharedNamesPath))
    let allowed = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t").prefix(2).joined(separator: ": ")
    }
    var found: Set<String> = []
    for reference in knowledge.allEntities {
      let entity = knowledge.entity(reference)
      let names =
        [entity.label] + entity.aliases + entity.metonyms + entity.designations.map(\.name)
        + entity.demonyms.adjectives + entity.demonyms.nouns
      for name in names {
        let holders = knowledge.candidates(named: name).filter {
          $0.kind != .surname && knowledge.entityClass(of: $0.entity) == entity.entityClass
        }
        let ids = Set(holders.map { knowledge.id(of: $0.entity) }).sorted()
        if ids.count > 1 { found.insert("\(name): \(ids.joined(separator: "|"))") }
      }
    }
    #expect(found.sorted() == allowed.sorted())
  }

  @Test("every entity is found under its own label and identifier")
  func labels() throws {
    let knowledge = try Knowledge.builtIn.get()
    for reference in knowledge.allEntities {
      let label = knowledge.label(of: reference)
      #expect(knowledge.candidates(named: label).contains { $0.entity == reference }, "\(label)")
      #expect(knowledge.reference(to: knowledge.id(of: reference)) == reference)
    }
  }

  @Test("terms of office do not end before they begin")
  func termsInOrder() throws {
    for term in try Knowledge.builtIn.get().officeTerms() {
      guard let until = term.until else { continue }
      #expect(term.from.map { OfficeTerm(term, until: nil).covers(until) && $0.prefix(4) <= until.prefix(4) } ?? true)
    }
  }

  @Test("treaties enter into force after signature and end after that")
  func treatyDatesInOrder() throws {
    let knowledge = try Knowledge.builtIn.get()
    for reference in knowledge.allEntities where knowledge.entityClass(of: reference) == .treaty {
      let treaty = knowledge.entity(reference)
      guard case .treaty(_, _, let signed, _) = treaty.details else { continue }
      let dates = [signed, treaty.validFrom, treaty.validUntil].compactMap { $0 }
      for (earlier, later) in zip(dates, dates.dropFirst()) {
        let length = min(earlier.utf8.count, later.utf8.count)
        #expect(earlier.prefix(length) <= later.prefix(length), "\(treaty.id)")
      }
    }
  }

  private static let sharedNamesPath = SharedMaterial.checkout + "/Sources/CEmbeddedData/knowledge/shared-names.tsv"
}

extension OfficeTerm {
  fileprivate init(_ term: OfficeTerm, until: String?) {
    self = term
    self.until = until
  }
}
