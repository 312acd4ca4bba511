/// What is wrong with a knowledge file, with the file and the line.
///
/// Carries values only; sentences for people are made in one place, the command line.
public struct KnowledgeFailure: Error, Hashable, Sendable {
  /// Which rule a row broke.
  public enum Reason: Hashable, Sendable {
    /// A file in a knowledge folder that has none of the known names.
    case unknownFile
    case malformedUTF8
    /// The first line does not name the columns as expected.
    case header(expected: String, found: String)
    case columnCount(expected: Int, found: Int)
    case emptyValue(column: String)
    /// Identifiers are runs of lower-case ASCII letters and digits joined by hyphens.
    case malformedIdentifier(String)
    /// The identifier stands a second time in the same file, or in a file of another kind.
    case duplicateIdentifier(String, firstFile: String, firstLine: Int)
    case unknownReference(column: String, value: String)
    /// The identifier is known, but as something that cannot stand in this column.
    case wrongClass(column: String, value: String, found: EntityClass)
    case unknownValue(column: String, value: String, allowed: [String])
    /// Not a year, month or day in EDTF form.
    case malformedDate(column: String, value: String)
    case malformedNumber(column: String, value: String)
    /// Classes are named by a capital letter, then letters and digits.
    case malformedClassName(String)
    /// Not `#` and six hexadecimal digits.
    case malformedColour(String)
    /// No absolute IRI.
    case malformedAddress(column: String, value: String)
    /// An empty piece, a repeated piece or blanks around a piece of a list joined by `|`.
    case malformedList(column: String, value: String)
  }

  /// Path or name of the file.
  public var file: String
  /// Line number, from 1; the header is line 1.
  public var line: Int
  public var reason: Reason

  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
