/// The columns of one kind of table and what may stand in them.
struct KnowledgeSchema: Sendable {
  /// What a column's values must look like.
  enum Form: Sendable {
    case identifier
    /// Text that must not be empty.
    case text
    case optionalText
    /// Pieces joined by `|`; may be empty.
    case list
    /// EDTF year, month or day, with `~` or `?` where it is not certain; may be empty.
    case date
    /// Identifier of an entity of one of these classes; may be empty.
    case reference([EntityClass])
    /// Such an identifier that must be there.
    case requiredReference([EntityClass])
    /// Identifiers joined by `|`; may be empty.
    case references([EntityClass])
    /// Identifier of a row of the same table; may be empty.
    case sibling
    case choice([String])
    /// One of these, or a class of `classes.tsv` under the class of the table.
    case subclass([String])
    /// Classes joined by `|`, each one of these or of `classes.tsv`; may be empty.
    case classes([String])
    /// A capital letter, then letters and digits.
    case className
    /// `#` and six hexadecimal digits, or empty.
    case colour
    /// IRIs joined by `|`; may be empty.
    case addresses
    /// One of these, or empty.
    case optionalChoice([String])
    /// Decimal degrees or empty.
    case number
    /// `yes` or empty.
    case flag
  }

  struct Column: Sendable {
    let name: String
    let form: Form

    init(_ name: String, _ form: Form) {
      self.name = name
      self.form = form
    }
  }

  let columns: [Column]
  /// What the rows describe; nil for tables of links and relations.
  let entityClass: EntityClass?

  /// Position of a column; the tables name their columns in code only here and in the readers of rows.
  func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
