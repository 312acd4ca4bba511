internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import GraphAssembly

/// Which claims a question is about.
struct ClaimFilterOptions: ParsableArguments {
  @Option(
    help: """
      Who or what the claim is about: a name, an identifier, a kind or class (nuclear weapons, treaties), or words; any of \
      several.
      """)
  var subject: [String] = []
  @Option(help: "The other side of the relation, named in the same ways.") var object: [String] = []
  @Option(help: "Either side, named in the same ways; of several, each must be on one.") var about: [String] = []
  @Option(
    help: """
      A relation, or a family: speech, diplomacy, treaty, weapon, force, event, structure, group; hostile, cooperative, \
      verbal-conflict, material-conflict, verbal-cooperation, material-cooperation; a CAMEO code or its beginning (112, \
      11); a PLOVER type (ACCUSE). Any of several.
      """)
  var relation: [String] = []
  @Option(
    help:
      "Someone who says so, at any place in the chain; any of several. `author`, or \"author of NAME\", for what nobody else holds than the author."
  )
  var holder: [String] = []
  @Option(help: "Words of the evidence, side by side, each by its beginning; of several, each must be there.")
  var text: [String] = []
  @Flag(help: "Only what the author states as a fact: what leaves a direct triple in the asserted view.") var asserted =
    false
  @Flag(help: "Only what the author does not state as a fact: what leaves no direct triple in the asserted view.")
  var notAsserted = false
  @Option(help: "positive or negative.") var polarity: Polarity?
  @Option(help: "asserted, alleged, denied, possible, planned, conditional or demanded; may be given several times.")
  var modality: [Modality] = []
  @Option(help: "nonfuture or future.") var tense: ClaimTense?
  @Option(help: "Where the words stand: title, standfirst, dateline, body or caption; may be given several times.")
  var section: [SectionKind] = []
  @Option(help: "Only claims of this document, by its name or its file's; may be given several times.") var document:
    [String] = []
  @Option(
    help: """
      Only what lasted until then or later: a year, month or day (2018, 2018-10, 2018-10-31). The time of the event counts; \
      where a claim tells none, the time at which it was said, and where it tells neither, the day of its document.
      """)
  var since: String?
  @Option(help: "Only what began, or was said, then or before.") var until: String?
  @Flag(help: "Also claims from teasers and page furniture.") var quarantine = false

  /// Whether something is named that only the whole graph can tell to be there.
  var namesSomething: Bool { !(subject + object + about + holder + relation + document).isEmpty }

  /// Whether any condition is given.
  var narrows: Bool {
    namesSomething || !(text.isEmpty && modality.isEmpty && section.isEmpty) || asserted || notAsserted
      || polarity != nil || tense != nil
      || since != nil || until != nil
  }

  /// - Throws: `NameFailure` where the holder's name is not clear, or there is no such relation or document.
  func filter(_ names: NameResolution) throws -> ClaimFilter {
    var filter = ClaimFilter()
    filter.subjects = try names.choice(subject)
    filter.objects = try names.choice(object)
    filter.about = try about.compactMap { try names.choice([$0]) }
    filter.authors = try names.authors(holder)
    filter.holders = try names.choice(holder.filter { !NameResolution.meansAuthor($0) })?.entities
    filter.relations = try names.relations(relation)
    filter.phrases = text.map(SoughtWords.init)
    filter.policy = asserted ? .asserted : nil
    filter.policyNotMet = notAsserted ? .asserted : nil
    filter.polarity = polarity
    filter.modalities = modality.isEmpty ? nil : Set(modality)
    filter.tenses = tense.map { [$0] }
    filter.sections = section.isEmpty ? nil : Set(section)
    filter.documents = try names.documents(document)
    filter.since = since
    filter.until = until
    filter.includesQuarantine = quarantine
    return filter
  }

  func validate() throws {
    if let empty = text.first(where: { !$0.contains { $0.isLetter || $0.isNumber } }) {
      throw ValidationError("--text: ‘\(empty)’ holds no word")
    }
    if asserted, notAsserted { throw ValidationError("--asserted and --not-asserted exclude each other") }
    for (name, value) in [("--since", since), ("--until", until)] {
      guard let value, !ClaimFilter.isTime(value) else { continue }
      throw ValidationError("\(name): ‘\(value)’ is no year, month or day (2018, 2018-10, 2018-10-31)")
    }
    if let since, let until, !ClaimFilter.spans(since: since, until: until) {
      throw ValidationError("--since \(since) is later than --until \(until): no time lies between them")
    }
  }
}
