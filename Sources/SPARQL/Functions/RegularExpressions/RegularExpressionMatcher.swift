/// Runs a program over a text: all ways at once, a character at a time, in order of preference (R. Pike's machine, as in
/// R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009).
struct RegularExpressionMatcher: Sendable {
  let program: RegularExpressionProgram
  let groupCount: Int
  let ignoresCase: Bool
  let dotMatchesAll: Bool
  /// Whether `^` and `$` match at line ends within the text.
  let hasLines: Bool
  let takesTemplateLiterally: Bool

  private struct Thread {
    var instruction: Int
    var places: [Int?]
  }

  /// The ways that are open at one place of the text.
  private struct Threads {
    var list: [Thread] = []
    /// The place at which an instruction was last added.
    var added: [Int]

    init(count: Int) { added = Array(repeating: -1, count: count) }
  }

  func firstMatch(in text: [Unicode.Scalar], from start: Int, _ watch: Watch) throws -> [Int?]? {
    if program.hasReferences { return try backtrack(text, start, watch) }
    let empty = [Int?](repeating: nil, count: 2 * groupCount + 2)
    var current = Threads(count: program.instructions.count)
    var next = Threads(count: program.instructions.count)
    var best: [Int?]?
    var index = start
    while true {
      if best == nil {
        var places = empty
        places[0] = index
        add(0, places, index, text, to: &current)
      }
      if current.list.isEmpty, best != nil || index >= text.count { return best }
      try watch.check(steps: 1 + current.list.count / 8)
      next.list.removeAll(keepingCapacity: true)
      for thread in current.list {
        if case .match = program.instructions[thread.instruction] {
          best = thread.places
          best?[1] = index
          break
        }
        if index < text.count, consumes(thread.instruction, text[index]) {
          add(thread.instruction + 1, thread.places, index + 1, text, to: &next)
        }
      }
      guard index < text.count else { return best }
      swap(&current, &next)
      index += 1
    }
  }

  /// Whether there is a match anywhere: as `firstMatch`, without keeping where groups begin and end.
  func matches(_ text: [Unicode.Scalar], _ watch: Watch) throws -> Bool {
    if program.hasReferences { return try backtrack(text, 0, watch) != nil }
    var current: [Int] = []
    var next: [Int] = []
    var pending: [Int] = []
    var added = [Int](repeating: -1, count: program.instructions.count)
    for index in 0...text.count {
      try watch.check(steps: 1 + current.count / 8)
      // What is open here, and a new attempt that begins here.
      pending.append(0)
      while let instruction = pending.popLast() {
        guard added[instruction] != index else { continue }
        added[instruction] = index
        switch program.instructions[instruction] {
        case .match: return true
        case .jump(let target): pending.append(target)
        case .split(let first, let second):
          pending.append(second)
          pending.append(first)
        case .save, .enter, .leaveIfEmpty: pending.append(instruction + 1)
        case .lineStart, .lineEnd: if isAnchored(instruction, index, text) { pending.append(instruction + 1) }
        case .scalar, .any, .set, .reference: current.append(instruction)
        }
      }
      guard index < text.count else { break }
      for instruction in current where consumes(instruction, text[index]) { next.append(instruction + 1) }
      current.removeAll(keepingCapacity: true)
      swap(&pending, &next)
    }
    return false
  }

  /// Follows jumps to the instructions that look at a character, each once at a place.
  private func add(
    _ instruction: Int, _ places: [Int?], _ index: Int, _ text: [Unicode.Scalar], to threads: inout Threads
  ) {
    var pending = [Thread(instruction: instruction, places: places)]
    while var thread = pending.popLast() {
      guard threads.added[thread.instruction] != index else { continue }
      threads.added[thread.instruction] = index
      switch program.instructions[thread.instruction] {
      case .jump(let target): pending.append(Thread(instruction: target, places: thread.places))
      case .split(let first, let second):
        pending.append(Thread(instruction: second, places: thread.places))
        pending.append(Thread(instruction: first, places: thread.places))
      case .save(let number):
        thread.places[number] = index
        pending.append(Thread(instruction: thread.instruction + 1, places: thread.places))
      case .lineStart, .lineEnd:
        if isAnchored(thread.instruction, index, text) {
          pending.append(Thread(instruction: thread.instruction + 1, places: thread.places))
        }
      case .enter, .leaveIfEmpty:
        pending.append(Thread(instruction: thread.instruction + 1, places: thread.places))
      case .scalar, .any, .set, .reference, .match: threads.list.append(thread)
      }
    }
  }

  private func isAnchored(_ instruction: Int, _ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    if case .lineStart = program.instructions[instruction] {
      return index == 0 || (hasLines && text[index - 1] == "\n" && index < text.count)
    }
    return index == text.count || (hasLines && text[index] == "\n")
  }

  private func consumes(_ instruction: Int, _ scalar: Unicode.Scalar) -> Bool {
    switch program.instructions[instruction] {
    case .scalar(let wanted): isEqual(wanted, scalar)
    case .any: dotMatchesAll || (scalar != "\n" && scalar != "\r")
    case .set(let set): ignoresCase ? set.containsIgnoringCase(scalar) : set.contains(scalar)
    default: false
    }
  }

  private func isEqual(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == right { return true }
    return ignoresCase
      && (left.simpleLowercase == right.simpleLowercase || left.simpleUppercase == right.simpleUppercase)
  }

  /// How many steps a pattern with back-references may take on one text; nothing else bounds it.
  private static let stepLimit = 5_000_000

  /// One way after the other, for patterns with back-references, which the machine above cannot run.
  ///
  /// - Throws: `EvaluationFailure.patternTooCostly`, since nobody knows what it would have found.
  private func backtrack(_ text: [Unicode.Scalar], _ start: Int, _ watch: Watch) throws -> [Int?]? {
    var steps = 0
    for begin in start...max(start, text.count) {
      var places = [Int?](repeating: nil, count: program.placeCount)
      places[0] = begin
      var pending = [(thread: Thread(instruction: 0, places: places), index: begin)]
      while var (thread, index) = pending.popLast() {
        steps += 1
        guard steps < Self.stepLimit else { throw EvaluationFailure.patternTooCostly }
        try watch.check()
        switch program.instructions[thread.instruction] {
        case .match:
          thread.places[1] = index
          return thread.places
        case .jump(let target): pending.append((Thread(instruction: target, places: thread.places), index))
        case .split(let first, let second):
          pending.append((Thread(instruction: second, places: thread.places), index))
          pending.append((Thread(instruction: first, places: thread.places), index))
          continue
        case .save(let number), .enter(let number): thread.places[number] = index
        case .leaveIfEmpty(let number, let after):
          if thread.places[number] == index {
            pending.append((Thread(instruction: after, places: thread.places), index))
            continue
          }
        case .lineStart, .lineEnd: guard isAnchored(thread.instruction, index, text) else { continue }
        case .reference(let number):
          guard let length = captured(number, thread.places, at: index, text) else { continue }
          index += length
        case .scalar, .any, .set:
          guard index < text.count, consumes(thread.instruction, text[index]) else { continue }
          index += 1
        }
        if case .jump = program.instructions[thread.instruction] { continue }
        thread.instruction += 1
        pending.append((thread, index))
      }
    }
    return nil
  }

  /// The length of a group's text where it stands again at an index; a group that took no part is empty.
  private func captured(_ number: Int, _ places: [Int?], at index: Int, _ text: [Unicode.Scalar]) -> Int? {
    guard let begin = places[2 * number], let end = places[2 * number + 1], begin <= end else { return 0 }
    let length = end - begin
    guard index + length <= text.count else { return nil }
    for offset in 0..<length where !isEqual(text[begin + offset], text[index + offset]) { return nil }
    return length
  }
}
