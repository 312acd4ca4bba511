import RDF

/// A time as a node of the graph: a value that means the same everywhere, or words of one sentence.
struct TimeNode: Hashable, Sendable {
  let iri: IRI
  /// EDTF, ISO 8601 duration or a reference such as `PAST_REF`; nil where the text alone does not tell.
  let value: String?
  /// The words, where they are all there is.
  let text: String?
  /// 1 for Monday to 7 for Sunday, where only that is known.
  let weekday: Int?

  private init(iri: IRI, value: String?, text: String?, weekday: Int?) {
    self.iri = iri
    self.value = value
    self.text = text
    self.weekday = weekday
  }

  static func resolved(_ value: String, _ identifiers: GraphIdentifiers) -> TimeNode {
    TimeNode(iri: identifiers.time(value), value: value, text: nil, weekday: nil)
  }

  /// A time that only its words in one sentence name, as `Friday` in a text without a date.
  static func unresolved(
    text: String, weekday: Int?, sentenceBegin: Int, key: String, _ identifiers: GraphIdentifiers
  ) -> TimeNode {
    let iri = identifiers.unresolvedTime(key: key, sentenceBegin: sentenceBegin, text: text)
    return TimeNode(iri: iri, value: nil, text: text, weekday: weekday)
  }
}
