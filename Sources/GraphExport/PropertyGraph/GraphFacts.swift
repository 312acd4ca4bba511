import DocumentModel
import GraphAssembly

/// What is said of a whole graph: the version of its model, and what the annotations it was drawn from were made with.
enum GraphFacts {
  /// - Parameter productions: those of all documents; where several were made in different ways, their values stand side by side.
  static func facts(of productions: Set<Production>) -> [PropertyGraph.Fact] {
    let productions = productions.sorted()
    func fact(_ name: String, _ values: (Production) -> [String]) -> PropertyGraph.Fact? {
      let values = Set(productions.flatMap(values)).sorted()
      return values.isEmpty ? nil : PropertyGraph.Fact(name, values.joined(separator: "|"))
    }
    return [
      PropertyGraph.Fact("modelVersion", String(GraphAssembly.modelVersion)), fact("program") { [$0.program] },
      fact("modelDigest") { [$0.model] }, fact("rulesDigest") { [$0.rules] },
      fact("knowledgeDigest") { [$0.knowledge] }, fact("settings") { $0.settings },
    ].compactMap { $0 }
  }
}
