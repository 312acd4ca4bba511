internal import DocumentModel
internal import QuadStore
internal import Text

extension AnnotatedDocument {
  /// What the document says of things, for the index that questions look into.
  var things: [StoredThing] { things(in: Corpus(documents: [self])) }

  /// - Parameter corpus: of this document alone, where it is at hand.
  func things(in corpus: Corpus) -> [StoredThing] {
    var things: [String: StoredThing] = [:]
    func note(_ identifier: String, _ change: (inout StoredThing) -> Void) {
      change(&things[identifier, default: StoredThing(identifier: identifier)])
    }
    for mention in mentions { if let entity = mention.entity { note(entity) { $0.mentions += 1 } } }
    for claim in claims {
      if let entity = claim.subject.entity { note(entity) { $0.roles.insert(.subject) } }
      if let entity = claim.object.entity { note(entity) { $0.roles.insert(.object) } }
      for holder in claim.holderChain { note(holder) { $0.roles.insert(.holder) } }
    }
    // Several rows about one entity are read as a corpus reads them.
    for (identifier, entity) in corpus.entities {
      var row = ByteWriter()
      AnnotationWriter().write([entity], to: &row)
      note(identifier) { $0.description = row.string }
    }
    return things.values.sorted { $0.identifier.utf8.lexicographicallyPrecedes($1.identifier.utf8) }
  }
}

extension StoredThing {
  /// What a description calls its thing, in the form in which names are compared.
  static func names(inDescription description: String) throws -> [String] {
    try AnnotationReader.annotations(in: Array(description.utf8)).sharedEntities
      .flatMap { NameResolver.searchForms(of: $0) }
  }
}
