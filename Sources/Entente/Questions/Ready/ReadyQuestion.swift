public import GraphAssembly
public import RDF
internal import Text

/// A question of the field that comes with the program, in words and in SPARQL.
public struct ReadyQuestion: Sendable {
  /// A variable of the question that may be narrowed to one thing.
  public struct Parameter: Hashable, Sendable {
    /// The variable, without `?`.
    public let name: String
    /// What the thing may be.
    public let classes: [OntologyClass]
  }

  /// By which it is asked for: `violations`.
  public let name: String
  /// The question in words.
  public let words: String
  /// What a line of the answer shows.
  public let shows: String
  public let parameters: [Parameter]
  private let text: String

  init(name: String, words: String, shows: String, parameters: [Parameter], text: String) {
    self.name = name
    self.words = words
    self.shows = shows
    self.parameters = parameters
    self.text = text
  }

  /// The question in SPARQL, for a default graph that is all graphs together.
  ///
  /// - Parameters:
  ///   - base: that of the graph's IRIs.
  ///   - things: what parameters are narrowed to; one that is left out stays open.
  public func sparql(base: String = AssemblySettings.defaultBase, narrowedTo things: [Parameter: IRI] = [:]) -> String {
    let query = base == AssemblySettings.defaultBase ? text : text.replacing(AssemblySettings.defaultBase, with: base)
    let narrowed = parameters.filter { things[$0] != nil }
    guard !narrowed.isEmpty else { return query }
    let variables = narrowed.map { "?" + $0.name }.joined(separator: " ")
    let values = narrowed.compactMap { things[$0]?.description }.joined(separator: " ")
    // At the end of a query, values are joined to its groups, which are formed by the parameters.
    return query + "VALUES (" + variables + ") { (" + values + ") }\n"
  }
}
