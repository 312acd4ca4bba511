import DocumentModel
import JSON
import RDF
import Text

extension ClaimLayer {
  /// States manner, place, degree and the like, one property a key: `ent:qualifier-manner`.
  ///
  /// A value that names an entity of the document is that entity, a nested number with its unit is a quantity;
  /// other nested values are kept as JSON.
  func addQualifiers(of resolved: ClaimNode, to graph: inout DocumentGraph) {
    for member in resolved.claim.qualifiers.members {
      let property = context.vocabulary.qualifier(member.key)
      add(member.value, as: property, of: resolved.iri, to: &graph)
    }
  }

  private func add(_ value: JSONValue, as property: IRI, of claim: IRI, to graph: inout DocumentGraph) {
    switch value {
    case .null: break
    case .boolean(let value): graph.claims.add(claim, property, Literal(value))
    case .integer(let number): graph.claims.add(claim, property, Literal(number))
    case .decimal(let digits): graph.claims.add(claim, property, Literal(digits: digits))
    case .array(let values): for value in values { add(value, as: property, of: claim, to: &graph) }
    case .object(let object): add(object, as: property, of: claim, to: &graph)
    case .string(let text):
      if context.isEntity(text) {
        graph.entities.insert(text)
        graph.claims.add(claim, property, context.entityIRI(text))
      } else if !text.isEmpty {
        graph.claims.add(claim, property, Literal(words: text))
      }
    }
  }

  private func add(_ object: JSONObject, as property: IRI, of claim: IRI, to graph: inout DocumentGraph) {
    if let quantity = Quantity(qualifier: object) {
      graph.quantities.insert(quantity)
      graph.claims.add(claim, property, context.identifiers.quantity(quantity))
      return
    }
    var writer = ByteWriter()
    JSONWriter().write(object, to: &writer)
    graph.claims.add(claim, property, Literal(writer.string, datatype: Vocabulary.rdf.json))
  }
}

extension Quantity {
  /// Nil where the object says more, or other things, than a quantity can.
  fileprivate init?(qualifier object: JSONObject) {
    self.init()
    guard object["value"] != nil || object["min"] != nil || object["max"] != nil else { return nil }
    for member in object.members {
      let text: String
      switch member.value {
      case .string(let value), .decimal(let value): text = value
      case .integer(let value): text = String(value)
      case .null, .boolean, .array, .object: return nil
      }
      switch member.key {
      case "value": value = text
      case "min": minimum = text
      case "max": maximum = text
      case "unit": unit = text
      case "mod": modifier = text
      default: return nil
      }
    }
  }
}
