internal import ArgumentParser
internal import Entente
internal import RemoteStores

/// How another store is reached.
struct RemoteOptions: ParsableArguments {
  /// Where secrets are looked for, so that they stand in no list of processes and no history.
  private static let passwordVariable = "ENTENTE_PASSWORD"
  private static let tokenVariable = "ENTENTE_TOKEN"

  @Option(help: "A name for the store; the password comes from ENTENTE_PASSWORD or --password-file.") var user: String?
  @Option(help: "A file that holds the password.", completion: .file()) var passwordFile: String?
  @Option(
    help: "A file that holds a bearer token; ENTENTE_TOKEN works too, where no --user is given.", completion: .file())
  var tokenFile: String?
  @Option(help: "How many seconds one request may take; 0 for any time.") var requestTimeout = 300
  @Option(help: "The most MiB that one answer may have.") var answerLimit = 256
  @Option(help: "How often a request is sent that fails for a reason that may pass.") var tries = RetryPolicy().tries

  func validate() throws {
    try NumberLimits.check(answerLimit, "--answer-limit", in: NumberLimits.mebibytes)
    try NumberLimits.check(requestTimeout, "--request-timeout", in: NumberLimits.seconds)
    try NumberLimits.check(tries, "--tries", in: NumberLimits.tries)
    if passwordFile != nil, user == nil { throw ValidationError("--password-file needs --user") }
    if user != nil, tokenFile != nil { throw ValidationError("give a --user or a --token-file, not both") }
  }

  /// - Throws: `FileFailure` for a secret's file, `TransferFailure` without libcurl.
  func session() throws -> RemoteSession {
    var limits = HTTPConnection.Limits()
    limits.answering = requestTimeout
    limits.answerBytes = answerLimit << 20
    return RemoteSession(
      try HTTPConnection(credentials: try credentials(), limits: limits), policy: RetryPolicy(tries: tries),
      report: { failure, pause in
        StandardStreams.note("\(FailureMessage.text(for: failure)); again in \(pause.components.seconds) s")
      })
  }

  private func credentials() throws -> Credentials? {
    if let user {
      guard let password = try secret(in: passwordFile, or: Self.passwordVariable) else {
        throw ValidationError("put the password into \(Self.passwordVariable) or a --password-file")
      }
      return .password(user: user, password: password)
    }
    return try secret(in: tokenFile, or: Self.tokenVariable).map { .bearer(token: $0) }
  }

  private func secret(in file: String?, or variable: String) throws -> String? {
    guard let file else { return StandardStreams.environment(variable) }
    let bytes = try FileSystem.bytes(of: file)
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }
}

/// An address of another store as it is typed.
struct Endpoint: ExpressibleByArgument {
  let url: String

  init?(argument: String) {
    guard argument.hasPrefix("http://") || argument.hasPrefix("https://"), !WebAddress.holdsCredentials(argument) else {
      return nil
    }
    url = argument
  }
}
