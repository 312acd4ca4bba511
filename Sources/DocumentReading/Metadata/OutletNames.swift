import KnowledgeBase
import Text

/// Finds the outlet of a document by the marks that outlets leave: agency slugs, host names, names of sites.
struct OutletNames: Sendable {
  private let bySlug: [String: String]
  private let byDomain: [String: String]
  private let byName: [String: String]
  private let hosts: [String: [String]]
  /// As written, for recognition at the beginning of lines.
  let slugs: [String]

  init(_ publishers: [Publisher]) {
    var bySlug: [String: String] = [:]
    var byDomain: [String: String] = [:]
    var byName: [String: String] = [:]
    for publisher in publishers {
      for slug in publisher.slugs { bySlug[slug] = publisher.id }
      for domain in publisher.domains { byDomain[domain] = publisher.id }
      for name in [publisher.id, publisher.organization] + publisher.slugs { byName[Self.folded(name)] = publisher.id }
    }
    self.bySlug = bySlug
    self.byDomain = byDomain
    self.byName = byName
    hosts = Dictionary(publishers.map { ($0.id, $0.domains) }, uniquingKeysWith: { $0 + $1 })
    slugs = bySlug.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The order in which an outlet's country writes day and month, as its hosts' endings tell.
  func numericOrder(ofOutlet outlet: String) -> NumericOrder? {
    for host in hosts[outlet] ?? [] {
      if let order = NumericOrder(url: "https://" + host, language: nil) { return order }
    }
    return nil
  }

  /// The identifier of the outlet with a name or domain, else the name itself.
  func outlet(named name: String) -> String {
    byName[Self.folded(name)] ?? (name.contains(".") ? outlet(ofURL: "https://" + name) : nil) ?? name
  }

  func outlet(ofSlug slug: String) -> String { bySlug[slug] ?? outlet(named: String(slug.dropFirst().dropLast())) }

  /// The outlet of a page's address: its host or a domain above it.
  func outlet(ofURL url: String) -> String? {
    guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
    var host = url[colon...].dropFirst(3).prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
    while true {
      if let outlet = byDomain[host] { return outlet }
      guard let dot = host.firstIndex(of: ".") else { return nil }
      host = String(host[host.index(after: dot)...])
    }
  }

  /// The outlet whose mark opens a line: `RFE/RL journalists report ...`.
  func outlet(opening line: ArraySlice<UInt8>) -> String? {
    for slug in slugs {
      let bytes = Array(slug.utf8)
      guard bytes.count >= 3, line.starts(with: bytes) else { continue }
      let next = line.dropFirst(bytes.count).first
      if next.map({ !$0.isASCIIAlphanumeric }) ?? true { return bySlug[slug] }
    }
    return nil
  }

  /// Letters and digits in lower case.
  private static func folded(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0.isASCIIAlphanumeric || $0 >= 0x80 }.map(\.asciiLowercased), as: UTF8.self)
  }
}
