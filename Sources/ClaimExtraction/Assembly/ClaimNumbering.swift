import DocumentModel
import Text

/// Gives the claims of a document their identifiers, and puts these in the place of places.
///
/// Last of all, because claims about claims stand behind the others of their sentence.
struct ClaimNumbering {
  /// The document's name, which identifiers begin with.
  let name: String

  /// The finished claims in their order.
  func numbered(_ table: ClaimTable) -> [Claim] {
    let places = table.places
    let identifiers = Dictionary(
      places.enumerated().map { ($1, name + "-c" + ($0 + 1).zeroPadded(to: 3)) },
      uniquingKeysWith: { first, _ in first })
    return places.map { place in
      let pending = table[place]
      var claim = pending.claim
      claim.id = identifiers[place] ?? ""
      if let subject = pending.subject.flatMap({ identifiers[$0] }) { claim.subject = .claim(subject) }
      if let object = pending.object.flatMap({ identifiers[$0] }) { claim.object = .claim(object) }
      claim.content = pending.content.compactMap { identifiers[$0] }
      claim.condition = pending.condition.flatMap { identifiers[$0] }
      claim.restates = pending.restates.flatMap { identifiers[$0] }
      return claim
    }
  }
}
