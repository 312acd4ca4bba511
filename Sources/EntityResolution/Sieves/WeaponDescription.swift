import DocumentModel
import KnowledgeBase

/// Of which classes the weapon that a phrase means may be: `the frigate` no missile, `the bomb` a nuclear weapon too.
struct WeaponDescription: Hashable, Sendable {
  /// Identifiers of known classes; it is of one of them, of a narrower one or, as far as its own class is known, of a wider one.
  let classes: Set<String>

  /// Nil where the phrase leaves open what it is: `the weapon`, `the system`.
  ///
  /// - Parameter tokens: the words of the phrase up to its noun.
  init?(_ tokens: Range<TokenPlace>, in sentence: SentenceView, knowledge: KnowledgeBase, lexicon: ReferenceLexicon) {
    guard let head = tokens.last else { return nil }
    let named = tokens.lazy.compactMap { first -> (length: Int, id: String)? in
      let known = knowledge.candidates(named: sentence.text(of: first..<tokens.upperBound)).first {
        knowledge.entityClass(of: $0.entity) == .weaponClass
      }
      return known.map { (first.distance(to: tokens.upperBound), knowledge.id(of: $0.entity)) }
    }.first
    // A plain noun may mean more than the class that bears its name; `cruise missile` may not.
    let plain =
      named.map { $0.length == 1 } ?? true ? lexicon.weaponClasses(ofNoun: sentence.lowercasedLemma(of: head)) : nil
    let classes = (plain ?? []).union(named.map { [$0.id] } ?? [])
    guard !classes.isEmpty, !classes.contains(Self.root) else { return nil }
    self.classes = classes
  }

  /// Whether a known weapon can be meant.
  func fits(_ weapon: String, _ knowledge: KnowledgeBase) -> Bool {
    let lineage = knowledge.weaponClasses(of: weapon)
    guard let narrowest = lineage.first else { return true }
    return classes.contains { lineage.contains($0) || knowledge.weaponClasses(of: $0).contains(narrowest) }
  }

  /// Whether another phrase can mean the same weapon: both may be of one class, or of classes of one build.
  func fits(_ other: WeaponDescription, _ knowledge: KnowledgeBase) -> Bool {
    classes.contains { own in
      let lineage = Set(knowledge.weaponClasses(of: own)).subtracting(Self.general)
      return other.classes.contains { !lineage.isDisjoint(with: knowledge.weaponClasses(of: $0)) }
    }
  }

  private static let root = "weapon"
  /// Classes that say what a weapon is for or against, and not what it is.
  private static let general: Set<String> = [root, "conventional-weapon", "weapon-of-mass-destruction"]
}
