public import RDF

/// What must be done so that another store has the graphs of a collection.
public struct LoadPlan: Hashable, Sendable {
  /// Graphs that are new or changed, with their digests.
  public var sends: [Entry] = []
  /// Graphs that are there already.
  public var unchanged: [Entry] = []
  /// Graphs that an earlier load sent and the collection has no longer.
  public var drops: [IRI] = []
  /// Triples of all graphs of the collection.
  public var triples = 0

  /// A graph and the digest of its content.
  public struct Entry: Hashable, Sendable {
    public var graph: IRI
    public var digest: String
  }

  /// The graphs that the store will have otherwise than before, or not at all.
  var changed: [IRI] { drops + sends.map(\.graph) }

  public var isEmpty: Bool { sends.isEmpty && drops.isEmpty }
}

/// What a load did.
public struct LoadSummary: Hashable, Sendable {
  public var graphsSent = 0
  public var graphsUnchanged = 0
  public var graphsDropped = 0
  public var triplesSent = 0
}
