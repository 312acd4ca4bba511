internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import JSON

/// `entente neighbours`: what is one claim away.
struct Neighbours: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "List the entities that claims join to one, by relation and direction, with how the claims are held.",
    discussion: """
      An arrow says whether the entity is the subject (→) or the object (←).

      Examples:
        entente neighbours russia GRAPH
        entente neighbours inf-treaty GRAPH --relation violates --format jsonl
      """)

  @Argument(help: ArgumentHelp(NameResolution.help)) var entity: String
  @OptionGroup var graph: GraphArgument
  @Flag(help: "Also whom it speaks of, and who speaks of it.") var holders = false
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let asked = try graph.asked()
    let names = NameResolution(asked)
    let entity = try names.entity(entity)
    var options = ClaimNetwork.Options()
    options.filter = try claims.filter(names)
    options.joinsHolders = holders
    let roles: Set<ClaimRole> = holders ? [.subject, .object, .holder] : [.subject, .object]
    let corpus = try asked.corpus(for: ClaimScope(about: entity.id, as: roles, options.filter))
    let network = ClaimNetwork(corpus, options: options)
    var rows = AnswerRows(
      columns: ["direction", "relation", "neighbour", "class", "identifier", "number", "stances", "claims"],
      hiddenInTables: ["identifier", "claims"])
    for neighbour in network.neighbours(of: entity.id) {
      rows.add([
        .string(neighbour.isForward ? "→" : "←"), .string(neighbour.relation),
        .string(corpus.label(of: neighbour.entity)),
        .string(corpus.entities[neighbour.entity]?.type.rawValue ?? ""), .string(neighbour.entity),
        .integer(neighbour.links.count), .string(neighbour.stances),
        .array(neighbour.links.map { .string($0.row.claim) }),
      ])
    }
    rows.write(answer)
    if rows.count == 0 { StandardStreams.note("no claim joins \(entity.label) to another entity") }
  }
}
