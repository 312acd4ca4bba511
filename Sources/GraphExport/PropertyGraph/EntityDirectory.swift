import RDF
import Text

/// The entities of all documents, outside memory: in the order of their nodes, and found by their nodes.
struct EntityDirectory {
  private let table: LineTable
  private let names: GraphNames

  /// - Parameters:
  ///   - parts: what each document says, by node and then in the order of documents.
  ///   - storage: room for the entities.
  init(_ parts: SortedLines, _ names: GraphNames, _ storage: any SpillStorage) throws {
    table = LineTable(storage)
    self.names = names
    var cursor = try RecordCursor(parts)
    var record = ByteWriter()
    while let node = cursor.key {
      var entity: CollectedEntity?
      while var reader = try cursor.next(of: node) {
        _ = reader.ordinal()
        let part = DocumentEntity(&reader)
        if entity == nil { entity = CollectedEntity(part) } else { entity?.add(part) }
      }
      guard let entity else { continue }
      record.removeAll()
      record.write(key: node)
      EntityRow(entity).write(to: &record)
      try table.append(record.bytes, keyLength: node.utf8.count + 1)
    }
    try table.finish()
  }

  /// All of them as records of `EntityRow`.
  var rows: SortedLines { table.lines }

  /// What an entity is called; nil where no document knows it.
  func label(of entity: IRI) throws -> String? { try record(of: entity).map { EntityRow.label(in: $0) } }

  /// Whether some document knows the entity.
  func contains(_ entity: IRI) throws -> Bool { try record(of: entity) != nil }

  private func record(of entity: IRI) throws -> RecordReader? {
    var key = ByteWriter()
    key.write(key: names.identifier(of: entity))
    return try table.line(beginningWith: key.bytes).map { RecordReader($0, from: key.count) }
  }
}

/// An entity as its node will show it, but for what is stated of it.
struct EntityRow {
  var label: String
  var iri: IRI
  var type: String
  var colour: Colour
  /// Whether it is drawn where nothing joins it to others, if such are wanted.
  var isWanted: Bool
  /// For an unnamed thing the first document that has it.
  var place: String?
  /// For `GraphColumns.node`.
  var values: [PropertyGraph.Value?]

  init(_ entity: CollectedEntity) {
    (label, iri, type, colour) = (entity.label, entity.iri, entity.className, entity.colour)
    isWanted = entity.isWanted && !entity.isUnnamed
    place = entity.isUnnamed ? entity.firstDocument : nil
    values = GraphColumns.values(of: entity)
  }

  func write(to record: inout ByteWriter) {
    record.write(field: label)
    record.write(field: iri.string)
    record.write(field: type)
    record.write(field: colour)
    record.write(field: isWanted)
    record.write(optional: place)
    record.write(field: values)
  }

  /// Reads what `write` wrote.
  init(_ record: inout RecordReader) {
    label = record.text()
    iri = IRI(record.text())
    type = record.text()
    colour = record.colour()
    isWanted = record.truth()
    place = record.optionalText()
    values = record.values()
  }

  /// What the entity of a record is called.
  static func label(in record: RecordReader) -> String {
    var record = record
    return record.text()
  }
}
