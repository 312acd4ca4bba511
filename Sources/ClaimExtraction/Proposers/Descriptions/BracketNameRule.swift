import DocumentModel

/// Another name in brackets: `Zapad-2017 (West-2017)`; a mere abbreviation is none.
struct BracketNameRule: ClaimProposer {
  let id = "bracket-name/1"
  let relations: Set<String> = ["hasAlias"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let names = reading.mentions.all.filter { $0.mention.level == .name }
    return names.compactMap { name in
      let open = name.tokens.upperBound
      guard reading.sentence.tokens.contains(open + 1), reading.sentence.text(of: open) == "(",
        let close = reading.sentence.tokens.first(where: {
          $0 > open && reading.sentence.text(of: $0..<($0 + 1)) == ")"
        }),
        close > open + 1, close <= open + 5,
        !isDateline(name, reading), !abbreviates(reading.sentence.text(of: (open + 1)..<close), name.mention.surface),
        (open + 1..<close).contains(where: { reading.sentence.tag(of: $0) == .properNoun }),
        !(open + 1..<close).contains(where: { reading.sentence.text(of: $0) == "," }),
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

  /// `SEOUL (River Post)`: behind the place of a report stands who reports.
  private func isDateline(_ name: ResolvedMention, _ reading: SentenceReading) -> Bool {
    name.tokens.lowerBound == reading.sentence.tokens.lowerBound
      && [.place, .state].contains(name.mention.type) && name.mention.surface.allSatisfy { !$0.isLowercase }
  }

  private func abbreviates(_ short: String, _ long: String) -> Bool {
    let words = short.split(separator: " ").map(String.init)
    if words.contains("or") { return words.filter { $0 != "or" }.allSatisfy { abbreviates($0, long) } }
    let letters = short.filter(\.isUppercase)
    return letters == long.filter(\.isUppercase) || letters == short
  }
}
