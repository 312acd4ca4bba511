import KnowledgeBase
import Text

/// The known offices by their titles, and who held them when.
struct OfficeDirectory: Sendable {
  private struct Office: Sendable {
    let id: String
    let body: String
    /// The state it belongs to, by itself or through its body; nil for offices of international bodies.
    let state: String?
    /// In compared form.
    let names: [String]
    /// What the body and its state are called, in compared form: `united states`, `us`, `american`.
    let owners: Set<String>
    /// What its state is called.
    let stateNames: Set<String>

    /// Whether a body is the state behind the one that has the office.
    func isOnlyOfState(_ body: String) -> Bool { state == body && self.body != body }
  }

  private let knowledge: KnowledgeBase
  private let offices: [String: Office]
  /// The offices of each body and, behind them, those of the bodies of each state.
  private let byBody: [String: [String]]

  init(knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    var offices: [String: Office] = [:]
    var own: [String: [String]] = [:]
    var ofState: [String: [String]] = [:]
    for reference in knowledge.allEntities where knowledge.entityClass(of: reference) == .role {
      let role = knowledge.entity(reference)
      guard case .role(let body) = role.details else { continue }
      let state = Self.state(of: body, knowledge)
      offices[role.id] = Office(
        id: role.id, body: body, state: state, names: ([role.label] + role.aliases).map(Self.compared),
        owners: Self.owners(of: body, state, knowledge),
        stateNames: Set((state.flatMap { knowledge.entity($0) }.map(Self.names(of:)) ?? []).map(Self.compared)))
      own[body, default: []].append(role.id)
      if let state, state != body { ofState[state, default: []].append(role.id) }
    }
    self.offices = offices
    byBody = own.merging(ofState) { $0 + $1 }
  }

  private static func state(of body: String, _ knowledge: KnowledgeBase) -> String? {
    guard let known = knowledge.entity(body) else { return nil }
    switch known.details {
    case .state: return body
    case .organization(_, let state): return state
    default: return nil
    }
  }

  /// The office of a body or state that a title names: `Secretary General` of NATO, `Foreign Minister` of Iran; no `spokesman` of a
  /// state is that of one of its ministries.
  func role(titled title: String, of body: String) -> String? {
    byBody[body]?.first { role in
      offices[role].map { Self.isTitle(title, of: $0, owners: $0.isOnlyOfState(body) ? $0.stateNames : $0.owners) }
        == true
    }
  }

  /// Whether a title may name an office: `Foreign Minister` each of the states' foreign ministers.
  func isTitle(_ title: String, of role: String) -> Bool {
    offices[role].map { Self.isTitle(title, of: $0, owners: $0.owners) } == true
  }

  private static func isTitle(_ title: String, of office: Office, owners: Set<String>) -> Bool {
    let wanted = compared(title)
    return office.names.contains { names($0, wanted, owners) }
  }

  /// Whether a title is a short one for an office, which a name behind it tells: `Secretary Kerry`, `Minister Lavrov`.
  func isShortTitle(_ title: String, of role: String) -> Bool {
    let wanted = Self.compared(title)
    return offices[role]?.names.contains { name in
      let words = name.split(separator: " ").map(String.init)
      return words.contains(wanted) && Self.lesser.isDisjoint(with: words)
    } == true
  }

  private static let lesser: Set<String> = ["deputy", "vice", "assistant", "under", "former", "acting", "first"]

  func state(of role: String) -> String? { offices[role]?.state }

  func body(of role: String) -> String? { offices[role]?.body }

  func terms(of person: String) -> [OfficeTerm] { knowledge.officeTerms(person: person) }

  /// The persons with a family name, or with a name in full, in order of loading.
  func persons(named name: String, inFull isFull: Bool = false) -> [KnownEntity] {
    knowledge.candidates(named: name).filter {
      ($0.kind == .surname) != isFull && knowledge.entityClass(of: $0.entity) == .person
    }.map { knowledge.entity($0.entity) }
  }

  /// Both sides of the Atlantic spell ministers of defence their own way; hyphens differ from paper to paper.
  private static func compared(_ name: String) -> String {
    CanonicalName.form(of: name.split(separator: "-").joined(separator: " "))
      .split(separator: " ").map { $0 == "defense" ? "defence" : String($0) }.joined(separator: " ")
  }

  /// `Secretary General` is the title of `Secretary General of NATO` and of `NATO Secretary General`, but not of the
  /// `NATO Deputy Secretary General`; what is left over names whose office it is: `minister` is no title of the `Israeli prime minister`.
  private static func names(_ name: String, _ wanted: String, _ owners: Set<String>) -> Bool {
    if name == wanted { return true }
    if name.hasPrefix(wanted + " of ") {
      let owner = name.dropFirst(wanted.count + 4)
      return owners.contains(String(owner.hasPrefix("the ") ? owner.dropFirst(4) : owner))
    }
    return name.hasSuffix(" " + wanted) && owners.contains(String(name.dropLast(wanted.count + 1)))
  }

  /// What the body, the one above it and the state are called.
  private static func owners(of body: String, _ state: String?, _ knowledge: KnowledgeBase) -> Set<String> {
    let parent: String? =
      if let known = knowledge.entity(body), case .organization(let parent, _) = known.details { parent } else { nil }
    let owners = [body, parent, state].compactMap { $0 }.compactMap { knowledge.entity($0) }
    return Set(owners.flatMap(names(of:)).map(compared))
  }

  private static func names(of body: KnownEntity) -> [String] {
    [body.label] + body.aliases + body.demonyms.adjectives + body.metonyms
  }
}
