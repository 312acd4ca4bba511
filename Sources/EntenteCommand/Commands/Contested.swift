internal import ArgumentParser
internal import Entente

/// `entente contested`: where holders disagree.
struct Contested: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List propositions on which holders disagree, with every stance and its words.",
    discussion: "Example:  entente contested GRAPH")

  @OptionGroup var graph: GraphArgument

  func run() throws {
    for proposition in try graph.corpus().contested() {
      StandardStreams.write("\(proposition.subject) \(proposition.relation) \(proposition.object)\n")
      for stance in proposition.stances {
        let sign = stance.affirms ? "yes" : "no "
        let row = stance.row
        StandardStreams.write("  \(sign)  \(row.holders) (\(row.modality)): ‘\(row.evidence)’ — \(row.claim)\n")
      }
    }
  }
}
