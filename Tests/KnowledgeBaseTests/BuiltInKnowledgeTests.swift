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
    #expect(knowledge.relations.relations.count == 89)
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
      // Words for kinds are no names; `KindVocabularyTests` reads them.
      let isNamed = knowledge.entityClass(of: reference) != .kind
      #expect(!isNamed || knowledge.candidates(named: label).contains { $0.entity == reference }, "\(label)")
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

  /// A term that begins when another ends, as far as both days are known, does not overlap it.
  @Test("two people hold one office at a time only where the list of shared offices says why")
  func officesAreHeldByOne() throws {
    let knowledge = try Knowledge.builtIn.get()
    let bytes = try #require(SharedMaterial.bytes(atPath: Self.sharedOfficesPath))
    let shared = Set(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
        String($0.split(separator: "\t")[0])
      })
    var overlapping: Set<String> = []
    for (role, terms) in Dictionary(grouping: knowledge.officeTerms(), by: \.role) {
      for (index, left) in terms.enumerated() {
        for right in terms[(index + 1)...]
        where left.person != right.person && !left.ends(before: right) && !right.ends(before: left) {
          overlapping.insert(role)
          if !shared.contains(role) { Issue.record("\(role): \(left.person) and \(right.person)") }
        }
      }
    }
    #expect(overlapping == shared)
  }

  @Test("the holders of the great offices are known for days up to the end of 2026")
  func holdersOfDays() throws {
    let knowledge = try Knowledge.builtIn.get()
    let expected = [
      ("president-of-the-united-states", "2006-05-01", "george-w-bush"),
      ("president-of-the-united-states", "2026-12-31", "donald-trump"),
      ("prime-minister-of-iraq", "2007-01-10", "nouri-al-maliki"),
      ("president-of-pakistan", "2007-01-10", "pervez-musharraf"),
      ("prime-minister-of-pakistan", "2006-01-10", "shaukat-aziz"),
      ("north-korean-foreign-minister", "2005-02-10", "paek-nam-sun"),
      ("president-of-taiwan", "2005-02-10", "chen-shui-bian"),
      ("opcw-director-general", "2026-12-01", "sabrina-dallafior"),
      ("eu-high-representative", "2026-06-01", "kaja-kallas"),
      ("japanese-foreign-minister", "2026-01-15", "toshimitsu-motegi"),
      ("polish-defence-minister", "2026-01-15", "wladyslaw-kosiniak-kamysz"),
      ("president-of-chile", "2026-06-01", "jose-antonio-kast"),
    ]
    for (role, day, person) in expected {
      #expect(knowledge.officeTerms(role: role, on: day).map(\.person) == [person], "\(role) on \(day)")
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

  private static let sharedOfficesPath =
    SharedMaterial.checkout + "/Sources/CEmbeddedData/knowledge/shared-offices.tsv"
  private static let sharedNamesPath = SharedMaterial.checkout + "/Sources/CEmbeddedData/knowledge/shared-names.tsv"
}

extension OfficeTerm {
  fileprivate init(_ term: OfficeTerm, until: String?) {
    self = term
    self.until = until
  }

  /// Whether it had ended when another began; compared as far as both days are known.
  fileprivate func ends(before other: OfficeTerm) -> Bool {
    guard let until, let from = other.from else { return false }
    let length = min(until.utf8.count, from.utf8.count)
    return until.prefix(length) <= from.prefix(length)
  }
}
