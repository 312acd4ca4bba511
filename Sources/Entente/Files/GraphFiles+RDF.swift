internal import GraphAssembly
public import GraphExport
public import RDF
internal import XML

extension GraphFiles {
  /// What an RDF format does not carry of the graph.
  public func loss(in format: RDFFormat) -> LossReport {
    var loss = LossReport()
    loss.statementsOfOtherGraphs = dataset.count - statements(in: format).count
    loss.droppedCharacters = replacedCharacters(in: format)
    return loss
  }

  /// The whole file in a text form of RDF.
  func rdf(_ format: RDFFormat) throws -> [UInt8] {
    let prefixes = Namespace.all + [assembly.identifiers.namespace]
    return try RDFDocumentWriter(format, prefixes: prefixes).bytes(of: carried(by: format))
  }

  /// How many characters of documents a format holds as U+FFFD because it may not have them.
  ///
  /// One such character in one document must not cost all others their file.
  func replacedCharacters(in format: RDFFormat) -> Int {
    guard format == .rdfXML else { return 0 }
    return statements(in: format).sortedQuads.reduce(0) { $0 + $1.object.countOfCharactersForbiddenInXML }
  }

  /// The statements as the format can hold them.
  private func carried(by format: RDFFormat) -> Dataset {
    let dataset = statements(in: format)
    guard format == .rdfXML else { return dataset }
    return Dataset(
      dataset.sortedQuads.map { quad in
        var quad = quad
        quad.object = quad.object.allowedInXML
        return quad
      })
  }

  /// The statements that belong into a format: without named graphs, nobody could tell quarantined text apart, nor the derived
  /// view unless its triples are tied to their claims (RDF 1.2).
  private func statements(in format: RDFFormat) -> Dataset {
    if format.holdsNamedGraphs { return dataset }
    return Dataset(assembly.plainTriples(of: dataset.sortedQuads, includingView: assembly.settings.writesReifiers))
  }
}

extension Term {
  fileprivate var countOfCharactersForbiddenInXML: Int {
    switch self {
    case .iri, .blankNode: 0
    case .literal(let literal): literal.lexicalForm.unicodeScalars.count { !XMLCharacters.isAllowed($0) }
    case .triple(let triple): triple.object.countOfCharactersForbiddenInXML
    }
  }

  /// The term with U+FFFD in place of characters that XML 1.0 cannot hold, not even escaped.
  fileprivate var allowedInXML: Term {
    if countOfCharactersForbiddenInXML == 0 { return self }
    switch self {
    case .iri, .blankNode: return self
    case .literal(let literal):
      var text = String.UnicodeScalarView()
      text.append(
        contentsOf: literal.lexicalForm.unicodeScalars.lazy.map { XMLCharacters.isAllowed($0) ? $0 : "\u{FFFD}" })
      if let language = literal.language {
        return .literal(Literal(String(text), language: language, direction: literal.direction))
      }
      return .literal(Literal(String(text), datatype: literal.datatype))
    case .triple(let triple):
      return .triple(Triple(triple.subject, triple.predicate, triple.object.allowedInXML))
    }
  }
}
