internal import EnglishAnalysis
internal import Entente
internal import KnowledgeBase

/// The sentences for knowledge and model files that cannot be used.
enum DataFileMessage {
  static func text(for failure: KnowledgeFailure) -> String {
    "\(FailureMessage.name(failure.file)):\(failure.line): \(text(for: failure.reason))"
  }

  private static func text(for reason: KnowledgeFailure.Reason) -> String {
    switch reason {
    case .unknownFile: "no knowledge file has this name"
    case .malformedUTF8: "not UTF-8"
    case .header(let expected, let found): "the header must be ‘\(expected)’, not ‘\(found)’"
    case .columnCount(let expected, let found): "expected \(expected) tab-separated cells, found \(found)"
    case .emptyValue(let column): "\(column) is empty"
    case .malformedIdentifier(let id): "‘\(id)’ is no identifier: small letters and digits joined by hyphens"
    case .duplicateIdentifier(let id, let file, let line): "‘\(id)’ stands already at \(file):\(line)"
    case .unknownReference(let column, let value): "\(column): there is no ‘\(value)’"
    case .wrongClass(let column, let value, let found): "\(column): ‘\(value)’ is a \(found.rawValue)"
    case .unknownValue(let column, let value, let allowed):
      "\(column): ‘\(value)’ is none of \(allowed.joined(separator: ", "))"
    case .malformedDate(let column, let value):
      "\(column): ‘\(value)’ is no year, month or day (2018, 2018-10, 2018-10-31)"
    case .malformedNumber(let column, let value): "\(column): ‘\(value)’ is no number"
    case .malformedClassName(let name): "‘\(name)’ is no name of a class: a capital letter, then letters and digits"
    case .malformedColour(let value): "‘\(value)’ is no colour: # and six hexadecimal digits"
    case .malformedAddress(let column, let value):
      "\(column): ‘\(value)’ is no IRI: a scheme, a colon and what follows, without blanks"
    case .malformedList(let column, let value): "\(column): ‘\(value)’ is no list of different values joined by |"
    }
  }

  static func text(for failure: ModelFileFailure) -> String {
    "\(FailureMessage.name(failure.path)): \(text(for: failure.reason))"
  }

  static func text(for failure: ExtractionSettingsFailure) -> String {
    switch failure {
    case .noKnowledge(let folder): "\(FailureMessage.name(folder)): holds no knowledge file (.tsv)"
    case .noRules(let folder):
      "\(FailureMessage.name(folder)): holds no rules (patterns….tsv, operators….tsv, relations.tsv)"
    }
  }

  static func text(for failure: ModelFailure) -> String {
    switch failure {
    case .notAModel: "this is no model file"
    case .unsupportedVersion(let version): "the model has version \(version), which this program does not read"
    case .wrongLength(let expected, let found): "the model should have \(expected) bytes and has \(found)"
    case .damaged: "the model file is damaged: its checksum differs"
    case .malformedEntry(let name, let offset): "the model's entry \(name) at byte \(offset) is malformed"
    case .missingEntry(let name): "the model lacks \(name)"
    case .unexpectedEntry(let name, let offset, let expected):
      "the model's entry \(name) at byte \(offset) is not \(expected)"
    }
  }
}
