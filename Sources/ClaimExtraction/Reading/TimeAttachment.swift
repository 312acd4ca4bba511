import DocumentModel
import Text

/// Decides which time expressions of a sentence belong to which claim: when it happens, or when it was said.
struct TimeAttachment {
  let sentence: SentenceView
  let classes: WordClasses
  /// The time mentions of the sentence.
  let times: [ResolvedMention]
  /// The treaty mentions of the sentence, by name or not.
  let treaties: [ResolvedMention]

  /// When the described thing holds or happens: a time under the claim's word or its supporting verb.
  ///
  /// What was failed or refused to be done was not done when it failed: `failed on Friday to resolve`.
  func eventTime(of draft: ClaimDraft, predication: Predication) -> ClaimTime? {
    let failures = draft.stance.cues.filter { [.negate, .refuse].contains($0.effect) }.compactMap(\.row)
    let rows = [predication.trigger, predication.clause] + failures + aspects(over: predication.clause)
    let places = stretch(of: draft.subjectMentions.first, under: predication)
    let found =
      attached(to: rows, within: places) ?? (predication.category == .noun ? following(draft.evidence) : nil)
    return found.map(claimTime)
  }

  /// `Riga tested a rocket in 2007, and Minsk in 2019`: where the time of a subject stands that a verb gets behind it, and of the one before.
  private func stretch(of subject: ResolvedMention?, under predication: Predication) -> Range<TokenPlace> {
    let all = sentence.tokens
    guard predication.category == .verb, let subject, all.contains(subject.head) else { return all }
    let subjects = predication.heads(.subject)
    // `said Minsk` alone only turns the order round.
    let gapped = subjects.contains { $0 < predication.trigger } ? subjects.filter { $0 > predication.trigger } : []
    if gapped.contains(subject.head) { return subject.head..<all.upperBound }
    return gapped.first.map { all.lowerBound..<$0 } ?? all
  }

  /// The verbs above that only say how far it has got: `will soon begin testing`.
  private func aspects(over row: TokenPlace) -> [TokenPlace] {
    guard [.openComplement, .clausalComplement].contains(sentence.relation(of: row)), let head = sentence.head(of: row),
      classes.contains(sentence.lemma(of: head), .aspectVerb)
    else { return [] }
    return [head] + aspects(over: head)
  }

  /// A time right behind a noun phrase belongs to it, whatever verb comes later: `the withdrawal from the pact in 2002`.
  private func following(_ evidence: Range<TokenPlace>) -> ResolvedMention? {
    var next = evidence.upperBound
    if sentence.tokens.contains(next), sentence.lemma(of: next) == "(" {
      next = (sentence.tokens.first { $0 > next && sentence.lemma(of: $0) == ")" } ?? next) + 1
    }
    guard sentence.tokens.contains(next), sentence.tag(of: next) == .adposition else { return nil }
    return times.first { $0.tokens.lowerBound == next + 1 && $0.mention.time?.kind == .date }
  }

  /// When the holder said it: a time under the innermost reporting word.
  func statedTime(of stance: Stance) -> ClaimTime? {
    let rows = stance.cues.filter { [.report, .believe, .allege, .deny, .demand].contains($0.effect) }.compactMap(\.row)
    return rows.lazy.compactMap { attached(to: [$0]) }.first.map(claimTime)
  }

  /// The time of what a word tells; nil where none hangs on it.
  func time(at row: TokenPlace) -> ClaimTime? { attached(to: [row]).map(claimTime) }

  /// The first time whose nearest verb or event word is one of the rows.
  private func attached(to rows: [TokenPlace], within places: Range<TokenPlace>? = nil) -> ResolvedMention? {
    times.first { time in
      guard (places ?? sentence.tokens).contains(time.head), time.mention.time?.kind != .set,
        time.mention.time?.kind != .duration || isDelay(time), !isInName(time),
        !isOfOneOfSeveral(time)
      else {
        return false
      }
      let isFirst = isFirstTime(time)
      if let noun = noun(toldApartBy: time), !rows.contains(noun), !sentence.hasRelation(noun, kind: .nominalSubject) {
        return false
      }
      for ancestor in sentence.ancestors(of: time.head).dropFirst() {
        if isFirst, isWhatIsSpokenOf(ancestor) { continue }
        if rows.contains(ancestor) { return true }
        if sentence.tag(of: ancestor) == .verb { return false }
      }
      return false
    }
  }

  /// `accused Mali of testing shells for the first time in 2014`: what is done for the first time is the accusing.
  private func isFirstTime(_ time: ResolvedMention) -> Bool {
    let words = time.tokens.lowerBound.row - sentence.tokens.lowerBound.row
    let before = (1...6).prefix(while: { $0 <= words }).map {
      sentence.lowercasedLemma(of: time.tokens.lowerBound - $0)
    }
    return Array(before.drop { ["in", "on", "this", "the"].contains($0) }.prefix(2)) == ["time", "first"]
  }

  /// Whether a verb is what another speaks of: `accused of testing`.
  private func isWhatIsSpokenOf(_ verb: TokenPlace) -> Bool {
    sentence.pennTag(of: verb) == "VBG" && sentence.head(of: verb) != nil
      && sentence.markers(of: verb).contains { ["of", "for"].contains($0) }
  }

  /// `the 1987 INF Treaty`, `the 2015 nuclear deal`: a year that tells which treaty says when nothing else happened.
  private func isInName(_ time: ResolvedMention) -> Bool {
    guard sentence.firstDependent(of: time.head, kind: .caseMarker) == nil else { return false }
    if treaties.contains(where: { isYear(time, of: $0) }) { return true }
    guard let name = nounBehind(time) else { return false }
    return sentence.tag(of: name) == .properNoun
  }

  /// Whether a time stands before a treaty's name or noun as part of its phrase.
  func isYear(_ time: ResolvedMention, of treaty: ResolvedMention) -> Bool {
    guard time.tokens.upperBound <= treaty.head else { return false }
    return time.tokens.upperBound == treaty.tokens.lowerBound || treaty.tokens.contains(time.head)
      || sentence.head(of: time.head) == treaty.head
  }

  /// `condemned the 2014 annexation`: the noun whose year a bare year is, and not the verb's.
  private func noun(toldApartBy time: ResolvedMention) -> TokenPlace? {
    let year = sentence.text(of: time.tokens)
    guard year.utf8.count == 4, year.utf8.allSatisfy(\.isASCIIDigit),
      sentence.firstDependent(of: time.head, kind: .caseMarker) == nil
    else { return nil }
    return nounBehind(time)
  }

  /// The noun that a time before it modifies.
  private func nounBehind(_ time: ResolvedMention) -> TokenPlace? {
    guard let noun = sentence.head(of: time.head), noun > time.head, sentence.isNominal(noun) else { return nil }
    let kinds: [DependencyRelation] = [.numericModifier, .compound, .nominalModifier, .adjectivalModifier]
    return kinds.contains { sentence.hasRelation(time.head, kind: $0) } ? noun : nil
  }

  /// `in a few weeks` says when, `for a few weeks` how long.
  private func isDelay(_ time: ResolvedMention) -> Bool {
    let before = time.tokens.lowerBound - 1
    return sentence.tokens.contains(before) && classes.contains(sentence.lemma(of: before), .delayPreposition)
  }

  /// The value of a time in its phrase: `since 2014` goes on, `by 2006` ends there.
  private func claimTime(_ mention: ResolvedMention) -> ClaimTime {
    var time = Self.claimTime(mention)
    let before = mention.tokens.lowerBound - 1
    guard let value = time.value, sentence.tokens.contains(before),
      value.utf8.first.map({ $0 < 58 }) == true || value.hasPrefix("X"),
      !value.contains("/")
    else { return time }
    let word = sentence.lemma(of: before)
    if let end = end(ofStretchFrom: mention) {
      time.value = value + "/" + end
      return time
    }
    if classes.contains(word, .openingPreposition) { time.value = value + "/.." }
    if classes.contains(word, .closingPreposition) { time.value = "../" + value }
    return time
  }

  /// The last day of `from 25 January to 2 February`, `between May and July`, `4-8 October`, at the first of both times.
  private func end(ofStretchFrom first: ResolvedMention) -> String? {
    guard let last = stretch(from: first)?.last.mention.time, last.kind == .date, let value = last.value,
      !value.contains("/")
    else { return nil }
    return value
  }

  /// The words that close a stretch of time, by the word that opens it.
  private static let closings: [String: Set<String>] = [
    "from": ["to", "until", "till", "through"], "between": ["and"],
  ]

  /// The words that join both ends of a stretch that no word opens: `4-8 October`, `17 to 20 November`.
  private static let joints: Set<String> = ["to", "through", "-", "–", "—"]

  /// The word that opens a stretch of time at a mention, if one does, and the time that ends it; nil where none begins there.
  func stretch(from first: ResolvedMention) -> (opening: String?, last: ResolvedMention)? {
    let (before, joint) = (first.tokens.lowerBound - 1, first.tokens.upperBound)
    guard sentence.tokens.contains(joint),
      let last = times.first(where: { $0.tokens.lowerBound == joint + 1 })
    else { return nil }
    let word = sentence.lowercasedLemma(of: joint)
    if sentence.tokens.contains(before), let closing = Self.closings[sentence.lowercasedLemma(of: before)] {
      return closing.contains(word) ? (sentence.lowercasedLemma(of: before), last) : nil
    }
    return Self.joints.contains(word) ? (nil, last) : nil
  }

  /// The stretch that has a time as one of its ends; nil where it stands alone.
  func stretch(with time: ResolvedMention) -> (first: ResolvedMention, last: ResolvedMention, value: String)? {
    for first in times {
      guard let last = stretch(from: first)?.last, first == time || last == time,
        let begin = first.mention.time?.value, !begin.contains("/"), let end = end(ofStretchFrom: first)
      else { continue }
      return (first, last, begin + "/" + end)
    }
    return nil
  }

  /// `six tests, the last of them in 2017`: when one of several was.
  func isOfOneOfSeveral(_ time: ResolvedMention) -> Bool {
    guard time.tokens.lowerBound >= sentence.tokens.lowerBound + 3 else { return false }
    let pronoun = time.tokens.lowerBound - 2
    return ["them", "which"].contains(sentence.text(of: pronoun).lowercased())
      && sentence.lowercasedLemma(of: pronoun - 1) == "of"
  }

  /// `the first since May` was not in May.
  func isBound(_ time: ResolvedMention) -> Bool {
    let preposition = sentence.prepositions(of: time.head).first ?? ""
    return ["since", "before", "after", "until", "till"].contains(preposition)
  }

  static func claimTime(_ mention: ResolvedMention) -> ClaimTime {
    let time = mention.mention.time
    return ClaimTime(
      value: time?.value, text: mention.mention.surface, weekday: time?.weekday, modifier: time?.modifier,
      alternatives: time?.alternatives ?? [], consistency: time?.consistency)
  }
}
