import CalendarTime
import DocumentModel
import GraphAssembly
import RDF

/// A claim with what its document adds to it.
struct CollectedClaim {
  let node: ClaimNode
  let documentName: String
  let document: IRI
  /// Who passes the claim on, innermost first.
  let holders: [IRI]
  /// Other claims of the document that this one is tied to, by the kind of tie.
  let ties: [(kind: String, claim: IRI)]

  var claim: Claim { node.claim }

  /// The day or days of the event, where they are known.
  var eventTime: EDTFValue? { claim.eventTime?.value.flatMap { EDTFValue($0) } }
}

extension ClaimNode {
  /// What the object is called where it is no entity and no claim.
  var valueText: String? {
    switch isTurned ? claim.subject : claim.object {
    case .literal(let text): text
    case .date(let value): value ?? claim.eventTime?.text ?? claim.evidence.text
    case .quantity(let quantity): quantity.text()
    case .entity, .claim, .none: nil
    }
  }

  /// The class of a value node: `Date`, `Quantity`, `Text`.
  var valueType: String {
    switch isTurned ? claim.subject : claim.object {
    case .date: "Date"
    case .quantity: "Quantity"
    case .literal, .entity, .claim, .none: "Text"
    }
  }
}
