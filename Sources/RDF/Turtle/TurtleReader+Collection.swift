import Text

extension TurtleReader {
  /// Reads `( items )` as a subject.
  mutating func readCollectionSubject() throws -> TermView {
    terms.window.offset += 1
    try terms.window.skipBlanks()
    if try terms.window.take(UInt8(ascii: ")")) { return StandardTerms.nil }
    let number = generateNode()
    let head = pushGeneratedNode(number)
    try readItems(firstNode: number)
    return head
  }

  /// Reads `( items )` as an object; the quad that it is the object of comes first.
  mutating func readCollectionObject(of subject: TermView, _ predicate: TermView) throws -> TermView {
    terms.window.offset += 1
    try terms.window.skipBlanks()
    if try terms.window.take(UInt8(ascii: ")")) {
      try emit(subject, predicate, StandardTerms.nil)
      return StandardTerms.nil
    }
    let number = generateNode()
    let head = pushGeneratedNode(number)
    try emit(subject, predicate, head)
    try readItems(firstNode: number)
    return head
  }

  /// Reads the items of a collection that has some, and the parenthesis after them.
  private mutating func readItems(firstNode: Int) throws {
    try terms.descend()
    let start = mark
    var number = firstNode
    while true {
      truncate(to: start)
      let node = pushGeneratedNode(number)
      _ = try readObject(of: node, StandardTerms.first)
      try terms.window.skipBlanks()
      if try terms.window.take(UInt8(ascii: ")")) {
        try emit(node, StandardTerms.rest, StandardTerms.nil)
        break
      }
      number = generateNode()
      try emit(node, StandardTerms.rest, pushGeneratedNode(number))
    }
    truncate(to: start)
    terms.ascend()
  }
}
