internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// `entente show`: one entity with what is claimed of it.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show an entity: its names, where it is mentioned, and every claim about it.",
    discussion: "Example:  entente show 9m729 GRAPH")

  @Argument(help: "An identifier, label, alias or its beginning.") var entity: String
  @OptionGroup var graph: GraphArgument

  func run() throws {
    let corpus = try graph.corpus()
    let card = EntityCard(try NameResolution.entity(named: entity, in: corpus), in: corpus)
    StandardStreams.write(Self.text(of: card))
  }

  private static func text(of card: EntityCard) -> String {
    var lines = ["\(card.entity.label)  [\(card.entity.type.rawValue)]  \(card.entity.id)"]
    if !card.entity.aliases.isEmpty { lines.append("  also: " + card.entity.aliases.joined(separator: ", ")) }
    for mention in card.mentions {
      lines.append("  in \(mention.document): \(mention.count) mentions (\(mention.surfaces.joined(separator: ", ")))")
    }
    for (title, rows) in [
      ("what it does", card.asSubject), ("what is done to it", card.asObject), ("what it says", card.asHolder),
    ] where !rows.isEmpty {
      lines.append("\n\(title):")
      lines += rows.map { row in
        let sign = row.polarity == "negative" ? "not " : ""
        return
          "  \(row.subject) \(sign)\(row.relation) \(row.object)  (\(row.modality), says \(row.holders)) — \(row.claim)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
