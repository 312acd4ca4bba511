import DocumentModel

/// The place of a claim in its document while claims are put together: its sentence, and how many stand there before it.
struct ClaimPlace: Hashable {
  let sentence: Int
  let position: Int
}

/// A claim without number, with what it says of other claims by their places.
struct PendingClaim {
  /// What the claim was made of.
  let draft: ClaimDraft
  /// Its stance before it was judged; nil for what was made of other claims.
  let proposal: StanceProposal?
  /// Everything but its identifier and its links.
  var claim: Claim
  /// The claims that stand as its sides; the side of `claim` is `none` then.
  var subject: ClaimPlace?
  var object: ClaimPlace?
  /// The claims that it speaks of.
  var content: [ClaimPlace] = []
  var condition: ClaimPlace?
  var restates: ClaimPlace?

  init(draft: ClaimDraft, claim: Claim, proposal: StanceProposal? = nil) {
    self.draft = draft
    self.claim = claim
    self.proposal = proposal
  }

  /// One side, whether a value or another claim.
  struct Side: Hashable {
    let value: ClaimArgument
    let claim: ClaimPlace?
  }

  var subjectSide: Side { Side(value: claim.subject, claim: subject) }
  var objectSide: Side { Side(value: claim.object, claim: object) }
}

/// The claims of a document by sentence, in the order in which they will be numbered.
struct ClaimTable {
  private(set) var sentences: [[PendingClaim]]

  init(sentenceCount: Int) { sentences = Array(repeating: [], count: sentenceCount) }

  /// The places of all claims in their order.
  var places: [ClaimPlace] { sentences.indices.flatMap { places(inSentence: $0) } }

  func places(inSentence sentence: Int) -> [ClaimPlace] {
    sentences[sentence].indices.map { ClaimPlace(sentence: sentence, position: $0) }
  }

  /// The places of the last claims before a sentence, in their order.
  func places(before sentence: Int, atMost count: Int) -> [ClaimPlace] {
    var places: [ClaimPlace] = []
    for index in (0..<sentence).reversed() {
      if places.count >= count { break }
      places += self.places(inSentence: index).reversed()
    }
    return places.prefix(count).reversed()
  }

  subscript(place: ClaimPlace) -> PendingClaim {
    get { sentences[place.sentence][place.position] }
    set { sentences[place.sentence][place.position] = newValue }
  }

  /// Puts a claim behind those of its sentence.
  mutating func append(_ claim: PendingClaim, toSentence sentence: Int) { sentences[sentence].append(claim) }
}
