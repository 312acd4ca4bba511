/// Why a name that somebody typed means no one entity.
public enum NameFailure: Error, Hashable, Sendable {
  /// Nothing has the name; `near` are entities with names of similar letters.
  case unknown(name: String, near: [NameResolver.Candidate])
  /// The name is one that the knowledge base knows, but no document mentions its bearer.
  case notMentioned(name: String, identifier: String)
  /// No relation of the catalogue or of the graph has the name; `near` ones have similar letters. Where there are none, `used`
  /// are the graph's own.
  case unknownRelation(name: String, near: [String], used: [String])
  /// No document here has the name.
  case unknownDocument(name: String, near: [String])
  /// Several have it, the most mentioned first.
  case ambiguous(name: String, candidates: [NameResolver.Candidate])
}
