/// Which actors, treaties, weapons, places, offices and relations are known, under which names.
///
/// Reads the tables compiled into the program and any that the user adds. Rows stay in the bytes of their file; values
/// are made when somebody asks, so that a start costs a few milliseconds.
public struct KnowledgeBase: Sendable {
  let tables: [KnowledgeTable]
  let entities: RowDirectory
  let names: NameIndex
  /// The relations that claims can state.
  public let relations: RelationCatalogue
  let offices: OfficeTable
  let classes: ClassTable
  /// The rows of `identifiers.tsv`, by the entity that they are of.
  let identifiers: RowDirectory
  /// What common nouns name.
  public let kinds: KindVocabulary
  /// The outlets of the news and how their texts show them.
  public let publishers: [Publisher]

  /// The knowledge that is compiled into the program.
  ///
  /// - Throws: `KnowledgeFailure` where a table was edited into an error; the tests keep this from being released.
  /// - Complexity: O(bytes of all tables): some milliseconds. Load once and pass it on.
  public static func builtIn() throws(KnowledgeFailure) -> KnowledgeBase { try builtIn(extendedBy: []) }

  /// The compiled-in knowledge with further tables, whose rows add to it or replace rows of the same identifier.
  ///
  /// - Parameter extensions: the tables of each further folder, later ones replacing earlier ones.
  /// - Throws: `KnowledgeFailure` with file and line of the first wrong row.
  public static func builtIn(extendedBy extensions: [[KnowledgeSource]]) throws(KnowledgeFailure) -> KnowledgeBase {
    try KnowledgeBase([KnowledgeSource.builtIn] + extensions, uncheckedLayers: 1)
  }

  /// Reads layers of tables, each of which may replace rows of those before.
  ///
  /// - Parameter uncheckedLayers: how many of the first layers were checked before. The values of the compiled-in
  ///   tables are checked by the tests, not anew at every start; extensions cannot break references in them, as they
  ///   neither remove identifiers nor change their class.
  init(_ layers: [[KnowledgeSource]], uncheckedLayers: Int = 0) throws(KnowledgeFailure) {
    var tables: [KnowledgeTable] = []
    for (number, layer) in layers.enumerated() {
      // Files are taken in the order of their kinds, whatever order a folder listed them in.
      for file in KnowledgeFile.allCases {
        for source in layer where source.file == file { tables.append(try KnowledgeTable(source, layer: number)) }
      }
    }
    var entities = RowDirectory()
    var links: [KnowledgeFile: RowDirectory] = [:]
    for (index, table) in tables.enumerated() {
      if table.file.schema.entityClass != nil {
        try entities.add(table, at: index, among: tables)
      } else {
        try links[table.file, default: RowDirectory()].add(table, at: index, among: tables)
      }
    }
    let relationRows = links[.relations] ?? RowDirectory()
    let classes = ClassTable(Self.rows(of: links[.classes] ?? RowDirectory(), in: tables))
    try KnowledgeCheck(tables: tables, entities: entities, relations: relationRows, classes: classes)
      .checkAll(fromLayer: uncheckedLayers)
    self.tables = tables
    self.classes = classes
    identifiers = links[.identifiers] ?? RowDirectory()
    self.entities = entities
    names = NameIndex(tables: tables, entities: entities)
    relations = RelationCatalogue(Self.rows(of: relationRows, in: tables))
    offices = OfficeTable(Self.rows(of: links[.officeHolders] ?? RowDirectory(), in: tables))
    kinds = KindVocabulary(
      tables.enumerated().filter { $1.file == .kinds || $1.file == .weaponClasses }.flatMap { index, table in
        entities.locations.filter { $0.table == index }.map { KnowledgeRow(table: table, row: $0.row) }
      })
    publishers = Self.rows(of: links[.publishers] ?? RowDirectory(), in: tables).map(Publisher.init)
  }

  private static func rows(of directory: RowDirectory, in tables: [KnowledgeTable]) -> [KnowledgeRow] {
    directory.locations.map { KnowledgeRow(table: tables[$0.table], row: $0.row) }
  }
}
