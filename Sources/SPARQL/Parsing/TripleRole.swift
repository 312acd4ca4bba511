/// What triples are read for, which decides what may stand in them.
enum TripleRole {
  /// A basic graph pattern.
  case pattern
  /// The template of `CONSTRUCT` or `INSERT`.
  case template
  /// The template of `DELETE`, or `DELETE WHERE`.
  case deletion
  /// `INSERT DATA`
  case insertData
  /// `DELETE DATA`
  case deleteData

  var allowsPaths: Bool { self == .pattern }

  /// What must stand in place of a variable; nil where variables are allowed.
  var insteadOfVariable: String? {
    switch self {
    case .pattern, .template, .deletion: nil
    case .insertData: "a term without variables, as INSERT DATA inserts what it says"
    case .deleteData: "a term without variables, as DELETE DATA deletes what it says"
    }
  }

  /// What must stand in place of a blank node; nil where blank nodes are allowed.
  var insteadOfBlankNode: String? {
    switch self {
    case .pattern, .template, .insertData: nil
    case .deletion, .deleteData: "a term that is no blank node, as DELETE must know which nodes it means"
    }
  }
}
