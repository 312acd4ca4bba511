internal import Text

/// A rule of claim extraction, as people choose among them.
public struct ClaimRule: Hashable, Sendable {
  /// What it is made of.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A row of `patterns.tsv`: a predicate with slots for both sides.
    case pattern
    /// A rule over noun phrases, written in code.
    case structure
    /// A row of `operators.tsv`: a word that says who commits, and how.
    case operation = "operator"
    /// What the model reads between mentions.
    case reader
    /// What decides on modality and holder between the other kinds, with weights of `stances.tsv`.
    case judge
  }

  /// Unique among rules of its kind, with a version; claims name the rule that made them by it.
  public let id: String
  public let kind: Kind
  /// The relations that it may state; an operator states none.
  public let relations: [String]
  /// Where it comes from, as the README beside the tables explains; empty for rules in code.
  public let source: String
  /// The first sentence that shows what it reads; empty where none does.
  public let example: String
  /// How many of its claims were right on the gold documents, of how many; nil where none was seen.
  public let record: (right: Int, claims: Int)?

  public static func == (left: ClaimRule, right: ClaimRule) -> Bool { left.id == right.id && left.kind == right.kind }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(kind)
  }
}

extension ClaimRule {
  static let identifierForm = "a name with a version: smuggle-to/1"

  /// Whether a cell names a rule as rows must: letters, digits and hyphens, a slash and a number.
  static func isIdentifier(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    return parts[0].utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
      && parts[1].utf8.allSatisfy(\.isASCIIDigit)
  }
}

/// A rule that was to be switched off and is none.
public struct UnknownRule: Error, Hashable, Sendable {
  public let name: String
  /// Names that begin like it.
  public let near: [String]
}

extension ClaimRules {
  /// All rules, by kind and then in the order in which they are tried.
  public var all: [ClaimRule] {
    proposers.patterns.proposers.map { rule($0, .pattern, source: $0.source) }
      + proposers.rules.map { rule($0, .structure) } + operatorRules + proposers.readers.map { rule($0, .reader) }
      + (stances.isEmpty ? [] : [Self.judge])
  }

  /// The rules without some of them.
  ///
  /// - Parameter names: identifiers, with their versions or without.
  /// - Throws: `UnknownRule` for the first name that is none.
  public func without(_ names: [String]) throws(UnknownRule) -> ClaimRules {
    if names.isEmpty { return self }
    let known = Set(all.map(\.id))
    var removed: Set<String> = []
    for name in names {
      let meant = known.filter { $0 == name || $0.hasPrefix(name + "/") }
      if meant.isEmpty {
        throw UnknownRule(name: name, near: known.filter { $0.hasPrefix(name.prefix(4)) }.sorted())
      }
      removed.formUnion(meant)
    }
    var rules = self
    rules.proposers.remove(removed)
    rules.operators = operators.removing(removed)
    if removed.contains(Self.judge.id) { rules.stances = StanceWeights() }
    return rules
  }

  private static let judge = ClaimRule(
    id: "judge/1", kind: .judge, relations: [], source: "learned", example: "", record: nil)

  private func rule(_ proposer: any ClaimProposer, _ kind: ClaimRule.Kind, source: String = "") -> ClaimRule {
    ClaimRule(
      id: proposer.id, kind: kind, relations: proposer.relations.sorted(), source: source,
      example: proposer.examples.first { $0.claim != nil }?.sentence ?? "",
      record: precision.counts[proposer.id].map { ($0.right, $0.claims) })
  }

  /// A row with several lemmas is one rule.
  private var operatorRules: [ClaimRule] {
    var seen: Set<String> = []
    return operators.operators.filter { seen.insert($0.id).inserted }.map {
      ClaimRule(
        id: $0.id, kind: .operation, relations: [], source: $0.source, example: $0.example, record: nil)
    }
  }
}
