internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import GraphExport
internal import JSON
internal import Text

/// How rows are shown.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case jsonl
  case csv
}

/// `entente relations`: claims, filtered.
struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List claims with their evidence, filtered by who, what and when.",
    discussion: """
      Names are resolved forgivingly: an identifier, a label, an alias or its beginning. An ambiguous name lists its \
      candidates.

      Examples:
        entente relations GRAPH --relation violates --holder nato
        entente relations GRAPH --subject russia --modality denied --format csv
        entente relations GRAPH --since 2018-10 --until 2019
      """)

  @OptionGroup var graph: GraphArgument
  @Option(help: "Who or what the claim is about.") var subject: String?
  @Option(help: "A relation of the catalogue; may be given several times.") var relation: [String] = []
  @Option(help: "The other side of the relation.") var object: String?
  @Option(help: "Someone who says so, at any place in the chain.") var holder: String?
  @Option(help: "positive or negative.") var polarity: Polarity?
  @Option(help: "asserted, alleged, denied, possible, planned, conditional or demanded; may be given several times.")
  var modality: [Modality] = []
  @Option(help: "Earliest event time: a year, month or day (2018, 2018-10, 2018-10-31).") var since: String?
  @Option(help: "Latest event time.") var until: String?
  @Flag(help: "Also claims from teasers and page furniture.") var quarantine = false
  @Option(help: "table, jsonl or csv.") var format: RowFormat = .table

  func run() throws {
    let corpus = try graph.corpus()
    let rows = corpus.rows(try filter(in: corpus))
    switch format {
    case .table:
      var table = TextTable(columns: Array(ClaimRow.columns.dropFirst()))
      for row in rows { table.add(Array(row.cells.dropFirst())) }
      StandardStreams.write(table.text)
      if StandardStreams.isWatched { StandardStreams.note("\(rows.count) claims") }
    case .jsonl:
      var output = ByteWriter()
      for row in rows {
        JSONWriter(.spaced).write(row.json, to: &output)
        output.write(UInt8(ascii: "\n"))
      }
      StandardStreams.write(output.bytes)
    case .csv:
      var writer = CommaSeparatedWriter()
      writer.write(ClaimRow.columns)
      for row in rows { writer.write(row.cells) }
      StandardStreams.write(writer.output.bytes)
    }
  }

  private func filter(in corpus: Corpus) throws -> ClaimFilter {
    var filter = ClaimFilter()
    filter.subjects = try subject.map { try NameResolution.identifiers(of: $0, in: corpus) }
    filter.objects = try object.map { try NameResolution.identifiers(of: $0, in: corpus) }
    filter.holders = try holder.map { try NameResolution.identifiers(of: $0, in: corpus) }
    filter.relations = relation.isEmpty ? nil : Set(relation)
    filter.polarity = polarity
    filter.modalities = modality.isEmpty ? nil : Set(modality)
    filter.since = since
    filter.until = until
    filter.includesQuarantine = quarantine
    return filter
  }
}
