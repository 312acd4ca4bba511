public import DocumentModel
public import GraphAssembly
internal import RDF
internal import Text

/// Why what somebody typed means no one claim.
public enum ClaimNameFailure: Error, Hashable, Sendable {
  /// No claim has the name.
  case unknown(name: String)
  /// So few digits that they are not taken for the beginning of a name.
  case tooShort(name: String, fewest: Int)
  /// Several claims have names that begin so, by document and in text order.
  case ambiguous(name: String, claims: [ClaimRow])
}

/// A claim with the document that it stands in.
public struct FoundClaim: Sendable {
  public let claim: Claim
  public let document: AnnotatedDocument
}

extension Corpus {
  /// The claims that a name means: one, or all claims of a proposition where it is one's.
  ///
  /// A name is a key or the beginning of one, the identifier in annotations, an IRI, or the identifier of an edge in a drawing
  /// (`claim.` or `prop.` and digits).
  /// - Parameter assembly: says what propositions are called; asked for where the name is that of one.
  /// - Throws: `ClaimNameFailure`, and what making the assembly throws.
  public func claims(named name: String, assembly: () throws -> GraphAssembly) throws -> [FoundClaim] {
    let all = documents.lazy.flatMap { document in
      document.claims.lazy.map { FoundClaim(claim: $0, document: document) }
    }
    if let exact = all.first(where: { $0.claim.id == name }) { return [exact] }
    let parts = ClaimNameParts(name)
    if parts.kind == "prop" {
      let found = claims(ofProposition: parts.digits, try assembly())
      guard found.isEmpty else { return found }
      throw ClaimNameFailure.unknown(name: name)
    }
    guard parts.isBeginning else {
      throw parts.isOfDigits
        ? ClaimNameFailure.tooShort(name: name, fewest: ClaimNameParts.fewestDigits) : .unknown(name: name)
    }
    var found: [FoundClaim] = []
    for candidate in all where candidate.claim.key?.hasPrefix(parts.digits) ?? false {
      // A claim that stands twice in a document is one.
      if !found.contains(where: { $0.claim.key == candidate.claim.key }) { found.append(candidate) }
    }
    if found.count > 1 {
      let rows = found.map { ClaimRow($0.claim, of: $0.document, in: self) }
      throw ClaimNameFailure.ambiguous(name: name, claims: rows)
    }
    guard found.isEmpty else { return found }
    throw ClaimNameFailure.unknown(name: name)
  }

  private func claims(ofProposition digits: String, _ assembly: GraphAssembly) -> [FoundClaim] {
    documents.flatMap { document in
      assembly.nodes(of: document).claims.filter { GraphIdentifiers.key(of: $0.proposition) == digits }
        .map { FoundClaim(claim: $0.claim, document: document) }
    }
  }
}

/// What people call a claim by: `prop.1f…`, `<https://…/id/claim/1f…>`, `1f…`.
struct ClaimNameParts {
  /// The fewest digits of a key that are taken for its beginning.
  static let fewestDigits = 4

  /// What the name says that it is of; empty where it does not say.
  let kind: String
  let digits: String

  init(_ name: String) {
    let parts = name.lowercased().split { "<>/.:".contains($0) }.suffix(2)
    kind = parts.count == 2 ? String(parts[parts.startIndex]) : ""
    digits = String(parts.last ?? "")
  }

  /// Whether there are hexadecimal digits and nothing else.
  var isOfDigits: Bool { !digits.isEmpty && digits.utf8.allSatisfy(\.isHexadecimalDigit) }

  /// Whether the digits are enough for the beginning of a key.
  var isBeginning: Bool { digits.utf8.count >= Self.fewestDigits }
}
