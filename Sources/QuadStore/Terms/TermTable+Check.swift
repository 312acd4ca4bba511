internal import RDF

extension TermTable {
  /// What is wrong with terms: a row that cannot be read, that is not found by its hash, or that RDF does not allow.
  func damages() throws(StoreFailure) -> [String] {
    let statement = try connection.ownStatement("SELECT id FROM term ORDER BY id")
    defer { statement.finalize() }
    var damages: [String] = []
    while try statement.step() {
      let identifier = TermIdentifier(rawValue: UInt64(bitPattern: statement.integer(0)))
      do throws(StoreFailure) {
        let term = try terms(for: [identifier])[0]
        if try self.identifier(of: term) != identifier.rawValue {
          damages.append("term \(identifier.rawValue) is not found by its hash")
        } else if !term.isWellFormed {
          damages.append("term \(identifier.rawValue) is none that RDF allows: \(term)")
        }
      } catch {
        guard case .damaged(_, let detail) = error else { throw error }
        damages.append(detail)
      }
    }
    let hashes = try connection.integer("SELECT count(*) FROM term_hash") ?? 0
    let terms = try connection.integer("SELECT count(*) FROM term") ?? 0
    if hashes != terms { damages.append("\(hashes) hashes for \(terms) terms") }
    return damages
  }
}
