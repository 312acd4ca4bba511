internal import Text

/// One step of a pattern.
struct PatternStep: Sendable {
  /// The classes that fit; a list of words is a class of its own.
  var classes: [TokenClass]
  /// Must follow the step before without space (`~`).
  var isGlued: Bool
  /// Must begin with a capital (`^`).
  var isCapitalised: Bool
  /// May be absent (`?`).
  var isOptional: Bool
  /// What the match says, nil where it says nothing.
  var field: TimeField?
  /// 1 and up for steps in parentheses, 0 for context outside them.
  var group: Int
}

/// A step of one way through a pattern.
struct SequenceStep: Hashable, Sendable {
  var tokenClass: TokenClass
  var isGlued: Bool
  var isCapitalised: Bool
  var field: TimeField?
  var group: Int
}

/// The pattern of a rule: words, classes, and which of them the expression covers.
///
/// `the? MONTH|SEASON:season ~-? ( DAY ) in|on` — lower case are words, upper case classes; `|` separates
/// alternatives, `?` makes a step optional, `~` forbids space before it, `^` asks for a capital, `:field` names
/// what the step says where that is not the class's own name. Parentheses limit the expression to a part; what
/// stands outside is context. Without parentheses the whole match is the expression.
struct RulePattern: Sendable {
  var steps: [PatternStep]
  var groupCount: Int

  /// Reads a pattern; nil with the offending word where it breaks the grammar.
  static func read(_ text: String, _ classes: inout TokenClassTable) -> Result<RulePattern, PatternFailure> {
    var steps: [PatternStep] = []
    var group = 0
    var groupCount = 0
    for word in text.split(separator: " ") {
      if word == "(" {
        groupCount += 1
        group = groupCount
      } else if word == ")" {
        group = 0
      } else if let step = step(word, group: group, &classes) {
        steps.append(step)
      } else {
        return .failure(PatternFailure(word: String(word)))
      }
    }
    if groupCount == 0 {
      groupCount = 1
      for index in steps.indices { steps[index].group = 1 }
    }
    guard steps.contains(where: { !$0.isOptional }) else { return .failure(PatternFailure(word: text)) }
    return .success(RulePattern(steps: steps, groupCount: groupCount))
  }

  private static func step(_ word: Substring, group: Int, _ classes: inout TokenClassTable) -> PatternStep? {
    var rest = word
    var step = PatternStep(
      classes: [], isGlued: false, isCapitalised: false, isOptional: false, field: nil, group: group)
    if rest.count > 1, rest.first == "~" {
      step.isGlued = true
      rest.removeFirst()
    }
    if rest.count > 1, rest.first == "^" {
      step.isCapitalised = true
      rest.removeFirst()
    }
    if rest.count > 1, rest.last == "?" {
      step.isOptional = true
      rest.removeLast()
    }
    if let colon = rest.lastIndex(of: ":"), colon != rest.startIndex {
      guard let field = TimeField(rawValue: String(rest[rest.index(after: colon)...])) else { return nil }
      step.field = field
      rest = rest[..<colon]
    }
    if let first = rest.utf8.first, first.isASCIIUppercase {
      for name in rest.split(separator: "|") {
        guard let known = classes.known(String(name)) else { return nil }
        step.classes.append(known)
      }
      if step.field == nil, step.classes.count == 1 { step.field = TimeField(rawValue: rest.lowercased()) }
    } else {
      step.classes = [classes.words(String(rest))]
    }
    return step
  }

  /// Every sequence of steps that the pattern allows, with each optional step present and absent.
  func sequences() -> [[SequenceStep]] {
    var sequences: [[SequenceStep]] = [[]]
    for step in steps {
      var longer: [[SequenceStep]] = []
      longer.reserveCapacity(sequences.count * (step.classes.count + 1))
      if step.isOptional { longer = sequences }
      for tokenClass in step.classes {
        let added = SequenceStep(
          tokenClass: tokenClass, isGlued: step.isGlued, isCapitalised: step.isCapitalised, field: step.field,
          group: step.group)
        for sequence in sequences { longer.append(sequence + [added]) }
      }
      sequences = longer
    }
    return sequences.filter { !$0.isEmpty }
  }
}

/// A word in a pattern that is neither a known class nor a list of words.
struct PatternFailure: Error {
  let word: String
}
