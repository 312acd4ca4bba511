import DocumentModel

/// The year before a treaty's name: `the 1987 INF Treaty`.
struct TreatyYearRule: StructureRule {
  let id = "year-treaty/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.date]).compactMap { time in
      guard time.mention.time?.kind == .date, let value = time.mention.time?.value,
        let treaty = reading.mentions(of: [.treaty]).first(where: { isYear(time, before: $0, in: reading) })
      else { return nil }
      return reading.draft(
        "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: treaty.head,
        evidence: time.tokens.union(treaty.tokens))
    }
  }
}

extension TreatyYearRule {
  /// Whether a time stands before a treaty's name as part of its phrase.
  private func isYear(_ time: ResolvedMention, before treaty: ResolvedMention, in reading: SentenceReading) -> Bool {
    guard time.tokens.upperBound <= treaty.head else { return false }
    return time.tokens.upperBound == treaty.tokens.lowerBound || treaty.tokens.contains(time.head)
      || reading.sentence.head(of: time.head) == treaty.head
  }
}

/// The age a treaty or weapon comes from: `the Cold War-era treaty`, `a Soviet-era missile`.
struct EraRule: StructureRule {
  let id = "era/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.treaty, .weapon]).compactMap { thing in
      let rows = reading.sentence.tokens.filter {
        $0 < thing.head
          && (reading.sentence.lowercasedLemma(of: $0).hasSuffix("-era")
            || reading.sentence.lowercasedLemma(of: $0) == "era")
      }
      guard
        let era = rows.last(where: {
          reading.sentence.ancestors(of: $0).dropFirst().contains(thing.head) || thing.tokens.contains($0)
        }),
        let words = words(of: era, in: reading)
      else { return nil }
      return reading.draft(
        "datesFrom", rule: id, subject: thing, object: .literal(reading.sentence.text(of: words)), trigger: era,
        evidence: words.union(thing.tokens))
    }
  }

  private func words(of era: TokenPlace, in reading: SentenceReading) -> Range<TokenPlace>? {
    var first = era
    while first > reading.sentence.tokens.lowerBound,
      [.properNoun, .punctuation].contains(reading.sentence.tag(of: first - 1))
        || (reading.sentence.tag(of: first - 1) == .adjective
          && reading.sentence.text(of: first - 1).first?.isUppercase == true)
    {
      first -= 1
    }
    var end = era
    if reading.sentence.lowercasedLemma(of: era) != "era" { return era.range }
    while end > first, reading.sentence.tag(of: end - 1) == .punctuation { end -= 1 }
    return first < end ? first..<end : nil
  }
}

/// When a treaty was signed is where it dates from: `the treaty was signed in 1987`.
struct SigningYearRule: StructureRule {
  let id = "signed-in/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.filter {
      sentence.tag(of: $0) == .verb && ["sign", "conclude"].contains(reading.sentence.lowercasedLemma(of: $0))
    }
    .flatMap { verb -> [ClaimDraft] in
      let times = reading.mentions(of: [.date]).filter {
        $0.mention.time?.kind == .date
          && sentence.ancestors(of: $0.head).dropFirst().first { sentence.tag(of: $0) == .verb } == verb
      }
      guard let time = times.first, let value = time.mention.time?.value else { return [] }
      let objects = reading.clauses.arguments(ofVerb: verb).filter { $0.slot == .object }.map(\.head)
      return objects.compactMap { row -> ClaimDraft? in
        guard let treaty = reading.mention(at: row, fitting: ["Treaty"]) else { return nil }
        var draft = reading.draft(
          "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: verb,
          evidence: treaty.tokens.union(time.tokens))
        draft?.eventTime = TimeAttachment.claimTime(time)
        return draft
      }
    }
  }
}

/// Another name in brackets: `Zapad-2017 (West-2017)`; a mere abbreviation is none.
struct BracketNameRule: StructureRule {
  let id = "bracket-name/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let names = reading.mentions.all.filter { $0.mention.level == .name }
    return names.compactMap { name in
      let open = name.tokens.upperBound
      guard reading.sentence.tokens.contains(open + 1), reading.sentence.text(of: open) == "(",
        let close = reading.sentence.tokens.first(where: {
          $0 > open && reading.sentence.text(of: $0..<($0 + 1)) == ")"
        }),
        close > open + 1, close <= open + 5,
        !abbreviates(reading.sentence.text(of: (open + 1)..<close), name.mention.surface),
        (open + 1..<close).contains(where: { reading.sentence.tag(of: $0) == .properNoun }),
        !names.contains(where: { (open + 1..<close).contains($0.head) && isSomethingElse($0, than: name) })
      else { return nil }
      return reading.draft(
        "hasAlias", rule: id, subject: name, object: .literal(reading.sentence.text(of: (open + 1)..<close)),
        trigger: name.head,
        evidence: name.tokens.lowerBound..<(close + 1))
    }
  }

  /// `BRUSSELS (Reuters)`, `Lavrov (Russia)`: what stands in brackets is known as something of another kind.
  private func isSomethingElse(_ inner: ResolvedMention, than name: ResolvedMention) -> Bool {
    inner.mention.type != name.mention.type && [.organization, .state, .person, .place].contains(inner.mention.type)
  }

  private func abbreviates(_ short: String, _ long: String) -> Bool {
    let words = short.split(separator: " ").map(String.init)
    if words.contains("or") { return words.filter { $0 != "or" }.allSatisfy { abbreviates($0, long) } }
    let letters = short.filter(\.isUppercase)
    return letters == long.filter(\.isUppercase) || letters == short
  }
}

/// What a treaty makes its parties do: `Under the accord, Oslo will open its depots`.
struct UnderTreatyRule: StructureRule {
  let id = "under-treaty/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.treaty]).flatMap { treaty -> [ClaimDraft] in
      guard reading.sentence.prepositions(of: treaty.head) == ["under"], let verb = sentence.head(of: treaty.head),
        sentence.tag(of: verb) == .verb,
        sentence.dependents(of: verb, kind: .auxiliary).contains(where: {
          ["will", "must", "shall", "would"].contains(reading.sentence.lowercasedLemma(of: $0))
        })
      else { return [] }
      let words = verb..<sentence.span(of: verb).upperBound
      let trimmed =
        sentence.tag(of: words.upperBound - 1) == .punctuation ? words.lowerBound..<(words.upperBound - 1) : words
      let parties = reading.clauses.surfaceSubjects(of: verb).compactMap {
        reading.mention(at: $0, fitting: ["Actor"])
      }
      let duties = parties.compactMap { party in
        var duty = reading.draft(
          "commitsTo", rule: id, subject: party, object: .literal(reading.sentence.text(of: trimmed)), trigger: verb,
          evidence: party.tokens.union(trimmed))
        duty?.stance.cues.append(Stance.Cue(row: nil, effect: .plan, holders: []))
        return duty
      }
      let terms = reading.draft(
        "requires", rule: id, subject: treaty, object: .literal(reading.sentence.text(of: trimmed)), trigger: verb,
        evidence: treaty.tokens.union(trimmed))
      return parties.isEmpty ? [] : duties + [terms].compactMap(\.self)
    }
  }
}
