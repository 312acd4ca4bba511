import CalendarTime
import RDF

/// Describes times: the value as it stands, its twin for tools that know XML Schema only, and the days it may cover.
///
/// A twin is written only where it says exactly the same; a year is never padded to its first of January.
struct TimeLayer {
  let identifiers: GraphIdentifiers
  let vocabulary: EntenteVocabulary

  func add(_ times: Set<TimeNode>, to statements: inout Statements) {
    for time in times {
      statements.add(time.iri, Vocabulary.rdf.type, vocabulary.term(.timeEntity))
      if let value = time.value {
        addValue(value, of: time.iri, to: &statements)
      } else {
        statements.add(time.iri, Vocabulary.rdfs.label, text: time.text)
        addWeekday(time.weekday, of: time.iri, to: &statements)
      }
    }
  }

  private func addValue(_ text: String, of iri: IRI, to statements: inout Statements) {
    if let value = EDTFValue(text) {
      statements.add(iri, vocabulary.edtf, Literal(text, datatype: Vocabulary.edtf.edtf))
      addBounds(of: value, iri, to: &statements)
      addTwin(of: value, text, iri, to: &statements)
    } else if ISODuration.isXMLSchemaDuration(text) {
      statements.add(iri, vocabulary.duration, Literal(text, datatype: Vocabulary.xsd.duration))
    } else if ISODuration.isDuration(text) {
      statements.add(iri, vocabulary.duration, text: text)
    } else {
      statements.add(iri, vocabulary.timeReference, text: text)
    }
  }

  private func addBounds(of value: EDTFValue, _ iri: IRI, to statements: inout Statements) {
    let bounds = [(vocabulary.earliest, value.earliest), (vocabulary.latest, value.latest)]
    for (property, day) in bounds {
      guard let day else { continue }
      statements.add(iri, property, Literal(day.description, datatype: Vocabulary.xsd.date))
    }
  }

  private func addTwin(of value: EDTFValue, _ text: String, _ iri: IRI, to statements: inout Statements) {
    switch value {
    case .date(let date):
      addTwin(of: date, text, iri, to: &statements)
    case .interval:
      statements.add(iri, Vocabulary.rdf.type, Vocabulary.time.properInterval)
      // The ends keep the words they were written with, as the interval itself does.
      let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      for (property, end) in zip([Vocabulary.time.hasBeginning, Vocabulary.time.hasEnd], ends) {
        guard EDTFDate(end) != nil else { continue }
        let node = TimeNode.resolved(end, identifiers)
        statements.add(iri, property, node.iri)
        add([node], to: &statements)
      }
    case .set: break
    }
  }

  private func addTwin(of date: EDTFDate, _ text: String, _ iri: IRI, to statements: inout Statements) {
    if let monthDay = date.monthDay {
      statements.add(iri, vocabulary.monthDay, Literal("--" + monthDay, datatype: Vocabulary.xsd.gMonthDay))
    }
    switch date.exactPrecision {
    case .day: statements.add(iri, Vocabulary.time.inXSDDate, Literal(text, datatype: Vocabulary.xsd.date))
    case .month:
      statements.add(iri, Vocabulary.time.inXSDgYearMonth, Literal(text, datatype: Vocabulary.xsd.gYearMonth))
    case .year: statements.add(iri, Vocabulary.time.inXSDgYear, Literal(text, datatype: Vocabulary.xsd.gYear))
    case nil: break
    }
  }

  private func addWeekday(_ weekday: Int?, of iri: IRI, to statements: inout Statements) {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    guard let weekday, (1...7).contains(weekday) else { return }
    statements.add(iri, Namespace.time.term("dayOfWeek"), Namespace.time.term(names[weekday - 1]))
  }
}
