public import DocumentModel
public import JSON
internal import Text

/// Parses as JSON: one object a sentence, tokens with scalar offsets.
public enum ParseRows {
  /// A JSON object for each sentence of a document.
  public static func values(of document: AnalyzedDocument) -> [JSONValue] {
    let offsets = OffsetMap(document.source.text)
    return document.sentences.map { sentence in
      let range = offsets.scalarRange(ofBytes: sentence.range)
      return .object([
        "begin": .integer(range.lowerBound), "end": .integer(range.upperBound),
        "tokens": .array(sentence.tokens.map { token($0, in: document, first: sentence.tokens.lowerBound, offsets) }),
        "entities": .array(
          sentence.entities.map { entity in
            .object([
              "label": .string(entity.label), "begin": .integer(entity.tokens.lowerBound - sentence.tokens.lowerBound),
              "end": .integer(entity.tokens.upperBound - sentence.tokens.lowerBound),
            ])
          }),
        "roles": .array(sentence.roles.map { roles($0, first: sentence.tokens.lowerBound) }),
      ])
    }
  }

  private static func token(
    _ row: Int, in document: AnalyzedDocument, first: Int, _ offsets: OffsetMap
  ) -> JSONValue {
    let range = offsets.scalarRange(ofBytes: document.tokens.ranges[row])
    return .object([
      "text": .string(document.text(ofToken: row)), "begin": .integer(range.lowerBound),
      "end": .integer(range.upperBound), "lemma": .string(document.tokens.lemmas[row]),
      "upos": .string(document.tokens.tags[row].rawValue), "xpos": .string(document.tokens.pennTags[row]),
      "head": document.tokens.heads[row] < 0 ? .null : .integer(document.tokens.heads[row] - first),
      "deprel": .string(document.tokens.relations[row].label),
    ])
  }

  private static func roles(_ roles: PredicateRoles, first: Int) -> JSONValue {
    .object([
      "predicate": .integer(roles.predicate - first),
      "arguments": .array(
        roles.arguments.map { argument in
          .object([
            "role": .string(argument.role), "begin": .integer(argument.tokens.lowerBound - first),
            "end": .integer(argument.tokens.upperBound - first),
          ])
        }),
    ])
  }
}
