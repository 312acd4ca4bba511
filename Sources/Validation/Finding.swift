/// Something in annotations or in a graph that breaks one of Entente's own rules.
public struct Finding: Hashable, Sendable {
  /// How much a finding matters.
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// Worth a look; the text may have its reasons.
    case warning
    /// The data is wrong.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
  }

  /// What is wrong. The command line has the sentences for people.
  public enum Problem: Hashable, Sendable {
    // Places in the text
    /// A range is empty where it must not be, or ends after the text.
    case rangeOutsideText(Range<Int>, length: Int)
    /// The words that a record gives are not those of its range.
    case wordsDiffer(said: String, text: String)
    /// A mention or evidence stands outside its sentence.
    case outsideSentence(String)
    /// A record's section is not its sentence's.
    case sectionDiffers(expected: String, found: String)
    /// Two mentions overlap without one holding the other.
    case crossing(String)
    /// Two mentions have the same words and refer to different entities.
    case sharedWords(String)
    /// Two sections overlap.
    case overlappingSections

    // References
    case duplicateIdentifier(String)
    case unknownSentence(String)
    case unknownMention(String)
    case unknownClaim(String)
    case unknownEntity(String)
    /// A relation that the catalogue does not have.
    case unknownRelation(String)

    // Claims
    /// A denial with positive polarity.
    case positiveDenial
    /// The chain of holders is empty or does not end with the document's author.
    case brokenHolderChain
    /// No rule says where the claim comes from.
    case missingRule
    /// The subject is no entity and no claim.
    case subjectIsNoNode
    /// Subject or object are not of the classes that the relation usually joins.
    case unusualArgument(side: String, relation: String, class: String)
    /// The holder is of a class that cannot speak.
    case unusualHolder(class: String)
    /// A time is neither EDTF nor a duration nor a reference.
    case malformedTime(String)
    /// The digest is not 64 hexadecimal digits.
    case malformedDigest(String)

    // Graphs
    /// The graph follows a newer model than this program knows.
    case newerModel(version: Int, known: Int)
    case blankNode
    /// A node lacks a property, or has more than one value of it.
    case valueCount(property: String, count: Int)
    /// A direct triple that no claim allows under the policy of the view.
    case unsupportedTriple(String)
    /// A direct triple outside the view.
    case tripleOutsideView(String)
  }

  public var severity: Severity
  public var problem: Problem
  /// The document's name, where the finding is about annotations.
  public var document: String?
  /// Identifier or IRI of the record.
  public var record: String?

  public init(_ severity: Severity, _ problem: Problem, document: String? = nil, record: String? = nil) {
    self.severity = severity
    self.problem = problem
    self.document = document
    self.record = record
  }
}
