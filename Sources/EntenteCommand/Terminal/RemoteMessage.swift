internal import RemoteStores

/// The sentences for other people's stores that do not do what they are asked.
enum RemoteMessage {
  static func text(for failure: RemoteFailure) -> String {
    switch failure {
    case .transfer(let failure): text(for: failure)
    case .timeLimit(let url): "\(url): no whole answer came within the time limit"
    case .refused(let url, 401, _): "\(url): the store wants other credentials: --user or --token-file (401)"
    case .refused(let url, 403, _): "\(url): the store does not allow this with these credentials (403)"
    case .refused(let url, let status, let message) where message.isEmpty: "\(url): the store answered \(status)"
    case .refused(let url, let status, let message):
      "\(url): the store answered \(status): \(FailureMessage.name(message))"
    case .malformedAnswer(let failure): FailureMessage.text(for: failure)
    case .unreadableAnswer(let url, let mediaType):
      "\(url): an answer in ‘\(FailureMessage.name(mediaType))’ that cannot be read; is this the right address?"
    }
  }

  static func text(for failure: TransferFailure) -> String {
    switch failure {
    case .noLibrary: "other stores are reached by libcurl, which this system lacks: install libcurl4"
    case .malformedAddress(let address): "‘\(address)’ is no http or https URL"
    case .noAnswer(let url, let reason): "\(url): \(FailureMessage.name(reason))"
    case .tooLarge(let url, let limit):
      "\(url): the answer is larger than \(limit >> 20) MiB; ask for less, or allow more with --answer-limit"
    case .interrupted: "interrupted"
    }
  }

  static func text(for failure: GraphNameFailure) -> String {
    switch failure {
    case .defaultGraph: "some triples stand in no named graph; say by --default-graph IRI where they should go"
    case .blankNode(let label): "the graph \(label) has no name that another store would understand"
    }
  }
}
