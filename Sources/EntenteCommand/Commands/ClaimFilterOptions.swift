internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// Which claims a question is about.
struct ClaimFilterOptions: ParsableArguments {
  @Option(help: "A relation of the catalogue; may be given several times.") var relation: [String] = []
  @Option(help: "Someone who says so, at any place in the chain.") var holder: String?
  @Option(help: "positive or negative.") var polarity: Polarity?
  @Option(help: "asserted, alleged, denied, possible, planned, conditional or demanded; may be given several times.")
  var modality: [Modality] = []
  @Option(help: "nonfuture or future.") var tense: ClaimTense?
  @Option(help: "Where the words stand: title, standfirst, dateline, body or caption; may be given several times.")
  var section: [SectionKind] = []
  @Option(help: "Only claims of this document, by its name; may be given several times.") var document: [String] = []
  @Option(help: "Only events that lasted until then or later: a year, month or day (2018, 2018-10, 2018-10-31).")
  var since: String?
  @Option(help: "Only events that began then or before.") var until: String?
  @Flag(help: "Also claims from teasers and page furniture.") var quarantine = false

  /// Whether something is named that only the whole graph can tell to be there.
  var namesSomething: Bool { holder != nil || !relation.isEmpty || !document.isEmpty }

  /// - Throws: `NameFailure` where the holder's name is not clear, or there is no such relation or document.
  func filter(_ names: NameResolution) throws -> ClaimFilter {
    var filter = ClaimFilter()
    filter.holders = try holder.map { [try names.identifier(of: $0)] }
    filter.relations = relation.isEmpty ? nil : Set(relation)
    filter.polarity = polarity
    filter.modalities = modality.isEmpty ? nil : Set(modality)
    filter.tenses = tense.map { [$0] }
    filter.sections = section.isEmpty ? nil : Set(section)
    filter.documents = document.isEmpty ? nil : Set(document)
    filter.since = since
    filter.until = until
    filter.includesQuarantine = quarantine
    try names.check(filter)
    return filter
  }

  func validate() throws {
    for (name, value) in [("--since", since), ("--until", until)] {
      guard let value, !ClaimFilter.isTime(value) else { continue }
      throw ValidationError("\(name): ‘\(value)’ is no year, month or day (2018, 2018-10, 2018-10-31)")
    }
  }
}
