/// How a name names its entity.
public enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
  /// The preferred name.
  case label
  case alias
  /// A name of capitals only: `NATO`, `U.S.`.
  case acronym
  /// A name in one of a weapon's designation systems: `9M729`, `SSC-8`.
  case designation
  /// A capital or seat that stands for the government: `Moscow` for Russia.
  case metonym
  /// An adjective of a state or region: `Russian`, `European`.
  case demonymAdjective
  /// A noun for the people of a state: `Russians`.
  case demonymNoun
  /// The family name alone: `Stoltenberg`. Says little before the full name or a title was read.
  case surname
}

/// A known entity that a name can stand for.
public struct NameCandidate: Hashable, Sendable {
  public var entity: EntityReference
  public var kind: NameKind
  /// The name is also a common word, a frequent personal name or the name of another place.
  public var isAmbiguous: Bool
}

/// A stretch of tokens that is a known name.
public struct NameMatch: Hashable, Sendable {
  /// Half-open range of token rows.
  public var tokens: Range<Int>
  /// In order of loading: states before their capitals, places before persons.
  public var candidates: [NameCandidate]
}
