import Text

extension TurtleReader {
  /// Reads `[]` or `[ predicates and objects ]` as a subject.
  mutating func readBracketedSubject() throws -> TurtleSubject {
    terms.window.offset += 1
    try terms.window.skipBlanks()
    let node = pushGeneratedNode(generateNode())
    if try terms.window.take(UInt8(ascii: "]")) { return TurtleSubject(view: node, mayNameGraph: true) }
    try readPropertyList(of: node)
    return TurtleSubject(view: node, mayStandAlone: true)
  }

  /// Reads `[]` or `[ predicates and objects ]` as an object; the quad that it is the object of comes first.
  mutating func readBracketedObject(of subject: TermView, _ predicate: TermView) throws -> TermView {
    terms.window.offset += 1
    try terms.window.skipBlanks()
    let node = pushGeneratedNode(generateNode())
    try emit(subject, predicate, node)
    if try terms.window.take(UInt8(ascii: "]")) { return node }
    try readPropertyList(of: node)
    return node
  }

  private mutating func readPropertyList(of node: TermView) throws {
    try terms.descend()
    try readPredicateObjectList(of: node)
    guard try terms.window.take(UInt8(ascii: "]")) else {
      throw terms.window.failure(expected: "']' at the end of the property list")
    }
    terms.ascend()
  }
}
