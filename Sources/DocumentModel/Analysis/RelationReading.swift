/// A relation that a model reads between two mentions of a sentence, or between a mention and a phrase.
public struct RelationReading: Hashable, Sendable {
  /// What stands on the object's side.
  public enum Object: Hashable, Sendable {
    /// Index of a mention of the document.
    case mention(Int)
    case phrase(Range<TokenPlace>)
  }

  /// A relation of the catalogue.
  public var relation: String
  /// Index of a mention of the document.
  public var subject: Int
  public var object: Object
  public var objectHead: TokenPlace
  /// How likely the relation is claimed, 0 to 1; calibrated.
  public var probability: Float
  public var modality: Modality
  /// By how much the modality's score is above that of the next one; log-odds.
  public var margin: Float
  public var polarity: Polarity
  /// How likely the author holds it, 0 to 1.
  public var author: Float
  /// Index of the mention that most likely holds it, if not the author; nil where there is none.
  public var holder: Int?

  public init(
    relation: String, subject: Int, object: Object, objectHead: TokenPlace, probability: Float, modality: Modality,
    margin: Float, polarity: Polarity, author: Float, holder: Int? = nil
  ) {
    self.relation = relation
    self.subject = subject
    self.object = object
    self.objectHead = objectHead
    self.probability = probability
    self.modality = modality
    self.margin = margin
    self.polarity = polarity
    self.author = author
    self.holder = holder
  }
}
