internal import Text

extension NameIndex {
  /// Collects the names of all entities, in order of loading.
  init(tables: [KnowledgeTable], entities: RowDirectory) {
    self.init(capacity: entities.locations.count * 3)
    let columns = KnowledgeFile.allCases.reduce(into: [KnowledgeFile: [NameColumn]]()) { columns, file in
      columns[file] = NameColumn.columns(of: file)
    }
    for (entity, location) in entities.locations.enumerated() {
      let table = tables[location.table]
      for column in columns[table.file] ?? [] {
        add(column, row: location.row, of: table, entity: UInt32(entity))
      }
      if table.file == .states { addCapital(row: location.row, of: table, tables, entities, state: UInt32(entity)) }
    }
  }

  private mutating func add(_ column: NameColumn, row: Int, of table: KnowledgeTable, entity: UInt32) {
    let isMarked = column.ambiguityColumn.map { !table.range(row: row, column: $0).isEmpty } ?? false
    let isAmbiguous = isMarked || column.isReportingName
    let range = table.range(row: row, column: column.index)
    let takesPlural = table.file == .weapons
    guard column.isList else {
      add(range, of: table, entity: entity, kind: column.kind, isAmbiguous: isAmbiguous, takesPlural: takesPlural)
      return
    }
    table.forEachPiece(of: range) { (piece: Range<Int>) throws(Never) in
      add(piece, of: table, entity: entity, kind: column.kind, isAmbiguous: isAmbiguous, takesPlural: takesPlural)
    }
  }

  private mutating func add(
    _ range: Range<Int>, of table: KnowledgeTable, entity: UInt32, kind: NameKind, isAmbiguous: Bool,
    takesPlural: Bool
  ) {
    guard !range.isEmpty else { return }
    let isAcronym = kind == .alias && CaseRule.isAcronym(table.bytes[range])
    add(
      table.bytes.span.extracting(range), entity: entity, kind: isAcronym ? .acronym : kind, isAmbiguous: isAmbiguous,
      takesPlural: takesPlural)
  }

  /// The capital's names as names of the government, of states that still exist.
  private mutating func addCapital(
    row: Int, of table: KnowledgeTable, _ tables: [KnowledgeTable], _ entities: RowDirectory, state: UInt32
  ) {
    guard let until = table.file.schema.index(of: "until"), table.range(row: row, column: until).isEmpty,
      let column = table.file.schema.index(of: "capital"), !table.range(row: row, column: column).isEmpty,
      let position = entities.position(of: table.bytes.span.extracting(table.range(row: row, column: column)))
    else { return }
    let location = entities.locations[position]
    let place = tables[location.table]
    for var column in NameColumn.columns(of: place.file) {
      column.kind = .metonym
      add(column, row: location.row, of: place, entity: state)
    }
  }
}

/// A column that holds names.
private struct NameColumn {
  var index: Int
  var kind: NameKind
  var isList: Bool
  /// NATO reporting names are common words by design: `Bear`, `Stone`.
  var isReportingName: Bool
  /// Where the row marks the name as ambiguous; of persons, only the family name is.
  var ambiguityColumn: Int?

  static func columns(of file: KnowledgeFile) -> [NameColumn] {
    let kinds: [(String, NameKind)] = [
      ("label", .label), ("official", .alias), ("title", .alias), ("aliases", .alias), ("names", .alias),
      ("designation", .designation), ("dod", .designation), ("nato", .designation),
      ("adjectives", .demonymAdjective), ("metonyms", .metonym), ("surname", .surname),
    ]
    let schema = file.schema
    // Kinds are read off phrases by `KindVocabulary`; their words are no names.
    guard let entityClass = schema.entityClass, entityClass != .kind else { return [] }
    var columns = kinds + (file == .states ? [("nouns", .demonymNoun)] : [])
    columns.removeAll { schema.index(of: $0.0) == nil }
    return columns.compactMap { name, kind in
      guard let index = schema.index(of: name) else { return nil }
      let isList = if case .list = schema.columns[index].form { true } else { false }
      return NameColumn(
        index: index, kind: kind, isList: isList, isReportingName: name == "nato",
        ambiguityColumn: file == .persons && kind != .surname ? nil : schema.index(of: "ambiguous"))
    }
  }
}
