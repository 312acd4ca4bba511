import RDF

/// Writes plans as text for people.
struct PlanDescription {
  let variables: [Variable]
  let terms: QueryTerms

  func text(of plan: Plan) throws -> String { try lines(of: plan).joined(separator: "\n") + "\n" }

  private func lines(of plan: Plan) throws -> [String] {
    let parts = inputs(of: plan)
    let inner = try parts.flatMap { try lines(of: $0) }.map { "  " + $0 }
    return [try title(of: plan) + "  (about \(Self.rounded(plan.estimate.rows)) rows)"] + inner
  }

  private static func rounded(_ rows: Double) -> String {
    rows < 1e15 ? String(Int(rows.rounded(.up))) : "very many"
  }

  private func inputs(of plan: Plan) -> [Plan] {
    switch plan.step {
    case .unit, .nothing, .values, .scan, .graphNames, .service: []
    case .lookup(let left, _, _, _), .path(let left, _, _), .tripleTerm(let left, _, _): [left]
    case .merge(let left, let right, _, _), .hash(let left, let right, _, _), .lateral(let left, let right, _),
      .minus(let left, let right, _):
      [left, right]
    case .union(let branches): branches
    case .filter(let input, _), .extend(let input, _), .group(let input, _, _), .sort(let input, _, _),
      .project(let input), .distinct(let input), .slice(let input, _, _), .graphLoop(let input, _):
      [input]
    }
  }

  private func title(of plan: Plan) throws -> String {
    switch plan.step {
    case .unit: return "unit"
    case .nothing: return "nothing: a term of the pattern is not in the data"
    case .values(let rows): return "values \(names(plan.columns)): \(rows.count)"
    case .scan(let pattern, let order):
      return "scan \(try text(pattern))" + (order.map { " in order \($0.rawValue)" } ?? "")
    case .lookup(_, let pattern, _, let mode): return "look up \(try text(pattern))" + text(mode)
    case .merge(_, _, let slot, let mode): return "merge join on \(name(slot))" + text(mode)
    case .hash(_, _, let keys, let mode):
      return (keys.isEmpty ? "nested join" : "hash join on \(names(keys))") + text(mode)
    case .lateral(_, _, let mode): return "join row by row" + text(mode)
    case .path(_, let path, let mode): return "path \(try text(path))" + text(mode)
    case .tripleTerm(_, let pattern, let slot): return "take apart \(name(slot)) into \(names(pattern.slots))"
    case .minus: return "minus"
    case .union: return "union"
    case .filter(_, let conditions):
      return
        "filter: \(conditions.count == 1 ? "1 condition" : "\(conditions.count) conditions") on \(names(conditions.flatMap { $0.slots.values.sorted() }))"
    case .extend(_, let bindings): return "bind \(names(bindings.map(\.slot)))"
    case .group(_, let keys, let aggregates):
      return "group by \(names(keys)) for \(names(aggregates.map(\.slot)))"
    case .sort(_, let conditions, let wanted):
      let keys = conditions.map { ($0.isDescending ? "descending " : "") + names($0.expression.slots.values.sorted()) }
      return "sort by \(keys.joined(separator: ", "))" + (wanted.map { ", first \($0)" } ?? "")
    case .project: return "project \(names(plan.columns))"
    case .distinct: return "distinct"
    case .slice(_, let offset, let limit):
      return "slice" + (offset > 0 ? " from \(offset)" : "") + (limit.map { " at most \($0)" } ?? "")
    case .graphLoop(_, let slot): return "for each graph \(name(slot))"
    case .graphNames(let slot): return "graph names \(name(slot))"
    case .service: return "service"
    }
  }

  private func text(_ mode: Plan.JoinMode) -> String {
    switch mode {
    case .inner: return ""
    case .optional(let conditions):
      return conditions.isEmpty ? ", optional" : ", optional with \(conditions.count) conditions"
    }
  }

  private func text(_ pattern: AccessPattern) throws -> String {
    var parts = try [pattern.subject, pattern.predicate, pattern.object].map { try text($0) }
    switch pattern.graph {
    case .active: break
    case .constant(let graph): parts.append("in " + (try text(.constant(graph))))
    case .variable(let slot): parts.append("in " + name(slot))
    }
    return parts.joined(separator: " ")
  }

  private func text(_ path: PathAccess) throws -> String {
    try [text(path.subject), text(path.path), text(path.object)].joined(separator: " ")
  }

  private func text(_ path: IdentifiedPath) throws -> String {
    switch path {
    case .predicate(let predicate): return try text(.constant(predicate))
    case .inverse(let inner): return "^" + (try text(inner))
    case .sequence(let parts): return "(" + (try parts.map { try text($0) }.joined(separator: " / ")) + ")"
    case .alternative(let parts): return "(" + (try parts.map { try text($0) }.joined(separator: " | ")) + ")"
    case .zeroOrMore(let inner): return try text(inner) + "*"
    case .oneOrMore(let inner): return try text(inner) + "+"
    case .zeroOrOne(let inner): return try text(inner) + "?"
    case .negated(let forward, let backward):
      let names =
        try (forward ?? []).map { try text(.constant($0)) } + (backward ?? []).map { "^" + (try text(.constant($0))) }
      return "!(" + names.joined(separator: " | ") + ")"
    }
  }

  private func text(_ place: PatternPlace) throws -> String {
    switch place {
    case .constant(let identifier): return try terms.term(identifier).description
    case .variable(let slot): return name(slot)
    }
  }

  private func names(_ slots: [Slot]) -> String {
    slots.isEmpty ? "nothing" : slots.map(name).joined(separator: " ")
  }

  private func name(_ slot: Slot) -> String { variables[slot].description }
}
