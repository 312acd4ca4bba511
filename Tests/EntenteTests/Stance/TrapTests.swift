import DocumentModel
import Entente
import Testing
import Text

/// Short texts that are easy to misread, of 40 kinds: `traps.tsv`.
///
/// A row has the kind, the text (`\n` is a line break), and the claims that must be found and must not, each as
/// `asserted/alleged not violates(Minsk|Riga, pact) by NATO`: modalities, `not` and holder may be left out, `*` is anybody.
@Suite("Texts that are easy to misread")
struct TrapTests {
  /// Some rows show what the program does not reach yet; they stay, so that it is seen when it does.
  private static let leastShare = 0.95
  /// Kinds of which no forbidden claim may be found: what they hold is never a fact.
  private static let strict: Set<String> = [
    "negation", "quasi-negation", "neither", "contrast", "question", "hypothetical", "treaty-language",
  ]

  @Test("what must be found is found, and what is not said is not")
  func traps() throws {
    let (count, failures) = try Self.misread("traps.tsv")
    print("\(count) texts, \(failures.count) misread")
    #expect(Double(count - failures.count) >= Self.leastShare * Double(count), "\(failures.joined(separator: "\n"))")
  }

  @Test("what readers of their own articles stumbled at is read rightly, all of it")
  func news() throws {
    let failures = try Self.misread("news.tsv").failures
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// How many texts a table has, and which of them are misread.
  private static func misread(_ table: String) throws -> (count: Int, failures: [String]) {
    let rows = try ReadTexts.table(table, columns: ["kind", "text", "must", "must not"]).rows
    let texts = rows.map {
      $0.cells[1].split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }
    let read = try ReadTexts(texts)
    var failures: [String] = []
    for (index, row) in rows.enumerated() {
      let wanted = try claims(row.cells[2], row.line)
      let forbidden = try claims(row.cells[3], row.line)
      let found = read.claims(of: index)
      let missed = wanted.filter { claim in !found.contains { claim.matches($0, read, index) } }
      let violated = forbidden.filter { claim in found.contains { claim.matches($0, read, index) } }
      let shown = found.map { read.shown($0, in: index) }
      if !missed.isEmpty || !violated.isEmpty {
        failures.append(
          "\(row.cells[0]): \(row.cells[1]) missed \(missed.map(\.text)), made \(violated.map(\.text)) of \(shown)")
      }
      let isStrict = strict.contains(row.cells[0])
      #expect(
        !isStrict || !violated.contains { claim in found.contains { $0.isPlain && claim.matches($0, read, index) } },
        "\(row.cells[1]): \(shown)")
    }
    return (rows.count, failures)
  }

  private struct UnreadableClaim: Error {
    let line: Int
    let text: String
  }

  private static func claims(_ cell: String, _ line: Int) throws -> [ExpectedClaim] {
    try cell == "-"
      ? []
      : cell.split(separator: ";").map { part in
        guard let claim = ExpectedClaim(String(part)) else { throw UnreadableClaim(line: line, text: String(part)) }
        return claim
      }
  }
}

extension Claim {
  /// Whether the author asserts it, so that it may leave a plain triple.
  fileprivate var isPlain: Bool {
    modality == .asserted && polarity == .positive && (holder.isEmpty || holder.hasPrefix("doc:"))
  }
}

/// A claim as `traps.tsv` writes it.
private struct ExpectedClaim {
  let text: String
  private var modalities: [String] = []
  private var isNegative = false
  private let relations: [String]
  private let subjects: [String]
  private let objects: [String]
  private var holders = ["*"]

  init?(_ text: String) {
    self.text = text
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
      let comma = text[open..<close].firstRange(of: ", ")
    else { return nil }
    var head = text[..<open].split(separator: " ").map(String.init)
    guard let relation = head.popLast() else { return nil }
    relations = relation.listedValues
    if head.last == "not" {
      isNegative = true
      head.removeLast()
    }
    if let listed = head.first { modalities = listed.split(separator: "/").map(String.init) }
    subjects = String(text[text.index(after: open)..<comma.lowerBound]).listedValues
    objects = String(text[comma.upperBound..<close]).listedValues
    let behind = text[text.index(after: close)...].split(separator: " ", maxSplits: 1)
    if behind.first == "by", behind.count == 2 { holders = String(behind[1]).listedValues }
  }

  func matches(_ claim: Claim, _ read: ReadTexts, _ index: Int) -> Bool {
    (relations == ["*"] || relations.contains(claim.relation)) && (claim.polarity == .negative) == isNegative
      && (modalities.isEmpty || modalities.contains(claim.modality.rawValue))
      && holders.contains { read.isHeld(claim, by: $0, in: index) }
      && (isBetween(claim.subject, claim.object, read, index)
        || claim.relation == "consultsWith"
          && isBetween(claim.object, claim.subject, read, index))
  }

  private func isBetween(_ one: ClaimArgument, _ other: ClaimArgument, _ read: ReadTexts, _ index: Int) -> Bool {
    subjects.contains { read.isCalled(one, $0, in: index) } && objects.contains { read.isCalled(other, $0, in: index) }
  }
}
