internal import ClaimExtraction
internal import Compression
internal import DocumentReading
internal import EnglishAnalysis
internal import Entente
internal import HTTPServing
internal import KnowledgeBase
internal import QuadStore
internal import RDF
internal import RemoteStores
internal import SPARQL
internal import Text

/// Exit codes after `sysexits.h`, so that scripts can tell causes apart.
enum ExitStatus: Int32 {
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case tryLater = 75
  case protocolBroken = 76
  case noPermission = 77

  /// The code for a failure of ours; nil for errors that the argument parser made.
  init?(for error: any Error) {
    switch error {
    case let failure as FileFailure:
      switch failure.action {
      case .read, .list: self = .noInput
      case .makeFolder: self = .cannotCreate
      case .write: self = .inputOutput
      }
    case let failure as QueryFailure: self = failure.status
    case is NameFailure, is ClaimNameFailure, is UnknownRule, is GraphNameFailure, is StoreEditFailure: self = .usage
    case RemoteFailure.refused(_, 401, _), RemoteFailure.refused(_, 403, _): self = .noPermission
    case RemoteFailure.timeLimit, RemoteFailure.transfer(.interrupted): self = .tryLater
    case RemoteFailure.transfer(.tooLarge): self = .badData
    case RemoteFailure.refused(_, 500..., _), RemoteFailure.transfer, is TransferFailure: self = .unavailable
    case is RemoteFailure: self = .protocolBroken
    case is ListeningFailure: self = .unavailable
    case let failure as StoreFailure: self = StoreMessage.status(for: failure)
    case let failure as ReadingFailure: self = failure.status
    case is ExtractionSettingsFailure, GraphOpeningFailure.nothing, GraphOpeningFailure.noDocument: self = .noInput
    case is SyntaxFailure, is KnowledgeFailure, is ModelFailure, is ModelFileFailure, is RDFWritingFailure,
      is GraphOpeningFailure, is GzipFailure, is TextMismatch, is NewerModelFailure:
      self = .badData
    default: return nil
    }
  }
}

extension QueryFailure {
  /// A wrong query is wrong usage; one that was stopped can be tried again with more time.
  fileprivate var status: ExitStatus {
    switch reason {
    case .evaluation(.timeLimit), .evaluation(.memoryLimit), .evaluation(.interrupted): .tryLater
    case .syntax, .evaluation: .badData
    }
  }
}

extension ReadingFailure {
  fileprivate var status: ExitStatus {
    switch self {
    case .missing, .unreadable, .unreadableName, .brokenLink: .noInput
    case .needs: .unavailable
    default: .badData
    }
  }
}

extension ExitStatus {
  /// The code for a run in which some inputs could not be read: that of all failures where they agree.
  init(forAll failures: [any Error]) {
    let codes = Set(failures.map { ExitStatus(for: $0) ?? .badData })
    self = codes.count == 1 ? codes.first ?? .badData : .badData
  }
}
