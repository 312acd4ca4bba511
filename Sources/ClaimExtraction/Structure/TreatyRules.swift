import DocumentModel

/// The year before a treaty's name: `the 1987 INF Treaty`.
struct TreatyYearRule: StructureRule {
  let id = "year-treaty/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.date]).compactMap { time in
      guard time.mention.time?.kind == .date, let value = time.mention.time?.value,
        let treaty = sentence.all([.treaty]).first(where: { isYear(time, before: $0, in: sentence) })
      else { return nil }
      return sentence.draft(
        "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: treaty.head,
        evidence: sentence.union(time.tokens, treaty.tokens))
    }
  }
}

extension TreatyYearRule {
  /// Whether a time stands before a treaty's name as part of its phrase.
  private func isYear(_ time: ResolvedMention, before treaty: ResolvedMention, in sentence: StructureContext) -> Bool {
    guard time.tokens.upperBound <= treaty.head else { return false }
    return time.tokens.upperBound == treaty.tokens.lowerBound || treaty.tokens.contains(time.head)
      || sentence.tree.head(of: time.head) == treaty.head
  }
}

/// The age a treaty or weapon comes from: `the Cold War-era treaty`, `a Soviet-era missile`.
struct EraRule: StructureRule {
  let id = "era/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.treaty, .weapon]).compactMap { thing in
      let rows = sentence.tree.tokens.filter {
        $0 < thing.head && (sentence.lemma($0).hasSuffix("-era") || sentence.lemma($0) == "era")
      }
      guard
        let era = rows.last(where: {
          sentence.tree.ancestors(of: $0).dropFirst().contains(thing.head) || thing.tokens.contains($0)
        }),
        let words = words(of: era, in: sentence)
      else { return nil }
      return sentence.draft(
        "datesFrom", rule: id, subject: thing, object: .literal(sentence.text(words)), trigger: era,
        evidence: sentence.union(words, thing.tokens))
    }
  }

  private func words(of era: Int, in sentence: StructureContext) -> Range<Int>? {
    var first = era
    while first > sentence.tree.tokens.lowerBound,
      [.properNoun, .punctuation].contains(sentence.tree.tag(of: first - 1))
        || (sentence.tree.tag(of: first - 1) == .adjective
          && sentence.text((first - 1)..<first).first?.isUppercase == true)
    {
      first -= 1
    }
    var end = era
    if sentence.lemma(era) != "era" { return era..<(era + 1) }
    while end > first, sentence.tree.tag(of: end - 1) == .punctuation { end -= 1 }
    return first < end ? first..<end : nil
  }
}

/// When a treaty was signed is where it dates from: `the treaty was signed in 1987`.
struct SigningYearRule: StructureRule {
  let id = "signed-in/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return tree.tokens.filter { tree.tag(of: $0) == .verb && ["sign", "conclude"].contains(sentence.lemma($0)) }
      .flatMap { verb -> [ClaimDraft] in
        let times = sentence.all([.date]).filter {
          $0.mention.time?.kind == .date
            && tree.ancestors(of: $0.head).dropFirst().first { tree.tag(of: $0) == .verb } == verb
        }
        guard let time = times.first, let value = time.mention.time?.value else { return [] }
        let objects = sentence.clauses.arguments(ofVerb: verb).filter { $0.slot == .object }.map(\.head)
        return objects.compactMap { row -> ClaimDraft? in
          guard let treaty = sentence.mentions.mention(at: row, fitting: ["Treaty"]) else { return nil }
          var draft = sentence.draft(
            "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: verb,
            evidence: sentence.union(treaty.tokens, time.tokens))
          draft?.eventTime = TimeAttachment.claimTime(time)
          return draft
        }
      }
  }
}

/// Another name in brackets: `Zapad-2017 (West-2017)`; a mere abbreviation is none.
struct BracketNameRule: StructureRule {
  let id = "bracket-name/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let names = sentence.all.filter { $0.mention.level == .name }
    return names.compactMap { name in
      let open = name.tokens.upperBound
      guard sentence.tree.tokens.contains(open + 1), sentence.text(open..<(open + 1)) == "(",
        let close = sentence.tree.tokens.first(where: { $0 > open && sentence.text($0..<($0 + 1)) == ")" }),
        close > open + 1, close <= open + 5, !abbreviates(sentence.text((open + 1)..<close), name.mention.surface),
        (open + 1..<close).contains(where: { sentence.tree.tag(of: $0) == .properNoun }),
        !names.contains(where: { (open + 1..<close).contains($0.head) && isSomethingElse($0, than: name) })
      else { return nil }
      return sentence.draft(
        "hasAlias", rule: id, subject: name, object: .literal(sentence.text((open + 1)..<close)), trigger: name.head,
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

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return sentence.all([.treaty]).flatMap { treaty -> [ClaimDraft] in
      guard sentence.clauses.prepositions(of: treaty.head) == ["under"], let verb = tree.head(of: treaty.head),
        tree.tag(of: verb) == .verb,
        tree.children(of: verb, "aux").contains(where: {
          ["will", "must", "shall", "would"].contains(sentence.lemma($0))
        })
      else { return [] }
      let words = verb..<tree.span(of: verb).upperBound
      let trimmed =
        tree.tag(of: words.upperBound - 1) == .punctuation ? words.lowerBound..<(words.upperBound - 1) : words
      let parties = sentence.clauses.surfaceSubjects(of: verb).compactMap {
        sentence.mentions.mention(at: $0, fitting: ["Actor"])
      }
      let duties = parties.compactMap { party in
        var duty = sentence.draft(
          "commitsTo", rule: id, subject: party, object: .literal(sentence.text(trimmed)), trigger: verb,
          evidence: sentence.union(party.tokens, trimmed))
        duty?.stance.cues.append(Stance.Cue(row: nil, effect: .plan, holders: []))
        return duty
      }
      let terms = sentence.draft(
        "requires", rule: id, subject: treaty, object: .literal(sentence.text(trimmed)), trigger: verb,
        evidence: sentence.union(treaty.tokens, trimmed))
      return parties.isEmpty ? [] : duties + [terms].compactMap(\.self)
    }
  }
}
