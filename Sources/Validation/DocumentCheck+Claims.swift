import CalendarTime
import DocumentModel
import GraphAssembly
import KnowledgeBase

extension DocumentCheck {
  mutating func check(_ claim: Claim) {
    checkPlace(of: claim)
    checkReferences(of: claim)
    if claim.modality == .denied, claim.polarity == .positive { report(.error, .positiveDenial, claim.id) }
    if claim.holderChain.last.map(DocumentAuthor.isAuthor) != true { report(.error, .brokenHolderChain, claim.id) }
    if claim.rule == nil { report(.warning, .missingRule, claim.id) }
    for time in [claim.eventTime, claim.statedTime] {
      if let value = time?.value { check(time: value, claim.id) }
    }
    checkArguments(of: claim)
  }

  private mutating func checkPlace(of claim: Claim) {
    check(claim.evidence.range, claim.id)
    compare(claim.evidence.text, claim.evidence.range, claim.id)
    guard let sentence = sentences[claim.sentence] else {
      report(.error, .unknownSentence(claim.sentence), claim.id)
      return
    }
    let (outer, inner) = (sentence.range, claim.evidence.range)
    if inner.lowerBound < outer.lowerBound || inner.upperBound > outer.upperBound || claim.sentenceRange != outer {
      report(.error, .outsideSentence(sentence.id), claim.id)
    }
    if sentence.section != claim.section {
      let problem = Finding.Problem.sectionDiffers(
        expected: sentence.section.rawValue, found: claim.section.rawValue)
      report(.error, problem, claim.id)
    }
  }

  private mutating func checkReferences(of claim: Claim) {
    for mention in claim.subjectMentions + claim.objectMentions where !mentions.contains(mention) {
      report(.error, .unknownMention(mention), claim.id)
    }
    let others = claim.content + [claim.restates, claim.condition].compactMap { $0 }
    for other in others where !claims.contains(other) { report(.error, .unknownClaim(other), claim.id) }
    for holder in claim.holderChain where !DocumentAuthor.isAuthor(holder) { check(entity: holder, claim.id) }
    if let type = entities[claim.holder].map({ OntologyClass($0.type) }), !canSpeak(type) {
      report(.warning, .unusualHolder(class: type.rawValue), claim.id)
    }
    for argument in [claim.subject, claim.object] {
      switch argument {
      case .entity(let identifier): check(entity: identifier, claim.id)
      case .claim(let identifier) where !claims.contains(identifier):
        report(.error, .unknownClaim(identifier), claim.id)
      case .date(let value?): check(time: value, claim.id)
      case .claim, .literal, .date, .quantity, .none: break
      }
    }
  }

  private func canSpeak(_ type: OntologyClass) -> Bool {
    type.isKind(of: .actor) || type.isKind(of: .document) || type == .role
  }

  private mutating func checkArguments(of claim: Claim) {
    switch claim.subject {
    case .entity, .claim: break
    case .literal, .date, .quantity, .none: report(.error, .subjectIsNoNode, claim.id)
    }
    guard let relation = relations[claim.relation] else {
      report(.error, .unknownRelation(claim.relation), claim.id)
      return
    }
    check(claim.subject, "subject", relation.domain, of: claim)
    check(claim.object, "object", relation.range, of: claim)
  }

  /// Warns where an argument is of none of the classes that the catalogue names.
  private mutating func check(_ argument: ClaimArgument, _ side: String, _ classes: [String], of claim: Claim) {
    guard let found = className(of: argument), !classes.contains("any") else { return }
    let fits = classes.contains { name in
      if name == found || (name == "Duration" && found == "literal") { return true }
      guard let wanted = OntologyClass(rawValue: name), let actual = OntologyClass(rawValue: found) else {
        return false
      }
      return actual.isKind(of: wanted) || wanted.isKind(of: actual)
    }
    guard !fits, !isOfOwnClass(argument, among: classes) else { return }
    report(.warning, .unusualArgument(side: side, relation: claim.relation, class: found), claim.id)
  }

  private func isOfOwnClass(_ argument: ClaimArgument, among classes: [String]) -> Bool {
    guard let own = argument.entity.flatMap({ entities[$0] })?.declaredClasses else { return false }
    return own.contains { classes.contains($0.name) }
  }

  /// The class name that the catalogue uses; nil where nothing is known or nothing stands there.
  private func className(of argument: ClaimArgument) -> String? {
    switch argument {
    case .entity(let identifier): entities[identifier].map { OntologyClass($0.type).rawValue }
    case .claim: "Claim"
    case .literal: "literal"
    case .date: "Date"
    case .quantity: "Quantity"
    case .none: nil
    }
  }

  mutating func check(time value: String, _ record: String?) {
    let references = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
    let isDuration = value.hasPrefix("P") && value.utf8.count > 1
    if EDTFValue(value) == nil, !references.contains(value), !isDuration {
      report(.error, .malformedTime(value), record)
    }
  }
}
