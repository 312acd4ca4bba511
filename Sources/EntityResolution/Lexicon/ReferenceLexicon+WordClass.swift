extension ReferenceLexicon {
  /// A closed class of words; the raw value is its name in `words.tsv`.
  enum WordClass: String, Hashable, Sendable, CaseIterable {
    case placePreposition = "place-preposition"
    /// Verbs and nouns of going away, of which `from`, `for` and the object name cities: `left Damascus`, `departed for Moscow`.
    case departure
    case dispatch
    /// Words for where something lies as seen from a place: `south of Baghdad`.
    case direction
    /// Words after which `to` names where one goes, not to whom one speaks or gives.
    case travel
    case honorific
    /// Words before an office that say when it was held.
    case formerHolder = "former-holder"
    case definite
    case demonstrative
    /// Words that say that another thing than the one before is meant.
    case newThing = "new-thing"
    case universal
    /// Nouns that leave it to the noun before them to say what happens: `enrichment activities`.
    case light
    /// Verbs whose time is that of the meeting they govern: `attended a meeting on Friday`.
    case convening
    /// Family names that stand before given names.
    case firstFamilyName = "first-family-name"
    /// Titles, nouns, pronouns and given names of women, and those of men.
    case female
    case male
    /// `the former`, `the latter`: the first and the last of those named together before.
    case formerOne = "former-one"
    case latterOne = "latter-one"
    /// Words that mean all of those named together before: `both`, `each`.
    case eachOfTwo = "each-of-two"
    /// Words before a noun that judge a thing or say how sure it is, and not what it is: `controversial`, `alleged`, `senior`.
    case hedge
    /// Words that count: `several`, `dozens`.
    case quantifier
    /// What a name does behind a hyphen: `U.S.-led`, `Iranian-backed`.
    case agentParticiple = "agent-participle"
    /// Nouns that say behind a number of how many a body is: `the 35-nation board`.
    case memberNoun = "member-noun"
    /// Verbs and nouns of what is wanted, planned, forbidden or denied: their objects need not be there.
    case unrealised
    /// Adjectives that say nothing of what a thing is about: `new`, `landmark`.
    case unspecific
    /// Nouns that a treaty must bear in its name to be called so: `the convention`.
    case treatyForm = "treaty-form"
    /// Nouns that only say which part or kind of something is meant: `some elements of the system`.
    case partitive
    /// Nouns that stand behind the name of whoever governs: `the Bush administration`.
    case governing
    /// Nouns for the rule of one person, who bears an unknown name before them: `the Asad dictatorship`.
    case personalRule = "personal-rule"
    /// Nouns for places that stand before `of` and their name: `the town of Tikrit`.
    case namedPlace = "named-place"
    /// Nouns for a governing person or an unnamed person of rank: their name may follow in the next sentence.
    case introduced
    /// Nouns for who governs a state: its acts are those of the state.
    case government
    /// Adjectives of governments that are not a state's: `provincial`.
    case partOfState = "part-of-state"
    case pronoun
    case speakerPronoun = "speaker-pronoun"
    /// Verbs with which somebody's words are given: `Rao said we will sign`.
    case saying
    /// Pronouns that mean the speaker alone.
    case speakingPerson = "speaking-person"
    /// Nouns for what somebody says in a document of its own: `Remarks by Ambassador Kessler`.
    case utterance
    /// Verbs with which states and bodies say in their own documents what they think of something.
    case attitude
    /// Words with which a letter begins.
    case correspondence
    /// Letters behind a person's name that are no part of it: `Simon Aldous MP`.
    case postnominal
    /// Nouns for offices that one person of a state or body holds: `president`; others say less: `official`, `leader`.
    case officeOfOne = "office-of-one"
    /// Who holds the same office for another body.
    case counterpart
    /// Nouns for a state's armed services, of which each is one: `navy`.
    case armedService = "armed-service"
    /// Last words of companies' names: `Ltd.`
    case companySuffix = "company-suffix"
    /// Letters before the name of a ship: `HMS`.
    case shipPrefix = "ship-prefix"
    /// Verbs and nouns with which `over` says above what: `flew over Paris`.
    case overflight
    /// Verbs that are done to a city and not to a government: `shelled Donetsk`.
    case siege
    /// Verbs that are done to a city where weapons do them: `missiles hit Kyiv`.
    case impact
    /// Units that are written as names: `Mach 5`.
    case unitName = "unit-name"
    /// Verbs and nouns of which the subject looks at what is another's: `evidence of a nuclear programme`.
    case observed
    /// Verbs that tell somebody to do something: `urged Iran to stop its tests`.
    case directive
    /// Verbs of what one does for another's thing: `asked NATO to protect its border`.
    case favour
    /// Verbs that say that somebody did something, with whom they say it of as their object: `accused Iran of`.
    case accusing
    /// Verbs with which whoever is accused answers.
    case denying
    /// Verbs with which one does wrong to what is another's: `violated its airspace`.
    case trespassing
    /// Nouns for what others do wrong to: `airspace`.
    case trespassed
  }
}
