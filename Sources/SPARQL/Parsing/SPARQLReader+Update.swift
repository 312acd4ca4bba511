import RDF
import Text

extension SPARQLReader {
  /// Reads a text that is one update request.
  mutating func readUpdateUnit() throws -> Update {
    try window.skipByteOrderMark()
    var operations: [UpdateOperation] = []
    while true {
      try readPrologue()
      guard try next() != nil else { break }
      let begin = try start()
      blankNodes.forgetPatterns()
      let action = try readAction()
      operations.append(UpdateOperation(action, range: range(from: begin)))
      guard try take(";") else { break }
    }
    guard try next() == nil else { throw failure("';' before another operation, or the end of the request") }
    return Update(operations, prologue: prologue)
  }

  private mutating func readAction() throws -> UpdateOperation.Action {
    if try takeKeyword("insert") {
      return try takeKeyword("data") ? .insertData(readData(.insertData)) : readModification(with: nil, isInsert: true)
    }
    if try takeKeyword("delete") {
      if try takeKeyword("data") { return .deleteData(try readData(.deleteData)) }
      return try isAtKeyword("where") ? readDeleteWhere() : readModification(with: nil, isInsert: false)
    }
    if try takeKeyword("with") { return try readModificationOfGraph() }
    if try takeKeyword("load") { return try readLoad() }
    if try takeKeyword("clear") { return try readRemoval { .clear($0, isSilent: $1) } }
    if try takeKeyword("drop") { return try readRemoval { .drop($0, isSilent: $1) } }
    if try takeKeyword("create") { return try readCreation() }
    if try takeKeyword("add") { return try readTransfer { .add(from: $0, to: $1, isSilent: $2) } }
    if try takeKeyword("move") { return try readTransfer { .move(from: $0, to: $1, isSilent: $2) } }
    if try takeKeyword("copy") { return try readTransfer { .copy(from: $0, to: $1, isSilent: $2) } }
    throw failure("an update: INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, ADD, MOVE or COPY")
  }
}
