internal import ClaimExtraction
internal import DocumentModel
internal import Entente

/// The sentences for names that mean nothing, or too much.
enum NameMessage {
  private static let shown = 12

  static func text(for failure: NameFailure) -> String {
    switch failure {
    case .unknown(let name, let near) where near.isEmpty: "nothing here is called ‘\(name)’"
    case .unknown(let name, let near): "nothing here is called ‘\(name)’; perhaps you mean:\n" + list(near)
    case .notMentioned(let name, let identifier): "nothing here mentions ‘\(name)’ (\(identifier))"
    case .unknownRelation(let name, let near, let used):
      "no relation is called ‘\(name)’" + (near.isEmpty && !used.isEmpty ? "; there are " + short(used) : advice(near))
    case .unknownDocument(let name, let near): "no document here is called ‘\(name)’" + advice(near)
    case .ambiguous(let name, let candidates):
      "‘\(name)’ may mean \(candidates.count) things; say which by its identifier:\n" + list(candidates)
    }
  }

  /// Of a name that several bear who were all taken.
  static func text(for shared: SharedName) -> String {
    let bearers = shared.bearers.map { "\($0.entity.label) (\($0.entity.className), \($0.entity.id))" }
    return "‘\(shared.name)’ is taken for " + bearers.joined(separator: " and ")
  }

  /// Of a name that was taken for a place alone, and is its government's too.
  static func text(forPlace shared: SharedName) -> String {
    let others = shared.bearers.filter { $0.entity.type != .place }.map { "\($0.entity.label) (\($0.entity.id))" }
    return "‘\(shared.name)’ is the place here, not " + others.joined(separator: " or ")
  }

  static func text(for failure: ClaimNameFailure) -> String {
    switch failure {
    case .unknown(let name): return "no claim here is called ‘\(name)’"
    case .tooShort(let name, let fewest):
      return "‘\(name)’ is too short to begin the name of a claim; give \(fewest) of its digits or more"
    case .ambiguous(let name, let claims):
      let lines = claims.prefix(shown).map { "  \($0.claim)  \($0.summary)" }
      let rest = claims.count > shown ? ["  … and \(claims.count - shown) more"] : []
      return "‘\(name)’ begins the names of \(claims.count) claims; give more of its digits:\n"
        + (lines + rest).joined(separator: "\n")
    }
  }

  static func text(for failure: UnknownRule) -> String { "no rule is called ‘\(failure.name)’" + advice(failure.near) }

  private static func advice(_ near: [String]) -> String {
    near.isEmpty ? "" : "; perhaps you mean \(near.joined(separator: ", "))"
  }

  /// The first names of a list in one line.
  private static func short(_ names: [String]) -> String {
    let rest = names.count > shown ? " and \(names.count - shown) more" : ""
    return names.prefix(shown).joined(separator: ", ") + rest
  }

  private static func list(_ candidates: [NameResolver.Candidate]) -> String {
    let lines = candidates.prefix(shown).map { candidate in
      let entity = candidate.entity
      let mentions = candidate.mentions > 0 ? ", mentioned \(candidate.mentions)×" : ""
      return "  \(entity.id)  \(entity.label) (\(entity.className)\(mentions))"
    }
    let rest = candidates.count > shown ? ["  … and \(candidates.count - shown) more"] : []
    return (lines + rest).joined(separator: "\n")
  }
}
