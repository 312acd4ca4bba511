import RDF
import SPARQL

/// Numbers that follow from a seed, so that a failing test can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The generator of Knuth's MMIX, its upper bits mixed into the lower.
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

/// Small graphs and queries made by chance: few terms, so that joins find something.
struct RandomQuery {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func quads() -> [Quad] {
    (0..<Int.random(in: 10...60, using: &generator)).map { _ in
      let graph = Int.random(in: 0..<4, using: &generator)
      return Quad(
        IRI("e:s\(pick(8))"), IRI("e:p\(pick(4))"), object(),
        in: graph < 2 ? .defaultGraph : .iri(IRI("e:g\(graph)")))
    }
  }

  /// The text of a `SELECT` whose result does not depend on any order.
  mutating func text() -> String {
    let distinct = pick(3) == 0 ? "DISTINCT " : ""
    return "SELECT \(distinct)* WHERE { \(group(depth: 0)) }"
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func object() -> Term {
    switch pick(4) {
    case 0: .literal(Literal(pick(5)))
    case 1: .literal(Literal("t\(pick(4))"))
    default: .iri(IRI("e:s\(pick(8))"))
    }
  }

  private mutating func variable() -> String { "?" + ["a", "b", "c", "d", "e"][pick(5)] }

  private mutating func term() -> String { pick(3) == 0 ? "<e:s\(pick(8))>" : variable() }

  private mutating func triple() -> String {
    let predicate = pick(8) == 0 ? variable() : pick(6) == 0 ? path() : "<e:p\(pick(4))>"
    return "\(term()) \(predicate) \(term()) ."
  }

  private mutating func path() -> String {
    let first = "<e:p\(pick(4))>"
    let second = "<e:p\(pick(4))>"
    return [
      "\(first)*", "\(first)+", "\(first)?", "(\(first)/\(second))", "(\(first)|\(second))", "^\(first)", "!\(first)",
      "(\(first)/\(second)?)+", "!(\(first)|^\(second))",
    ][pick(9)]
  }

  private mutating func triples() -> String { (0...pick(3)).map { _ in triple() }.joined(separator: " ") }

  private mutating func group(depth: Int) -> String {
    var parts = [pick(12) == 0 ? "" : triples()]
    for _ in 0..<pick(3) where depth < 2 { parts.append(element(depth: depth)) }
    return parts.joined(separator: " ")
  }

  private mutating func element(depth: Int) -> String {
    switch pick(11) {
    case 0, 1: return "OPTIONAL { \(group(depth: depth + 1)) }"
    case 2: return "{ \(group(depth: depth + 1)) } UNION { \(group(depth: depth + 1)) }"
    case 3: return "MINUS { \(group(depth: depth + 1)) }"
    case 4, 5: return "FILTER(\(condition()))"
    case 6: return "FILTER \(pick(2) == 0 ? "NOT " : "")EXISTS { \(triples()) }"
    case 7: return "VALUES \(variable()) { <e:s\(pick(8))> UNDEF <e:s\(pick(8))> }"
    case 8: return "{ SELECT ?a ?b WHERE { \(group(depth: depth + 1)) } }"
    case 9: return "GRAPH \(pick(2) == 0 ? "?g" : "<e:g2>") { \(group(depth: depth + 1)) }"
    default: return triples()
    }
  }

  private mutating func condition() -> String {
    let (a, b) = (variable(), variable())
    return [
      "\(a) = \(b)", "\(a) != \(b)", "\(a) = <e:s\(pick(8))>", "\(a) < 3", "isIRI(\(a)) && \(b) != <e:s1>",
      "!bound(\(a)) || \(b) > 1", "\(a) IN (<e:s1>, <e:s2>, 2)", "COALESCE(\(a), 1) = 1", "sameTerm(\(a), \(b))",
      "STR(\(a)) < STR(\(b))",
    ][pick(10)]
  }
}
