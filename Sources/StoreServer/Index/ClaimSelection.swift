import DocumentModel
import HTTPServing

/// Which claims a reader wants to see, in which order: the boxes of the page's filter panel.
struct ClaimSelection: Hashable, Sendable {
  /// A property of claims that boxes are for.
  enum Facet: String, CaseIterable, Sendable {
    case type, modality, polarity, dispute, view, review, relation, holder, document
  }

  /// How claims are listed.
  enum Order: String, Sendable {
    case text, time, relation, confidence
  }

  /// For each facet the values that are ticked; none for all.
  var chosen: [Facet: Set<String>] = [:]
  /// Days since 1970.
  var from: Int32?
  var until: Int32?
  var includesUndated = true
  /// Only claims about this entity, or of it.
  var entity: String?
  var order = Order.text
  var offset = 0
  var limit = 50
  /// What is looked for in the names of long facets.
  var sought: [Facet: String] = [:]

  static let mostRows = 200

  /// All claims.
  init() {}

  /// What the choice of claims and their order depend on, without the window that is looked at.
  var criteria: ClaimSelection {
    var criteria = self
    (criteria.offset, criteria.limit, criteria.sought) = (0, 0, [:])
    return criteria
  }

  /// - Throws: `HTTPRefusal` for parameters that are none.
  init(_ parameters: FormParameters) throws(HTTPRefusal) {
    for (name, value) in parameters.all {
      if let facet = Facet(rawValue: name) {
        chosen[facet, default: []].insert(value)
        continue
      }
      switch name {
      case "from": from = try Self.number(value, name)
      case "until": until = try Self.number(value, name)
      case "undated": includesUndated = value != "0"
      case "entity": entity = value
      case "order":
        guard let order = Order(rawValue: value) else { throw HTTPRefusal(400, "There is no order ‘\(value)’.") }
        self.order = order
      case "offset": offset = Int(max(0, try Self.number(value, name)))
      case "limit": limit = Int(min(Int32(Self.mostRows), max(0, try Self.number(value, name))))
      default:
        guard name.hasPrefix("find."), let facet = Facet(rawValue: String(name.dropFirst(5))) else {
          throw HTTPRefusal(400, "There is no parameter ‘\(name)’.")
        }
        sought[facet] = value
      }
    }
  }

  private static func number(_ text: String, _ name: String) throws(HTTPRefusal) -> Int32 {
    guard let number = Int32(text) else { throw HTTPRefusal(400, "‘\(name)’ is no number.") }
    return number
  }
}
