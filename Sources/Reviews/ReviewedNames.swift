import DocumentModel
import Text

/// What the sides of a document's claims are called in a review table.
///
/// Known things by their key, others by their name: keys that follow from names and places change with the reading.
struct ReviewedNames {
  static let author = "author"

  private let entities: [String: Entity]
  private let claims: [String: Claim]

  init(_ document: AnnotatedDocument) {
    entities = Dictionary(document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    claims = Dictionary(document.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ argument: ClaimArgument) -> String {
    switch argument {
    case .entity(let id): name(of: id)
    case .claim(let id): "claim: " + Review.spaced(claims[id]?.evidence.text ?? id)
    case .literal(let words): Review.spaced(words)
    case .date(let value): value ?? "date"
    case .quantity(let quantity): text(quantity)
    case .none: "-"
    }
  }

  /// The amount, else the class or the comparison that the text gives in its place; never empty, as no cell of an object is.
  private func text(_ quantity: Quantity) -> String {
    let range = [quantity.minimum, quantity.maximum].compactMap(\.self).joined(separator: "-")
    let amount = [quantity.value ?? range, quantity.unit]
    let measure = [quantity.rangeClass, quantity.comparison, quantity.reference.map(name)]
    let texts = [amount, measure].map { $0.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ") }
    return texts.first { !$0.isEmpty } ?? "quantity"
  }

  /// The name of an entity or holder.
  func name(of id: String) -> String {
    if DocumentAuthor.isAuthor(id) { return Self.author }
    if EntityIdentifier.scope(of: id) == .known { return id }
    return Review.spaced(entities[id]?.label ?? id)
  }

  /// Whether a cell names an argument: by its text, or an entity by any of its names.
  func fits(_ cell: String, _ argument: ClaimArgument) -> Bool {
    if cell == text(argument) { return true }
    guard case .entity(let id) = argument else { return false }
    if cell == id { return true }
    let form = CanonicalName.form(of: cell)
    guard let entity = entities[id] else { return false }
    return ([entity.label] + entity.aliases).contains { CanonicalName.form(of: $0) == form }
  }
}
