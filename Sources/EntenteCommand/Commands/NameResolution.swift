internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// Turns what people type into entities, and asks back where it is not clear.
enum NameResolution {
  /// The one entity that a name means.
  ///
  /// - Throws: `ValidationError` that lists the candidates, where none or several fit.
  static func entity(named name: String, in corpus: Corpus) throws -> Entity {
    let found = corpus.entities(named: name)
    guard let first = found.first else { throw ValidationError("nothing here is called ‘\(name)’") }
    guard found.count == 1 else {
      let candidates = found.prefix(12).map { "  \($0.id)  (\($0.type.rawValue): \($0.label))" }.joined(separator: "\n")
      throw ValidationError("‘\(name)’ may mean \(found.count) things; give one of these identifiers:\n\(candidates)")
    }
    return first
  }

  static func identifiers(of name: String, in corpus: Corpus) throws -> Set<String> {
    if name.hasPrefix("doc:") { return [name] }
    return [try entity(named: name, in: corpus).id]
  }
}
