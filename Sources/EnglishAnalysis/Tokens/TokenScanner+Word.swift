internal import Text

/// Words with what may stand inside them.
extension TokenScanner {
  /// Cuts a word that begins at an offset, with its clitics, and returns where the next token begins.
  ///
  /// - Parameter start: where the token begins if something precedes the word's first letter.
  mutating func scanWord(at offset: Int, from start: Int? = nil) -> Int {
    let start = start ?? offset
    if let end = telephoneNumberEnd(from: offset) {
      tokens.append(start..<end)
      return end
    }
    var end = offset
    while end < chunkEnd {
      let (kind, length) = classifier.character(in: text, at: end)
      switch kind {
      case .letter, .digit, .underscore:
        end += length
      case .apostrophe:
        guard let next = joinApostrophe(at: end, length: length, word: start..<end) else {
          emitBody(start..<end)
          return emitClitic(at: end, length: length, word: start..<end)
        }
        if next == end {
          emitBody(start..<end)
          return end
        }
        end = next
      case .period:
        let next = joinPeriod(at: end, word: start..<end)
        if next.ends {
          if next.offset > end { tokens.append(start..<next.offset) } else { emitBody(start..<end) }
          return next.offset
        }
        end = next.offset
      case .hyphen:
        guard length == 1, joinsHyphen(at: end, word: start..<end) else {
          emitBody(start..<end)
          return end
        }
        end += 1
      case .comma, .colon:
        guard joinsDigits(at: end, kind: kind) else {
          emitBody(start..<end)
          return end
        }
        end += 1
      case .slash:
        guard let next = dateEnd(slashAt: end, word: start..<end) else {
          emitBody(start..<end)
          return end
        }
        end = next
      case .ampersand:
        guard joinsAmpersand(at: end, word: start..<end) else {
          emitBody(start..<end)
          return end
        }
        end += 1
      case .currency:
        if end - start <= 3, isCapitals(start..<end) { end += length }
        emitBody(start..<end)
        return end
      default:
        emitBody(start..<end)
        return end
      }
    }
    emitBody(start..<end)
    return end
  }

  /// Emits a word without clitics; a number and its unit are two tokens.
  private mutating func emitBody(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard text[range.lowerBound].isASCIIDigit, !text[range.upperBound - 1].isASCIIDigit else {
      emitWord(range)
      return
    }
    var unit = range.upperBound
    while unit > range.lowerBound, classifier.class(of: text[unit - 1]) == .letter { unit -= 1 }
    let number = range.lowerBound..<unit
    let isNumber = number.allSatisfy {
      text[$0].isASCIIDigit || text[$0] == 0x2C || text[$0] == 0x2E || text[$0] == 0x3A
    }
    if isNumber, kinds(of: unit..<range.upperBound).contains(.unit) {
      tokens.append(number)
      tokens.append(unit..<range.upperBound)
    } else {
      tokens.append(range)
    }
  }

  /// `AT&T`, `R&D`: capitals on both sides.
  private func joinsAmpersand(at offset: Int, word: Range<Int>) -> Bool {
    guard word.count <= 3, offset + 1 < chunkEnd else { return false }
    let previous = text[offset - 1]
    let next = text[offset + 1]
    return previous.isASCIIUppercase && next.isASCIIUppercase || word.count == 1 && next.isASCIILetter
  }

  /// Whether every byte of a range is an ASCII capital.
  func isCapitals(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { text[$0].isASCIIUppercase }
  }

  /// `#tag`, `@name` at the start of a chunk are one token; otherwise the mark stands alone.
  mutating func scanTag(at offset: Int, atChunkStart: Bool) -> Int {
    guard atChunkStart, offset + 1 < chunkEnd, text[offset + 1].isASCIILetter else {
      tokens.append(offset..<(offset + 1))
      return offset + 1
    }
    var end = offset + 1
    while end < chunkEnd, let kind = kind(at: end), kind == .letter || kind == .digit || kind == .underscore {
      end += classifier.character(in: text, at: end).length
    }
    tokens.append(offset..<end)
    return end
  }
}
