internal import DocumentModel

/// What a claim says, free of what another run or an edit of its document may number anew.
///
/// Offsets and identifiers of claims are left out; entities without a name are told apart by class and label.
struct ClaimKey: Hashable {
  /// What is claimed, of what.
  struct Proposition: Hashable {
    let subject: String
    let relation: String
    let object: String
  }

  /// Who claims what.
  struct Position: Hashable {
    let proposition: Proposition
    let holder: String
  }

  let position: Position
  let document: String
  let reporters: [String]
  let polarity: Polarity
  let modality: Modality
  let tense: ClaimTense
  let time: String?
  let evidence: String

  init(_ claim: Claim, of document: AnnotatedDocument, in corpus: Corpus) {
    let holders = claim.holderChain.map { Self.key(ofEntity: $0, corpus) }
    position = Position(
      proposition: Proposition(
        subject: Self.key(of: claim.subject, corpus), relation: claim.relation,
        object: Self.key(of: claim.object, corpus)),
      holder: holders.first ?? "")
    self.document = document.document.name
    reporters = Array(holders.dropFirst())
    polarity = claim.polarity
    modality = claim.modality
    tense = claim.tense
    time = claim.eventTime.map { $0.value ?? $0.text }
    evidence = claim.evidence.text
  }

  /// What two claims that read the same may differ in.
  var fields: [(name: String, value: String)] {
    [
      ("document", document), ("subject", position.proposition.subject), ("object", position.proposition.object),
      ("holders", ([position.holder] + reporters).joined(separator: " > ")), ("time", time ?? ""),
      ("tense", tense.rawValue),
    ]
  }

  private static func key(of argument: ClaimArgument, _ corpus: Corpus) -> String {
    switch argument {
    case .entity(let id): key(ofEntity: id, corpus)
    case .claim: "claim"
    // By its own document alone, whatever others call the thing that a quantity is compared with.
    case .quantity(let quantity): "value " + quantity.text { key(ofEntity: $0, corpus) }
    case .literal, .date, .none: "value " + ClaimRow.text(argument, corpus)
    }
  }

  private static func key(ofEntity id: String, _ corpus: Corpus) -> String {
    guard EntityIdentifier.scope(of: id) == .local, let entity = corpus.entities[id] else { return id }
    return "local \(entity.type.rawValue) \(entity.label)"
  }
}
