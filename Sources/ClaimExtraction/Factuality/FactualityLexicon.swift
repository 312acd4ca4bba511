/// The closed word classes of factuality that are no operators; lemmas in lower case.
struct FactualityLexicon: Sendable {
  let negations: Set<String> = ["not", "never", "no", "n't", "neither", "nor", "hardly", "barely", "without"]
  let hearsayAdverbs: Set<String> = ["reportedly", "allegedly", "purportedly", "supposedly"]
  let possibilityAdverbs: Set<String> = [
    "possibly", "perhaps", "maybe", "probably", "potentially", "likely", "apparently",
  ]
  let allegedAdjectives: Set<String> = ["alleged", "suspected", "supposed", "purported"]
  let conditionMarkers: Set<String> = ["if", "unless", "provided", "lest", "whether"]
  let conditionPrepositions: Set<String> = ["barring", "without", "absent"]
  /// `according to`, `per`.
  let sourcePrepositions: Set<String> = ["according", "accord", "per"]
  /// Between an operator noun and its content: `allegations of`, `calls for`, `a ban on`.
  let contentPrepositions: Set<String> = ["of", "for", "on", "about", "to", "in", "against"]
}
