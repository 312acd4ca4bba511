internal import CCurl

/// Who asks, as a server wants to be told.
public enum Credentials: Sendable {
  /// A name and password, carried by basic or digest authentication, whichever the server offers.
  case password(user: String, password: String)
  /// A token (RFC 6750).
  case bearer(token: String)
}

/// Why no answer came.
public enum TransferFailure: Error, Hashable, Sendable {
  /// The system has no libcurl.
  case noLibrary
  /// The address is no `http` or `https` URL.
  case malformedAddress(String)
  /// The connection failed, was cut, or took too long, in libcurl's words.
  case noAnswer(url: String, reason: String)
  /// The answer is larger than allowed, in bytes.
  case tooLarge(url: String, limit: Int)
  /// The user wants to stop.
  case interrupted(url: String)
}

/// Sends requests one after the other over connections that it keeps, by libcurl.
///
/// Redirections are not followed: a body and credentials go only where the user said.
public final class HTTPConnection {
  /// How long to wait, in seconds.
  public struct Limits: Sendable {
    public var connecting = 10
    /// For a whole request and its answer; 0 for as long as it takes.
    public var answering = 300
    /// The most bytes that an answer may have.
    public var answerBytes = 1 << 28

    public init() {}
  }

  private static let isLibraryReady = ccurl_load()
  private let transfer: UnsafeMutableRawPointer
  private let limits: Limits

  /// - Throws: `TransferFailure.noLibrary`.
  public init(credentials: Credentials? = nil, limits: Limits = Limits()) throws(TransferFailure) {
    guard Self.isLibraryReady, let transfer = ccurl_transfer() else { throw .noLibrary }
    self.transfer = transfer
    self.limits = limits
    ccurl_set_number(transfer, CURLOPT_NOSIGNAL, 1)
    ccurl_set_number(transfer, CURLOPT_CONNECTTIMEOUT, limits.connecting)
    ccurl_set_take(transfer, CURLOPT_WRITEFUNCTION) { ResponseParts.take($0, $1 * $2, $3, \.body) }
    ccurl_set_take(transfer, CURLOPT_HEADERFUNCTION) { ResponseParts.take($0, $1 * $2, $3, \.head) }
    switch credentials {
    case .password(let user, let password): ccurl_set_password(transfer, user, password)
    case .bearer(let token): ccurl_set_token(transfer, token)
    case nil: break
    }
  }

  deinit { ccurl_free_transfer(transfer) }

  /// Sends a request and waits for the answer, whatever its status.
  ///
  /// - Parameters:
  ///   - time: the most time to wait, where it is less than that of the limits.
  ///   - isInterrupted: asked at least every second whether to stop.
  /// - Throws: `TransferFailure` where no whole answer came.
  public func send(
    _ request: HTTPRequest, within time: Duration? = nil, isInterrupted: @escaping () -> Bool = { false }
  ) throws(TransferFailure) -> HTTPResponse {
    guard request.url.hasPrefix("http://") || request.url.hasPrefix("https://") else {
      throw .malformedAddress(request.url)
    }
    // libcurl asks before it sends a large body, and most servers let it wait a second for the answer.
    var headers = ccurl_append(nil, "Expect:")
    for header in request.headers { headers = ccurl_append(headers, header) }
    defer { ccurl_free_list(headers) }
    ccurl_set_headers(transfer, headers)
    ccurl_set_text(transfer, CURLOPT_URL, request.url)
    ccurl_set_number(transfer, CURLOPT_TIMEOUT_MS, milliseconds(within: time))
    let parts = ResponseParts(bodyLimit: limits.answerBytes, isInterrupted: isInterrupted)
    let code = perform(request, into: parts)
    if parts.isTooLarge { throw .tooLarge(url: request.url, limit: limits.answerBytes) }
    if parts.wasInterrupted { throw .interrupted(url: request.url) }
    guard code == CURLE_OK else { throw .noAnswer(url: request.url, reason: String(cString: ccurl_reason(code))) }
    return parts.response(status: ccurl_status(transfer))
  }

  /// How long libcurl may take; 0 for as long as it takes.
  private func milliseconds(within time: Duration?) -> Int {
    let usual = Duration.seconds(limits.answering)
    guard let time, limits.answering == 0 || time < usual else { return limits.answering * 1000 }
    let (seconds, attoseconds) = time.components
    return max(Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000), 1)
  }

  private func perform(_ request: HTTPRequest, into parts: ResponseParts) -> CURLcode {
    let context = Unmanaged.passUnretained(parts).toOpaque()
    ccurl_set_context(transfer, CURLOPT_WRITEDATA, context)
    ccurl_set_context(transfer, CURLOPT_HEADERDATA, context)
    ccurl_set_watch(transfer, { context, _, _, _, _ in ResponseParts.mayGoOn(context) ? 0 : 1 }, context)
    return withExtendedLifetime(parts) {
      request.body.withUnsafeBytes { body in
        if request.method == "GET" {
          ccurl_set_number(transfer, CURLOPT_HTTPGET, 1)
        } else {
          ccurl_set_number(transfer, CURLOPT_POST, 1)
          ccurl_set_size(transfer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
          // An empty array has no address, and without one libcurl would read a body from standard input.
          ccurl_set_text(transfer, CURLOPT_POSTFIELDS, body.bindMemory(to: CChar.self).baseAddress ?? Self.noBytes)
        }
        ccurl_set_text(transfer, CURLOPT_CUSTOMREQUEST, request.method)
        return ccurl_perform(transfer)
      }
    }
  }

  nonisolated(unsafe) private static let noBytes = UnsafePointer(UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}
