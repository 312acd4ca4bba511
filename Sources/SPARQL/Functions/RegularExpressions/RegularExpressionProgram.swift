/// A regular expression as instructions for a matcher (K. Thompson, "Regular Expression Search Algorithm", 1968).
struct RegularExpressionProgram {
  enum Instruction {
    case scalar(Unicode.Scalar)
    case any
    case set(RegularExpressionSet)
    case lineStart
    case lineEnd
    /// Goes on at both places, the first preferred.
    case split(Int, Int)
    case jump(Int)
    /// Remembers the place under a number: twice the group's, and one more for its end.
    case save(Int)
    case reference(Int)
    /// Remembers the place where a round of a loop begins, under a number after those of the groups.
    case enter(Int)
    /// Goes on after a loop where the round that began there took nothing.
    case leaveIfEmpty(Int, Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  /// Whether there are back-references, so that ways must be tried one after the other.
  let hasReferences: Bool
  /// How many places are remembered: those of the groups, and those of loops.
  private(set) var placeCount: Int
  private static let lengthLimit = 20_000
  /// How many parts may be appended, those too that are no instruction.
  private static let workLimit = 200_000
  private var work = 0

  /// Nil where the program would be too long.
  init?(_ node: RegularExpressionNode, groupCount: Int) {
    hasReferences = node.hasReferences
    placeCount = 2 * groupCount + 2
    guard append(node) else { return nil }
    instructions.append(.match)
  }

  /// False where the program becomes too long.
  private mutating func append(_ node: RegularExpressionNode) -> Bool {
    work += 1
    guard instructions.count < Self.lengthLimit, work < Self.workLimit else { return false }
    switch node {
    case .scalar(let scalar): instructions.append(.scalar(scalar))
    case .any: instructions.append(.any)
    case .set(let set): instructions.append(.set(set))
    case .lineStart: instructions.append(.lineStart)
    case .lineEnd: instructions.append(.lineEnd)
    case .reference(let number): instructions.append(.reference(number))
    case .sequence(let parts): return parts.allSatisfy { append($0) }
    case .group(let inner, let number):
      if let number { instructions.append(.save(2 * number)) }
      guard append(inner) else { return false }
      if let number { instructions.append(.save(2 * number + 1)) }
    case .alternatives(let branches): return append(branches[...])
    case .repeated(let inner, let least, let most, let isLazy):
      for _ in 0..<least { guard append(inner) else { return false } }
      guard let most else { return appendLoop(inner, isLazy: isLazy) }
      return appendOptions(inner, count: most - least, isLazy: isLazy)
    }
    return true
  }

  private mutating func append(_ branches: ArraySlice<RegularExpressionNode>) -> Bool {
    guard let first = branches.first else { return true }
    if branches.count == 1 { return append(first) }
    let split = instructions.count
    instructions.append(.split(split + 1, 0))
    guard append(first) else { return false }
    let jump = instructions.count
    instructions.append(.jump(0))
    instructions[split] = .split(split + 1, instructions.count)
    guard append(branches.dropFirst()) else { return false }
    instructions[jump] = .jump(instructions.count)
    return true
  }

  private mutating func appendLoop(_ inner: RegularExpressionNode, isLazy: Bool) -> Bool {
    let split = instructions.count
    instructions.append(.split(0, 0))
    // Tried one after the other, rounds that take nothing would go on for ever.
    let checksRounds = hasReferences && inner.mayBeEmpty
    let place = placeCount
    if checksRounds {
      placeCount += 1
      instructions.append(.enter(place))
    }
    guard append(inner) else { return false }
    if checksRounds { instructions.append(.leaveIfEmpty(place, instructions.count + 2)) }
    instructions.append(.jump(split))
    instructions[split] = Self.split(split + 1, instructions.count, isLazy: isLazy)
    return true
  }

  private mutating func appendOptions(_ inner: RegularExpressionNode, count: Int, isLazy: Bool) -> Bool {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      instructions.append(.split(0, 0))
      guard append(inner) else { return false }
    }
    for split in splits { instructions[split] = Self.split(split + 1, instructions.count, isLazy: isLazy) }
    return true
  }

  private static func split(_ inner: Int, _ after: Int, isLazy: Bool) -> Instruction {
    isLazy ? .split(after, inner) : .split(inner, after)
  }
}
