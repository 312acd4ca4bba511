internal import Validation

/// The sentences for what a validation finds.
enum FindingMessage {
  static func text(for problem: Finding.Problem) -> String {
    switch problem {
    case .rangeOutsideText(let range, let length):
      "range \(range.lowerBound)–\(range.upperBound) does not fit a text of \(length)"
    case .wordsDiffer(let said, let text): "says ‘\(said)’ where the text has ‘\(text)’"
    case .outsideSentence(let sentence): "stands outside its sentence \(sentence)"
    case .sectionDiffers(let expected, let found): "is in section \(found), its sentence in \(expected)"
    case .crossing(let other): "crosses \(other)"
    case .sharedWords(let other): "has the words of \(other) but another entity"
    case .overlappingSections: "overlaps another section"
    case .duplicateIdentifier(let id): "the identifier \(id) is used twice"
    case .unknownSentence(let id): "there is no sentence \(id)"
    case .unknownMention(let id): "there is no mention \(id)"
    case .unknownClaim(let id): "there is no claim \(id)"
    case .unknownEntity(let id): "there is no entity \(id)"
    case .unknownRelation(let id): "the catalogue has no relation \(id)"
    case .positiveDenial: "is denied and yet positive"
    case .brokenHolderChain: "its holder chain does not end with the author"
    case .missingRule: "names no rule"
    case .subjectIsNoNode: "its subject is neither an entity nor a claim"
    case .unusualArgument(let side, let relation, let name): "\(name) is unusual as \(side) of \(relation)"
    case .unusualHolder(let name): "\(name) is unusual as holder"
    case .malformedTime(let value): "‘\(value)’ is no time in EDTF"
    case .malformedDigest(let digest): "‘\(digest)’ is no SHA-256 digest"
    case .newerModel(let version, let known):
      "follows version \(version) of the model; this program knows version \(known): check it with a newer one, and see Documentation/versions.md"
    case .blankNode: "is a blank node"
    case .valueCount(let property, let count): "has \(count) values of \(property)"
    case .unsupportedTriple(let triple): "no claim allows the triple \(triple)"
    case .tripleOutsideView(let triple): "the direct triple \(triple) stands outside the view"
    }
  }
}
