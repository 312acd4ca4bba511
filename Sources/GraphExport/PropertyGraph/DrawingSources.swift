import GraphAssembly
import KnowledgeBase
import RDF
import Text

/// Makes the room that a drawing needs outside memory.
struct DrawingScratch {
  let runLength: Int
  let makeStorage: @Sendable () throws -> any SpillStorage

  func storage() throws -> any SpillStorage { try makeStorage() }

  func sorter() -> LineSorter { LineSorter(runLength: runLength, spillingTo: makeStorage) }
}

/// What edges and nodes are made of.
struct DrawingSources {
  let entities: EntityDirectory
  /// The propositions on which holders disagree.
  let contested: LineTable
  let claims: SortedLines
  /// The nodes of claims, where claims are nodes.
  let claimTable: LineTable
  let relations: RelationCatalogue
  let names: GraphNames
  /// Names words that are nodes.
  let words: GraphIdentifiers
  let options: GraphOptions

  func isContested(_ proposition: IRI) throws -> Bool {
    var key = ByteWriter()
    key.write(key: names.identifier(of: proposition))
    return try contested.line(beginningWith: key.bytes) != nil
  }

  /// Whether a claim is among those that are drawn, where claims are drawn one by one.
  func isDrawn(claim: IRI) throws -> Bool {
    var key = ByteWriter()
    key.write(key: names.identifier(of: claim))
    return try claimTable.line(beginningWith: key.bytes) != nil
  }

  /// What a holder is called.
  func label(ofHolder holder: IRI) throws -> String { try entities.label(of: holder) ?? "author" }
}

extension LineTable {
  /// The keys of records; none of them where they are not wanted.
  convenience init(keysOf records: SortedLines, isWanted: Bool, _ storage: any SpillStorage) throws {
    self.init(storage)
    guard isWanted else { return }
    var cursor = try RecordCursor(records)
    while let key = cursor.key {
      while try cursor.next(of: key) != nil {}
      var line = ByteWriter()
      line.write(key: key)
      try append(line.bytes, keyLength: line.count)
    }
    try finish()
  }

  /// The propositions that some holder affirms and another denies.
  ///
  /// - Parameter stances: by proposition, those who deny it before those who affirm it.
  convenience init(contestedIn stances: SortedLines, _ storage: any SpillStorage) throws {
    self.init(storage)
    var cursor = try RecordCursor(stances)
    while let proposition = cursor.key {
      var (first, isContested): (String?, Bool) = (nil, false)
      var (denying, affirming) = (0, 0)
      while var record = try cursor.next(of: proposition) {
        let affirms = record.truth()
        let holder = record.text()
        if affirms { affirming += 1 } else { denying += 1 }
        if first == nil { first = holder } else if first != holder { isContested = true }
      }
      guard isContested, denying > 0, affirming > 0 else { continue }
      var line = ByteWriter()
      line.write(key: proposition)
      try append(line.bytes, keyLength: line.count)
    }
    try finish()
  }
}
