import RDF

/// Finds the pairs of nodes that a property path connects (SPARQL 1.1 Query, section 18.4).
final class PathMatches: MatchFinder {
  let columns: [Slot]
  private let pattern: PathAccess
  private let left: [Slot]
  private let context: ExecutionContext
  private let walker: PathWalker
  /// What was found from nodes before, in each direction.
  private var reached: [Bool: [TermIdentifier: [TermIdentifier]]] = [true: [:], false: [:]]

  init(_ pattern: PathAccess, left: [Slot], uncertain: Set<Slot>, context: ExecutionContext) {
    self.pattern = pattern
    self.left = left
    self.context = context
    columns = pattern.slots.filter { !left.contains($0) || uncertain.contains($0) }
    walker = PathWalker(graph: pattern.graph, context: context)
  }

  func appendMatches(ofRow row: Int, in batch: SolutionBatch, to matches: inout Matches) throws {
    let subject = value(pattern.subject, row, batch)
    let object = value(pattern.object, row, batch)
    let isLoop = pattern.subject == pattern.object
    if isOpen, subject != .none || object != .none {
      // A path of no length connects terms of the query with themselves, but of the terms that other patterns bind only
      // the nodes of the graph.
      guard try walker.isNode(subject == .none ? object : subject) else { return }
    }
    let before = matches.leftRows.count
    if subject != .none {
      for end in try ends(from: subject, forward: true) where isLoop ? end == subject : fits(end, object) {
        append(subject, end, row, to: &matches)
      }
    } else if object != .none {
      for start in try ends(from: object, forward: false) { append(start, object, row, to: &matches) }
    } else {
      for start in try walker.starts(of: pattern.path) {
        for end in try walker.ends(of: pattern.path, from: start, forward: true) where !isLoop || end == start {
          append(start, end, row, to: &matches)
        }
      }
    }
    try context.watch.check(steps: matches.leftRows.count - before)
  }

  /// Whether both ends are variables and the path may have no length.
  private var isOpen: Bool {
    guard case .variable = pattern.subject, case .variable = pattern.object else { return false }
    return PathWalker.mayBeEmpty(pattern.path)
  }

  private func fits(_ end: TermIdentifier, _ object: TermIdentifier) -> Bool { object == .none || end == object }

  private func value(_ place: PatternPlace, _ row: Int, _ batch: SolutionBatch) -> TermIdentifier {
    switch place {
    case .constant(let identifier): return identifier
    case .variable(let slot):
      if let column = left.firstIndex(of: slot), batch.columns[column][row] != .none {
        return batch.columns[column][row]
      }
      return context.frame[slot]
    }
  }

  private func ends(from node: TermIdentifier, forward: Bool) throws -> [TermIdentifier] {
    if let known = reached[forward]?[node] { return known }
    let found = try walker.ends(of: pattern.path, from: node, forward: forward)
    if reached[forward]?.count == 4096 { reached[forward] = [:] }
    reached[forward]?[node] = found
    return found
  }

  private func append(_ subject: TermIdentifier, _ object: TermIdentifier, _ row: Int, to matches: inout Matches) {
    for (index, slot) in columns.enumerated() {
      matches.columns[index].append(pattern.subject == .variable(slot) ? subject : object)
    }
    matches.leftRows.append(row)
  }
}

/// A path over identifiers, with its two ends and its graph.
struct PathAccess: Hashable, Sendable {
  var subject: PatternPlace
  var path: IdentifiedPath
  var object: PatternPlace
  var graph: AccessPattern.Graph

  var slots: [Slot] {
    var slots: [Slot] = []
    for case .variable(let slot) in [subject, object] where !slots.contains(slot) { slots.append(slot) }
    return slots
  }
}

/// A property path over identifiers.
indirect enum IdentifiedPath: Hashable, Sendable {
  case predicate(TermIdentifier)
  case inverse(IdentifiedPath)
  case sequence([IdentifiedPath])
  case alternative([IdentifiedPath])
  case zeroOrMore(IdentifiedPath)
  case oneOrMore(IdentifiedPath)
  case zeroOrOne(IdentifiedPath)
  /// Nil where steps in that direction are not in question.
  case negated(forward: [TermIdentifier]?, backward: [TermIdentifier]?)
}
