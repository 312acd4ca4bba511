import RDF

extension Variable {
  /// Whether a text that another program gave is the name of a variable (VARNAME): written in a head, anything else would make
  /// columns that nobody has.
  static func isName(_ text: String) -> Bool {
    let bytes = Array(("?" + text).utf8)
    var reader = SPARQLReader(bytes, parser: SPARQLParser())
    guard (try? reader.readVariable()) != nil else { return false }
    return reader.window.offset == bytes.count
  }
}
