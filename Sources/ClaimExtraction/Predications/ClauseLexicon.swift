/// The closed word classes that clause reading needs; lemmas in lower case.
struct ClauseLexicon: Sendable {
  /// Stand for the noun that their clause describes.
  let relativePronouns: Set<String> = ["which", "that", "who", "whom", "whose"]
  /// Their object does not do what the complement says: `promised Russia to withdraw`.
  let subjectControl: Set<String> = ["promise", "threaten", "vow", "pledge", "agree", "offer", "swear"]
  /// Who does the complement is named behind a preposition: `called on Russia to destroy`.
  let objectControl: Set<String> = ["call", "appeal", "plead", "press", "wait", "ask", "look", "rely", "prevail"]
  let controlPrepositions: Set<String> = ["on", "upon", "to", "for"]
  /// `accused Moscow of violating`, `blamed it for breaking`, `stopped Iran from enriching`.
  let objectGerundMarkers: Set<String> = ["of", "for", "from", "into", "against"]
  /// `their call on Moscow to destroy it`.
  let demandNouns: Set<String> = ["call", "demand", "appeal", "request", "order", "pressure", "ultimatum"]
  /// Carry a noun's meaning without adding to it.
  let lightVerbs: Set<String> = [
    "make", "take", "have", "hold", "give", "show", "see", "reach", "achieve", "express", "carry", "conduct", "launch",
    "begin", "start", "continue", "resume", "declare", "announce", "do", "pose", "undertake", "find", "renew", "offer",
    "present", "issue", "send", "lay", "put", "commit", "bring", "report", "indicate", "demonstrate", "voice", "raise",
  ]
  /// With a preposition below, the noun says where its subject gets to: `come into compliance`.
  let motionVerbs: Set<String> = ["come", "return", "be", "remain", "stay", "fall", "go", "bring", "put", "stand"]
  let statePrepositions: Set<String> = ["in", "into", "under", "at", "to"]
}
