/// How a mention refers.
public enum MentionLevel: String, Hashable, Sendable, CaseIterable {
  /// A name: `NATO`.
  case name = "NAM"
  /// A nationality adjective: `Russian`.
  case adjective = "ADJ"
  /// A common noun phrase that refers: `the alliance`.
  case nominal = "NOM"
  case pronoun = "PRO"
  /// A time expression.
  case time = "TMX"
  /// A quantity.
  case number = "NUM"
  /// A verb that alone stands for an event.
  case trigger = "TRG"
}

/// The type of what a mention names; the classes of the ontology as annotations write them.
public enum MentionType: String, Hashable, Sendable, CaseIterable {
  case state = "State"
  case nationality = "Nationality"
  case place = "Place"
  case organization = "Organization"
  case group = "Group"
  case person = "Person"
  case role = "Role"
  case treaty = "Treaty"
  case weapon = "Weapon"
  case meeting = "Meeting"
  case exercise = "Exercise"
  case event = "Event"
  case document = "Document"
  case date = "Date"
  case quantity = "Quantity"
}

/// A stretch of text that refers to an entity, a time or a quantity.
public struct Mention: Hashable, Sendable {
  /// Unique within the document.
  public var id: String
  /// Half-open range of Unicode scalars.
  public var range: Range<Int>
  /// The text of the range, never corrected.
  public var surface: String
  public var type: MentionType
  /// Identifier of the entity; nil for times, quantities and unresolved mentions.
  public var entity: String?
  public var level: MentionLevel
  public var section: SectionKind
  /// Identifier of the sentence it stands in.
  public var sentence: String
  public var time: TimeValue?
  public var quantity: Quantity?
  /// A capital or seat named for the government.
  public var isMetonym: Bool
  /// Inserted in brackets by an editor.
  public var isEditorial: Bool
  /// The link to the entity needs other documents.
  public var needsOtherDocuments: Bool
  /// The entity this document alone supports, where `entity` needs others.
  public var documentEntity: String?
  public var flags: [String]
  public var note: String?
  /// Why the mention has its entity: the sieve and what it matched. Not part of the exchange form's required keys.
  public var reason: String?

  public init(
    id: String, range: Range<Int>, surface: String, type: MentionType, entity: String? = nil, level: MentionLevel,
    section: SectionKind, sentence: String, time: TimeValue? = nil, quantity: Quantity? = nil,
    isMetonym: Bool = false, isEditorial: Bool = false, needsOtherDocuments: Bool = false,
    documentEntity: String? = nil, flags: [String] = [], note: String? = nil, reason: String? = nil
  ) {
    self.id = id
    self.range = range
    self.surface = surface
    self.type = type
    self.entity = entity
    self.level = level
    self.section = section
    self.sentence = sentence
    self.time = time
    self.quantity = quantity
    self.isMetonym = isMetonym
    self.isEditorial = isEditorial
    self.needsOtherDocuments = needsOtherDocuments
    self.documentEntity = documentEntity
    self.flags = flags
    self.note = note
    self.reason = reason
  }
}
