public import DocumentModel
import EntityResolution
import Text

/// What became of a line over the documents that it could concern.
public enum ReviewOutcome: Hashable, Sendable {
  /// Identifiers of the claims or mentions that it fits; none for what concerns entities.
  case applied([String])
  /// No claim, mention or entity is as it says.
  case unused
  /// It would merge what must never be one; the identifier of the forbidding row.
  case refused(String)
}

extension ReviewTable {
  /// A document with the lines applied to it, and what became of those that concern it, by line.
  ///
  /// - Complexity: that of the lines for this document and for all.
  public func applied(to document: AnnotatedDocument) -> (document: AnnotatedDocument, outcomes: [Int: ReviewOutcome]) {
    let own = reviews(ofDocument: Review.key(of: document.document))
    if own.isEmpty, !concernsAllDocuments { return (document, [:]) }
    // Who is who first: claims are reviewed as people see them, and keep all names that they had.
    let decided = identities.applied(to: document)
    var document = decided.document
    var outcomes = decided.outcomes.compactMapValues { outcome -> ReviewOutcome? in
      switch outcome {
      case .applied, .doubtful: .applied([])
      case .unused, .unchanged: nil
      case .refused(let rule): .refused(rule)
      }
    }
    for review in own where review.kind == .means { outcomes[review.line] = turn(review, in: &document) }
    for review in own where review.isOfClaim { outcomes[review.line] = mark(review, in: &document) }
    for review in own where outcomes[review.line] == nil { outcomes[review.line] = .unused }
    return (document, outcomes)
  }

  private func turn(_ review: Review, in document: inout AnnotatedDocument) -> ReviewOutcome {
    guard let place = ReviewedPlace(review.document) else { return .unused }
    let mentions = document.mentions.filter {
      $0.range.overlaps(place.range) && Review.spaced($0.surface) == review.words
    }
    guard let first = mentions.first, let old = document.entities.first(where: { $0.id == first.entity }) else {
      return .unused
    }
    let entity =
      identities.entity(called: review.becomes, in: document)
      ?? Entity(
        id: EntityIdentifier.named(review.becomes, type: old.type), type: old.type, label: review.becomes)
    let moved = Set(mentions.map(\.id))
    if entity.id != old.id { document.move(moved, of: old, to: entity) }
    for index in document.mentions.indices where moved.contains(document.mentions[index].id) {
      document.mentions[index].note(reviewedBy: review.reviewer, on: review.date, because: review.reason)
    }
    return .applied(mentions.map(\.id))
  }

  private func mark(_ review: Review, in document: inout AnnotatedDocument) -> ReviewOutcome {
    let names = ReviewedNames(document)
    let fitting = document.claims.indices.filter { index in
      let claim = document.claims[index]
      return claim.relation == review.relation && names.fits(review.subject, claim.subject)
        && names.fits(review.object, claim.object)
    }
    func words(_ index: Int) -> String { Review.spaced(document.claims[index].evidence.text) }
    // A better reading may quote some words more or fewer.
    var found = fitting.filter { words($0) == review.words }
    if found.isEmpty { found = fitting.filter { words($0).contains(review.words) || review.words.contains(words($0)) } }
    guard let verdict = ClaimReview.Verdict(rawValue: review.kind.rawValue), !found.isEmpty else { return .unused }
    for index in found {
      let note = ClaimReview(
        verdict: verdict, reviewer: review.reviewer, date: review.date, reason: review.reason)
      document.claims[index].review = note
      if let correction = ReviewCorrection(review.becomes), verdict == .corrected {
        correct(index, correction, names, in: &document)
      }
    }
    return .applied(found.map { document.claims[$0].id })
  }

  private func correct(
    _ index: Int, _ correction: ReviewCorrection, _ names: ReviewedNames, in document: inout AnnotatedDocument
  ) {
    var claim = document.claims[index]
    var old = ReviewCorrection()
    if let relation = correction.relation {
      old.relation = claim.relation
      claim.relation = relation
    }
    if let polarity = correction.polarity {
      old.polarity = claim.polarity
      claim.polarity = polarity
    }
    if let modality = correction.modality {
      old.modality = claim.modality
      claim.modality = modality
    }
    if let holder = correction.holder {
      old.holder = names.name(of: claim.holder)
      claim.holderChain = chain(holder, claim, in: &document)
    }
    claim.review?.asRead = old.text
    document.claims[index] = claim
  }

  /// The chain with another innermost holder; who passed the claim on stays.
  private func chain(_ holder: String, _ claim: Claim, in document: inout AnnotatedDocument) -> [String] {
    let author = DocumentAuthor.identifier(ofDocument: document.document.name)
    if holder == ReviewedNames.author { return [author] }
    let entity =
      identities.entity(called: holder, in: document)
      ?? Entity(id: EntityIdentifier.named(holder, type: .organization), type: .organization, label: holder)
    document.include(entity)
    let rest = claim.holderChain.drop { !DocumentAuthor.isAuthor($0) && $0 == claim.holder }
    return [entity.id] + rest.filter { $0 != entity.id }
  }
}
