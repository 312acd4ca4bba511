public import DocumentModel

/// A claim as a row for people: labels instead of identifiers.
public struct ClaimRow: Hashable, Sendable {
  public var document: String
  /// Its name, the same in every output.
  public var claim: String
  public var subject: String
  public var relation: String
  public var object: String
  /// Innermost first, joined by ` > `.
  public var holders: String
  /// The identifier of who commits first of all.
  let innermostHolder: String
  public var polarity: String
  public var modality: String
  /// The event time as EDTF, or the words of the expression where it has no value.
  public var time: String
  /// When the holder said so, in the same form.
  public var stated: String
  public var evidence: String
  /// Where, by what, how: `place: Kapustin Yar; manner: secretly`.
  public var qualifiers: String

  /// The column names, in the order of `cells`.
  public static let columns = [
    "document", "claim", "subject", "relation", "object", "holders", "polarity", "modality", "time", "stated",
    "evidence", "qualifiers",
  ]

  public init(_ claim: Claim, of document: AnnotatedDocument, in corpus: Corpus) {
    self.document = document.document.name
    self.claim = claim.name
    subject = Self.text(claim.subject, of: document, corpus)
    relation = claim.relation
    object = Self.text(claim.object, of: document, corpus)
    innermostHolder = claim.holder
    holders = claim.holderChain.map { corpus.label(of: $0) }.joined(separator: " > ")
    polarity = claim.polarity.rawValue
    modality = claim.modality.rawValue
    time = claim.eventTime.map { $0.value ?? $0.text } ?? ""
    stated = claim.statedTime.map { $0.value ?? $0.text } ?? ""
    evidence = claim.evidence.text
    qualifiers = claim.qualifierTexts(corpus.label).map { $0.name + ": " + $0.text }.joined(separator: "; ")
  }

  public var cells: [String] {
    [document, claim, subject, relation, object, holders, polarity, modality, time, stated, evidence, qualifiers]
  }

  /// What is claimed, in words: `Russia not violates INF Treaty`.
  public var statement: String {
    let sign = polarity == Polarity.negative.rawValue ? "not " : ""
    return [subject, sign + relation, object].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The claim with how it is held, by whom and in which words, on one line.
  public var sentence: String { "\(statement)  (\(modality), says \(holders)): ‘\(evidence)’ — \(shortClaim)" }

  /// The claim's name as people read and type it.
  public var shortClaim: String { Claim.shortName(of: claim) }

  /// How it is held: `alleged`, `denied (negative)`.
  public var stance: String { polarity == Polarity.negative.rawValue ? modality + " (negative)" : modality }

  /// What stands on one side of a claim of a document, in words.
  static func text(_ argument: ClaimArgument, of document: AnnotatedDocument, _ corpus: Corpus) -> String {
    if case .claim(let id) = argument { return "claim " + document.shortName(ofClaim: id) }
    return text(argument, corpus)
  }

  /// What stands on one side of a claim, in words.
  static func text(_ argument: ClaimArgument, _ corpus: Corpus) -> String {
    switch argument {
    case .entity(let id): corpus.label(of: id)
    case .claim(let id): "claim " + id
    case .literal(let words): "“" + words + "”"
    case .date(let value): value ?? ""
    case .quantity(let quantity): quantity.text(naming: corpus.label)
    case .none: ""
    }
  }
}

extension AnnotatedDocument {
  /// What people call the claim by that its document calls by an identifier; the identifier where there is no such claim.
  func shortName(ofClaim id: String) -> String { claims.first { $0.id == id }?.shortName ?? id }
}

extension Corpus {
  /// The claims that a filter accepts, by document and then in text order.
  public func rows(_ filter: ClaimFilter) -> [ClaimRow] {
    documents.flatMap { document in
      document.claims.filter { filter.accepts($0, of: document.document) }.map { ClaimRow($0, of: document, in: self) }
    }
  }
}
