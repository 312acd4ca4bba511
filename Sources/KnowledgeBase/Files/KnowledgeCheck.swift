/// Checks every value of every table against its column: a wrong row must not be found out in a graph.
struct KnowledgeCheck {
  let tables: [KnowledgeTable]
  let entities: RowDirectory
  let relations: RowDirectory
  let classes: ClassTable

  /// Checks the tables of a layer and of all later ones.
  func checkAll(fromLayer layer: Int) throws(KnowledgeFailure) {
    for table in tables where table.layer >= layer {
      let columns = table.file.schema.columns
      for row in 0..<table.rowCount {
        for (index, column) in columns.enumerated() {
          try check(column, table.range(row: row, column: index), row: row, of: table)
        }
      }
    }
  }

  private func check(
    _ column: KnowledgeSchema.Column, _ range: Range<Int>, row: Int, of table: KnowledgeTable
  ) throws(KnowledgeFailure) {
    if range.isEmpty {
      guard column.form.allowsEmpty else { throw table.failure(row: row, .emptyValue(column: column.name)) }
      return
    }
    var value: String { String(decoding: table.bytes[range], as: UTF8.self) }
    switch column.form {
    case .text, .optionalText: return
    case .identifier:
      guard CellForm.isIdentifier(table.bytes[range]) else {
        throw table.failure(row: row, .malformedIdentifier(value))
      }
    case .list: try checkList(column, range, row: row, of: table)
    case .date:
      guard CellForm.isDate(table.bytes[range]) else {
        throw table.failure(row: row, .malformedDate(column: column.name, value: value))
      }
    case .number:
      guard CellForm.isNumber(table.bytes[range]) else {
        throw table.failure(row: row, .malformedNumber(column: column.name, value: value))
      }
    case .flag: try checkChoice(column, range, among: ["yes"], row: row, of: table)
    case .subclass(let allowed):
      if let own = table.file.schema.entityClass, classes.isClass(value, under: own.rawValue) { return }
      try checkChoice(column, range, among: allowed, row: row, of: table)
    case .classes(let allowed):
      try checkList(column, range, row: row, of: table)
      try table.forEachPiece(of: range) { piece throws(KnowledgeFailure) in
        if classes.contains(String(decoding: table.bytes[piece], as: UTF8.self)) { return }
        try checkChoice(column, piece, among: allowed, row: row, of: table)
      }
    case .className:
      guard CellForm.isClassName(table.bytes[range]) else {
        throw table.failure(row: row, .malformedClassName(value))
      }
      if column.name == "parent", !classes.reachesOntology(value) {
        throw table.failure(row: row, .unknownReference(column: column.name, value: value))
      }
    case .colour:
      guard CellForm.isColour(table.bytes[range]) else {
        throw table.failure(row: row, .malformedColour(value))
      }
    case .addresses:
      try checkList(column, range, row: row, of: table)
      try table.forEachPiece(of: range) { piece throws(KnowledgeFailure) in
        let address = String(decoding: table.bytes[piece], as: UTF8.self)
        guard CellForm.isAddress(table.bytes[piece]) else {
          throw table.failure(row: row, .malformedAddress(column: column.name, value: address))
        }
      }
    case .choice(let allowed), .optionalChoice(let allowed):
      try checkChoice(column, range, among: allowed, row: row, of: table)
    case .reference(let classes), .requiredReference(let classes):
      try checkReference(column, range, to: classes, row: row, of: table)
    case .references(let classes):
      try checkList(column, range, row: row, of: table)
      try table.forEachPiece(of: range) { piece throws(KnowledgeFailure) in
        try checkReference(column, piece, to: classes, row: row, of: table)
      }
    case .sibling: try checkSibling(column, range, row: row, of: table)
    }
  }

  private func checkChoice(
    _ column: KnowledgeSchema.Column, _ range: Range<Int>, among allowed: [String], row: Int, of table: KnowledgeTable
  ) throws(KnowledgeFailure) {
    if allowed.contains(where: { $0.utf8.elementsEqual(table.bytes[range]) }) { return }
    let value = String(decoding: table.bytes[range], as: UTF8.self)
    throw table.failure(row: row, .unknownValue(column: column.name, value: value, allowed: allowed))
  }

  private func checkList(
    _ column: KnowledgeSchema.Column, _ range: Range<Int>, row: Int, of table: KnowledgeTable
  ) throws(KnowledgeFailure) {
    var earlier: [Range<Int>] = []
    var isWellFormed = true
    table.forEachPiece(of: range) { (piece: Range<Int>) throws(Never) in
      let bytes = table.bytes[piece]
      if bytes.isEmpty || bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") { isWellFormed = false }
      if earlier.contains(where: { $0.count == piece.count && table.bytes[$0] == bytes }) { isWellFormed = false }
      earlier.append(piece)
    }
    guard isWellFormed else {
      let value = String(decoding: table.bytes[range], as: UTF8.self)
      throw table.failure(row: row, .malformedList(column: column.name, value: value))
    }
  }

  private func checkReference(
    _ column: KnowledgeSchema.Column, _ range: Range<Int>, to classes: [EntityClass], row: Int,
    of table: KnowledgeTable
  ) throws(KnowledgeFailure) {
    let position = entities.position(of: table.bytes.span.extracting(range))
    var value: String { String(decoding: table.bytes[range], as: UTF8.self) }
    guard let position else { throw table.failure(row: row, .unknownReference(column: column.name, value: value)) }
    let target = tables[entities.locations[position].table].file.schema.entityClass
    guard let target, classes.contains(target) else {
      throw table.failure(
        row: row, .wrongClass(column: column.name, value: value, found: target ?? .group))
    }
  }

  private func checkSibling(
    _ column: KnowledgeSchema.Column, _ range: Range<Int>, row: Int, of table: KnowledgeTable
  ) throws(KnowledgeFailure) {
    guard let own = table.file.schema.entityClass else {
      guard relations.position(of: table.bytes.span.extracting(range)) != nil else {
        let value = String(decoding: table.bytes[range], as: UTF8.self)
        throw table.failure(row: row, .unknownReference(column: column.name, value: value))
      }
      return
    }
    try checkReference(column, range, to: [own], row: row, of: table)
  }
}

extension KnowledgeSchema.Form {
  fileprivate var allowsEmpty: Bool {
    switch self {
    case .identifier, .text, .requiredReference, .choice, .subclass, .className: false
    case .colour, .addresses, .optionalText, .list, .classes, .date, .reference, .references, .sibling, .number, .flag,
      .optionalChoice:
      true
    }
  }
}
