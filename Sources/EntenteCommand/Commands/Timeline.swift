internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// `entente timeline`: what happened to an entity, in order.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the dated claims about an entity by event time.",
    discussion: """
      Partial dates stand at their earliest day. Plans and denials are listed too, marked as such.

      Example:  entente timeline inf-treaty GRAPH
      """)

  @Argument(help: "An identifier, label, alias or its beginning.") var entity: String
  @OptionGroup var graph: GraphArgument

  func run() throws {
    let corpus = try graph.corpus()
    let entity = try NameResolution.entity(named: entity, in: corpus)
    var table = TextTable(columns: ["time", "subject", "relation", "object", "stance", "claim"])
    for row in corpus.timeline(of: entity.id) {
      let sign = row.polarity == "negative" ? "not " : ""
      table.add([row.time, row.subject, sign + row.relation, row.object, row.modality, row.claim])
    }
    StandardStreams.write(table.text)
  }
}
