/// A news outlet and the traces it leaves in its texts.
public struct Publisher: Hashable, Sendable {
  public var id: String
  /// Identifier of the organization.
  public var organization: String
  /// Marks in datelines and credits: `/TASS/`, `(Reuters)`.
  public var slugs: [String]
  /// Host names of its pages, without `www.`.
  public var domains: [String]
  public var source: String

  init(_ row: KnowledgeRow) {
    id = row.text("id")
    organization = row.text("organization")
    slugs = row.list("slugs")
    domains = row.list("domains")
    source = row.text("source")
  }
}
