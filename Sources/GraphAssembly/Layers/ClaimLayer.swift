import DocumentModel
import RDF

/// States who commits to what, how strongly, where and when, and the bare propositions.
struct ClaimLayer {
  let context: DocumentContext
  private let claims: [ClaimNode]
  private let nodes: [String: IRI]

  init(nodes: DocumentNodes, part: DocumentPart) {
    context = nodes.context
    self.nodes = nodes.claimIRIs
    claims = nodes.claims.filter { part.contains($0.claim) }
  }

  func add(to main: inout DocumentGraph, _ quarantine: inout DocumentGraph) {
    var written: Set<IRI> = []
    for resolved in claims where written.insert(resolved.iri).inserted {
      if resolved.claim.section.isQuarantined {
        add(resolved, to: &quarantine)
      } else {
        add(resolved, to: &main)
      }
    }
  }

  private func add(_ resolved: ClaimNode, to graph: inout DocumentGraph) {
    addProposition(of: resolved, to: &graph)
    addCommitment(resolved, to: &graph)
    addTimes(of: resolved, to: &graph)
    addEvidence(of: resolved, to: &graph)
    addRelations(of: resolved, to: &graph)
    addQualifiers(of: resolved, to: &graph)
  }

  private func addProposition(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    note(resolved.claim.subject, of: resolved.claim, in: &graph)
    note(resolved.claim.object, of: resolved.claim, in: &graph)
    let (iri, ent) = (resolved.proposition, context.vocabulary)
    graph.knowledge.add(iri, Vocabulary.rdf.type, ent.term(.proposition))
    graph.knowledge.add(iri, Vocabulary.rdf.subject, resolved.subject)
    graph.knowledge.add(iri, Vocabulary.rdf.predicate, resolved.relation)
    graph.knowledge.add(iri, Vocabulary.rdf.object, resolved.object)
  }

  private func addCommitment(_ resolved: ClaimNode, to graph: inout DocumentGraph) {
    let (iri, claim, ent) = (resolved.iri, resolved.claim, context.vocabulary)
    graph.claims.add(iri, Vocabulary.rdf.type, ent.term(.claim))
    graph.claims.add(iri, ent.proposition, resolved.proposition)
    graph.claims.add(iri, Vocabulary.prov.wasAttributedTo, resolved.holder)
    graph.claims.add(iri, ent.attribution, text: claim.attribution.rawValue)
    graph.claims.add(iri, ent.polarity, ent.term(claim.polarity))
    graph.claims.add(iri, ent.modality, ent.term(claim.modality))
    graph.claims.add(iri, ent.tense, ent.term(claim.tense))
    graph.claims.add(iri, ent.section, ent.term(claim.section))
    graph.claims.add(iri, ent.rule, text: claim.rule ?? "annotated/1")
    if let confidence = claim.confidence {
      graph.claims.add(iri, ent.confidence, Literal(decimalThousandths: confidence))
    }
    addReview(of: resolved, to: &graph)
    addHolders(of: resolved, to: &graph)
    if context.settings.writesReifiers, resolved.subject.isResource {
      let triple = Triple(resolved.subject, resolved.relation, resolved.object)
      graph.claims.add(iri, Vocabulary.rdf.reifies, .triple(triple))
    }
  }

  /// Who checked the claim, and what they found.
  private func addReview(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    guard let review = resolved.claim.review else { return }
    let (iri, ent) = (resolved.iri, context.vocabulary)
    func text(_ text: String) -> String? { text.isEmpty ? nil : text }
    graph.claims.add(iri, ent.verdict, text: review.verdict.rawValue)
    graph.claims.add(iri, ent.reviewedBy, text: text(review.reviewer))
    graph.claims.add(iri, ent.reviewedOn, text: text(review.date))
    graph.claims.add(iri, ent.reviewReason, text: text(review.reason))
    graph.claims.add(iri, ent.readAs, text: text(review.asRead))
  }

  /// Everyone who passes the claim on; the order is kept where there are several between holder and author.
  private func addHolders(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    let chain = resolved.claim.holderChain
    for holder in chain where !context.isAuthor(holder) { graph.entities.insert(holder) }
    let nodes = chain.map(context.holderIRI)
    for node in nodes.dropFirst() { graph.claims.add(resolved.iri, context.vocabulary.reportedBy, node) }
    if nodes.count > 3 {
      let text = nodes.map(\.string).joined(separator: " ")
      graph.claims.add(resolved.iri, context.vocabulary.holderChain, text: text)
    }
  }

  private func addTimes(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    let times: [(String, ClaimTime?)] = [
      ("eventTime", resolved.claim.eventTime), ("statedTime", resolved.claim.statedTime),
    ]
    for (name, time) in times {
      guard let time else { continue }
      let node = context.time(time, of: resolved.claim)
      graph.times.insert(node)
      graph.claims.add(resolved.iri, context.vocabulary.term(name), node.iri)
      graph.claims.add(resolved.iri, context.vocabulary.term(name + "Role"), text: time.role)
      graph.claims.add(resolved.iri, context.vocabulary.term(name + "Modifier"), text: time.modifier)
      graph.claims.add(resolved.iri, context.vocabulary.term(name + "Consistency"), text: time.consistency)
      graph.claims.add(resolved.iri, context.vocabulary.term(name + "Duration"), text: time.duration)
      for alternative in time.alternatives {
        let node = TimeNode.resolved(alternative, context.identifiers)
        graph.times.insert(node)
        graph.claims.add(resolved.iri, context.vocabulary.term(name + "Alternative"), node.iri)
      }
    }
  }

  private func addEvidence(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    let (iri, claim, ent) = (resolved.iri, resolved.claim, context.vocabulary)
    let span = context.span(claim.evidence.range)
    graph.claims.add(iri, ent.inDocument, context.iri)
    graph.claims.add(iri, ent.evidence, context.span(claim.sentenceRange))
    graph.claims.add(iri, ent.evidenceSpan, span)
    graph.claims.add(span, Vocabulary.rdf.type, ent.term(.textSpan))
    graph.claims.add(span: span, claim.evidence.range, in: context)
    graph.claims.add(span, Vocabulary.nif.anchorOf, text: claim.evidence.text)
    let subjects = claim.subjectMentions.compactMap(context.mentionIRI)
    let objects = claim.objectMentions.compactMap(context.mentionIRI)
    for mention in resolved.isTurned ? objects : subjects { graph.claims.add(iri, ent.subjectMention, mention) }
    for mention in resolved.isTurned ? subjects : objects { graph.claims.add(iri, ent.objectMention, mention) }
  }

  private func addRelations(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    let (iri, claim, ent) = (resolved.iri, resolved.claim, context.vocabulary)
    for content in claim.content.compactMap({ nodes[$0] }) { graph.claims.add(iri, ent.content, content) }
    if let restated = claim.restates.flatMap({ nodes[$0] }), restated != iri {
      graph.claims.add(iri, ent.restates, restated)
    }
    if let condition = claim.condition.flatMap({ nodes[$0] }) { graph.claims.add(iri, ent.condition, condition) }
    graph.claims.add(iri, ent.conditionNegated, ifTrue: claim.isConditionNegated)
    for argument in claim.inferred { graph.claims.add(iri, ent.inferred, text: argument) }
    for flag in claim.flags { graph.claims.add(iri, ent.flag, text: flag) }
    graph.claims.add(iri, Vocabulary.rdfs.comment, text: claim.note)
  }

  /// Remembers what an argument refers to, so that the graph describes it.
  private func note(_ argument: ClaimArgument, of claim: Claim, in graph: inout DocumentGraph) {
    switch argument {
    case .entity(let identifier): graph.entities.insert(identifier)
    case .date(let value): graph.times.insert(context.dateArgument(value, of: claim))
    case .quantity(let quantity): graph.quantities.insert(quantity)
    case .claim, .literal, .none: break
    }
  }
}
