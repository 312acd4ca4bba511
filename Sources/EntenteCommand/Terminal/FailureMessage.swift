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
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The one place where failures become sentences for people.
enum FailureMessage {
  /// One or more lines: where, what was expected, what was found.
  static func text(for error: any Error) -> String {
    switch error {
    case let failure as SyntaxFailure: text(for: failure)
    case let failure as FileFailure:
      "\(name(failure.path)): \(verb(failure.action)): \(reason(failure))"
    case let failure as GzipFailure: text(for: failure)
    case let failure as KnowledgeFailure: DataFileMessage.text(for: failure)
    case let failure as ModelFailure: DataFileMessage.text(for: failure)
    case let failure as ModelFileFailure: DataFileMessage.text(for: failure)
    case let failure as ExtractionSettingsFailure: DataFileMessage.text(for: failure)
    case let failure as RDFWritingFailure: text(for: failure)
    case let failure as ReadingFailure: ReadingMessage.text(for: failure)
    case let failure as StoreFailure: StoreMessage.text(for: failure)
    case let failure as StoreEditFailure: StoreMessage.text(for: failure)
    case let failure as GraphOpeningFailure: StoreMessage.text(for: failure)
    case let failure as NewerModelFailure: StoreMessage.text(for: failure)
    case let failure as QueryFailure: QueryMessage.text(for: failure)
    case let failure as NameFailure: NameMessage.text(for: failure)
    case let failure as UnknownRule: NameMessage.text(for: failure)
    case let failure as ClaimNameFailure: NameMessage.text(for: failure)
    case let failure as ListeningFailure: text(for: failure)
    case let failure as RemoteFailure: RemoteMessage.text(for: failure)
    case let failure as TransferFailure: RemoteMessage.text(for: failure)
    case let failure as GraphNameFailure: RemoteMessage.text(for: failure)
    default: "\(error)"
    }
  }

  /// A path or another name as it may stand in a line.
  static func name(_ name: String) -> String { VisibleText.visible(name, .oneLine) }

  /// A link of somebody else is an error of its own here, not one loop too many.
  private static func reason(_ failure: FileFailure) -> String {
    failure.action == .write && failure.number == ELOOP
      ? "it is a link that somebody else made" : String(cString: strerror(failure.number))
  }

  static func text(for failure: SyntaxFailure) -> String {
    let place = "\(name(failure.source ?? "input")):\(failure.position.line):\(failure.position.column)"
    let found = failure.found.isEmpty ? "the end" : "‘\(name(failure.found))’"
    // Tables are read by cells, whose bytes nobody counts.
    let byte = failure.position.byte == 0 && failure.position.line > 1 ? "" : " (byte \(failure.position.byte))"
    return "\(place): \(failure.format): expected \(failure.expected), found \(found)\(byte)"
  }

  private static func text(for failure: GzipFailure) -> String {
    let problem =
      switch failure.reason {
      case .notGzip: "not gzip"
      case .unpacksTooFar: "packed to exhaust its reader: it unpacks to hundreds of times its size"
      case .truncated: "cut off: the packed data ends too early"
      case .damaged: "damaged: the packed data or its checksum is wrong"
      }
    return "\(name(failure.source ?? "input")): \(problem) (byte \(failure.byte))"
  }

  private static func text(for failure: ListeningFailure) -> String {
    switch failure {
    case .noAddress(let text): "‘\(name(text))’ is no address of a machine: 127.0.0.1, ::1, 0.0.0.0"
    case .refused(let address, let port, let reason): "\(address), port \(port): cannot listen there: \(reason)"
    }
  }

  private static func verb(_ action: FileFailure.Action) -> String {
    switch action {
    case .read: "cannot be read"
    case .write: "cannot be written"
    case .makeFolder: "cannot be made"
    case .list: "cannot be listed"
    }
  }

  private static func text(for failure: RDFWritingFailure) -> String {
    switch failure {
    case .namedGraph(let format):
      "\(format.rawValue) has no named graphs; --merge-graphs writes the triples of all graphs"
    case .tripleTerm(let format): "\(format.rawValue) has no triple terms; they belong to RDF 1.2"
    case .malformedTerm(let term): "\(term) is no term of RDF and is not written: it would break the text"
    case .predicate(let iri): "the predicate \(iri.string) cannot be written in RDF/XML"
    case .character(let scalar): "XML forbids the character U+\(String(scalar, radix: 16, uppercase: true))"
    }
  }
}
