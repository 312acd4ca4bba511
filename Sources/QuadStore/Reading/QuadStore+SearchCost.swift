extension QuadStore {
  /// A search unpacks half a block on average; measured beside reading in sequence.
  public var searchCost: Double { 120 }
}
