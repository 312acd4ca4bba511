internal import DocumentModel

/// What changed from one corpus to another: documents, entities, claims, and who changed their mind.
public struct CorpusDifference: Sendable {
  /// Whether something is only in the new corpus or only in the old.
  public enum Change: String, Hashable, Sendable {
    case added
    case removed
  }

  /// A claim that only one side has.
  public struct ClaimChange: Hashable, Sendable {
    public let change: Change
    public let row: ClaimRow
    /// Whether the other side has no claim of this proposition at all, by whomever.
    public let isOnlyOfProposition: Bool
    /// Where a claim of the other side reads the same: what of it differs, from the old one to the new one.
    public fileprivate(set) var fields: [FieldChange] = []
  }

  /// A value that is not as it was.
  public struct FieldChange: Hashable, Sendable {
    public let field: String
    public let before: String
    public let after: String
  }

  /// A holder whose stances on a proposition are others than before.
  public struct StanceChange: Hashable, Sendable {
    public let subject: String
    public let relation: String
    public let object: String
    public let holder: String
    /// Each stance once, sorted.
    public let before: [String]
    public let after: [String]
    /// The claims of the new corpus on it.
    public let claims: [ClaimRow]
  }

  /// An entity or a document that is not as it was.
  public struct RecordChange: Hashable, Sendable {
    /// What happened to a record.
    public enum Kind: String, Hashable, Sendable {
      case added
      case removed
      case changed
    }

    public let kind: Kind
    public let identifier: String
    public let label: String
    /// The fields that differ: `label`, `aliases`; `content` for documents.
    public let fields: [String]
  }

  /// By name.
  public let documents: [RecordChange]
  /// Entities that have a name, by identifier; unnamed ones belong to their documents.
  public let entities: [RecordChange]
  /// Removed ones first, each side by document and in text order.
  public let claims: [ClaimChange]
  /// In the order of the new corpus' claims.
  public let stances: [StanceChange]

  public var isEmpty: Bool { documents.isEmpty && entities.isEmpty && claims.isEmpty && stances.isEmpty }

  /// Compares two corpora, leaving out text that is quarantined.
  ///
  /// - Complexity: O(claims + entities).
  public init(from old: Corpus, to new: Corpus) {
    let (before, after) = (KeyedClaims(old), KeyedClaims(new))
    claims = Self.claimChanges(before, after)
    stances = after.positions.compactMap { position in
      guard let rows = after.rows[position], let oldRows = before.rows[position], let first = rows.first else {
        return nil
      }
      let stances = (before: Self.stances(of: oldRows), after: Self.stances(of: rows))
      guard stances.before != stances.after else { return nil }
      return StanceChange(
        subject: first.row.subject, relation: first.row.relation, object: first.row.object,
        holder: first.holder, before: stances.before, after: stances.after, claims: rows.map(\.row))
    }
    documents = Self.documentChanges(old, new)
    entities = Self.entityChanges(old, new)
  }

  private static func claimChanges(_ before: KeyedClaims, _ after: KeyedClaims) -> [ClaimChange] {
    let (gone, new) = (before.claims(notIn: after), after.claims(notIn: before))
    var removed = gone.map { $0.change(.removed, in: before, other: after) }
    var added = new.map { $0.change(.added, in: after, other: before) }
    var alike = Dictionary(grouping: gone.indices, by: { gone[$0].row.wording })
    for index in new.indices {
      guard let other = alike[new[index].row.wording]?.first else { continue }
      alike[new[index].row.wording]?.removeFirst()
      added[index].fields = new[index].changes(since: gone[other])
      removed[other].fields = added[index].fields
    }
    return removed + added
  }

  private static func stances(of claims: [KeyedClaims.Element]) -> [String] { Set(claims.map(\.row.stance)).sorted() }
}

extension ClaimRow {
  /// What people read of a claim in one line.
  fileprivate var wording: [String] { [statement, modality, holders, evidence] }
}

/// The claims of a corpus by what they say.
private struct KeyedClaims {
  struct Element {
    let key: ClaimKey
    let row: ClaimRow
    let holder: String

    func change(_ change: CorpusDifference.Change, in own: KeyedClaims, other: KeyedClaims)
      -> CorpusDifference.ClaimChange
    {
      CorpusDifference.ClaimChange(
        change: change, row: row, isOnlyOfProposition: !other.propositions.contains(key.position.proposition))
    }

    /// What differs from an earlier claim that reads the same.
    func changes(since old: Element) -> [CorpusDifference.FieldChange] {
      zip(old.key.fields, key.fields).filter { $0.value != $1.value }.map {
        CorpusDifference.FieldChange(field: $0.name, before: $0.value, after: $1.value)
      }
    }
  }

  let elements: [Element]
  /// Who claims what, in the order of first claims.
  private(set) var positions: [ClaimKey.Position] = []
  private(set) var rows: [ClaimKey.Position: [Element]] = [:]
  let propositions: Set<ClaimKey.Proposition>

  init(_ corpus: Corpus) {
    elements = corpus.documents.flatMap { document in
      document.claims.filter { !$0.section.isQuarantined }.map { claim in
        Element(
          key: ClaimKey(claim, of: document, in: corpus), row: ClaimRow(claim, of: document, in: corpus),
          holder: corpus.label(of: claim.holder))
      }
    }
    propositions = Set(elements.map(\.key.position.proposition))
    for element in elements {
      if rows[element.key.position] == nil { positions.append(element.key.position) }
      rows[element.key.position, default: []].append(element)
    }
  }

  /// The claims that another corpus lacks, each as often as it does.
  func claims(notIn other: KeyedClaims) -> [Element] {
    var there: [ClaimKey: Int] = [:]
    for element in other.elements { there[element.key, default: 0] += 1 }
    return elements.filter { element in
      guard let count = there[element.key], count > 0 else { return true }
      there[element.key] = count - 1
      return false
    }
  }
}
