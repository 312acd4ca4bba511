import Testing

@testable import EnglishAnalysis

@Suite struct TreePlaceTests {
  /// Moscow(2, nsubj) said(0, root) it(4, nsubj) tested(2, ccomp) a(6, det) missile(4, obj) .(2, punct)
  let heads = [2, 0, 4, 2, 6, 4, 2]
  let relations = [1, 0, 1, 2, 3, 4, 5]

  @Test func branchesBelowThePredicateAndItsHead() {
    // Seen from "tested": its subject and object branches below it; "said" above; the rest of that branch's siblings.
    let places = TreePlace.places(heads: heads, relations: relations, predicate: 3, relationCount: 10)
    #expect(places.map(\.place) == [12 + 1, 22 + 2, 2 + 1, 0, 2 + 4, 2 + 4, 12 + 5])
    #expect(places.map(\.startsBranch) == [true, true, true, true, true, false, true])
  }

  @Test func aPredicateUnderTheRootHasNothingAbove() {
    let places = TreePlace.places(heads: heads, relations: relations, predicate: 1, relationCount: 10)
    #expect(places.map(\.place) == [2 + 1, 0, 2 + 2, 2 + 2, 2 + 2, 2 + 2, 2 + 5])
    #expect(places.map(\.startsBranch) == [true, true, true, false, false, false, true])
  }

  @Test func wordsElsewhereHaveNoBranch() {
    // Seen from "a": only "missile" is above it.
    let places = TreePlace.places(heads: heads, relations: relations, predicate: 4, relationCount: 10)
    #expect(places.map(\.place) == [1, 1, 1, 1, 0, 22 + 3, 1])
    #expect(places.map(\.startsBranch) == [true, false, false, false, true, true, true])
  }
}
