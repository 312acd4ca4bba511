internal import DocumentModel

/// Mends attachments that the model is known to get wrong and that words and order decide: the last step of the analysis.
///
/// Each repair moves one word to a head that stands before it; the result is a tree again. What the analysis says of a word otherwise
/// stays, also its roles, which the model reads off its own tree.
struct AttachmentMender: Sendable {
  let lexicon: AttachmentLexicon

  /// Where a word belongs.
  struct Attachment {
    var head: TokenPlace
    var relation: DependencyRelation
  }

  /// The document with its trees mended.
  ///
  /// - Complexity: O(tokens), and the siblings of each word that is moved.
  func mended(_ document: AnalyzedDocument) -> AnalyzedDocument {
    guard document.tokens.isParsed else { return document }
    let found = document.sentences.indices.flatMap { moves(in: SentenceView(document: document, index: $0)) }
    var mended = document
    for (place, attachment) in found {
      mended.tokens.heads[place.row] = attachment.head.row
      mended.tokens.relations[place.row] = attachment.relation
    }
    return mended
  }

  /// From left to right; later words see where earlier ones went.
  private func moves(in sentence: SentenceView) -> [(TokenPlace, Attachment)] {
    var sentence = sentence
    return sentence.tokens.compactMap { place in
      guard sentence.head(of: place) != nil, let attachment = attachment(of: place, in: sentence),
        !sentence.ancestors(of: attachment.head).contains(place)
      else { return nil }
      sentence.attach(place, to: attachment.head, as: attachment.relation)
      return (place, attachment)
    }
  }

  private func attachment(of place: TokenPlace, in sentence: SentenceView) -> Attachment? {
    switch sentence.relation(of: place) {
    case .adverbialClause: infinitive(place, sentence)
    case .nominalModifier: toldOne(place, sentence) ?? modifier(place, sentence)
    case .possessor: toldOne(place, sentence)
    case .conjunct: speaker(place, sentence)
    case .nominalSubject: agent(place, sentence) ?? source(place, sentence)
    case .oblique: agent(place, sentence)
    case .relativeClause: content(place, sentence)
    case .clausalComplement: objectContent(place, sentence)
    case .caseMarker: preposition(place, sentence)
    case .compound: doer(place, sentence)
    case .object: complementizer(place, sentence) ?? behindInsertion(place, sentence) ?? doer(place, sentence)
    case .parataxis: behindInsertion(place, sentence)
    case .indirectObject: onlyObject(place, sentence)
    case .determiner: determiner(place, sentence)
    default: nil
    }
  }
}
