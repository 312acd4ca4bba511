import DocumentModel
import Text

/// Entities that were weighed for one mention, as training needs them.
public struct AntecedentChoice: Sendable {
  /// An entity with what spoke for it.
  public struct Option: Sendable {
    /// Its mentions within reach, in Unicode scalars of the text as it was read.
    public let mentions: [Range<Int>]
    /// Features with their values.
    public let evidence: [(feature: AntecedentFeature, value: Float)]
  }

  public let kind: AntecedentKind
  /// Where the mention stands, in Unicode scalars of the text as it was read.
  public let mention: Range<Int>
  public let options: [Option]
}

extension MentionTable {
  /// Keeps what was weighed, where training asks for it.
  mutating func record(
    _ kind: AntecedentKind, of index: Int, _ candidates: [AntecedentCandidate], _ evidence: [AntecedentEvidence]
  ) {
    guard keepsChoices, !candidates.isEmpty else { return }
    let options = zip(candidates, evidence).map { candidate, evidence in
      AntecedentChoice.Option(mentions: candidate.mentions.map(scalars), evidence: evidence.values)
    }
    choices.append(AntecedentChoice(kind: kind, mention: scalars(of: index), options: options))
  }

  private func scalars(of index: Int) -> Range<Int> {
    let tokens = mentions[index].tokens
    let ranges = document.tokens.ranges
    let end = ranges[tokens.upperBound.row - 1].upperBound
    return scalarOffset(of: index)..<offsets.scalarOffset(ofByte: end)
  }
}
