import Text

/// The mails of a mailbox (mbox), one after the other, in flat memory.
final class MailboxSource: DocumentSource {
  private let stream: InputStream
  private let path: String
  private let name: String
  private let opening: InputOpening
  private let depth: Int
  private var mailCount = 0
  private var inner: MailSource?
  private(set) var passedOver: [PassedOver] = []

  init(_ stream: InputStream, path: String, name: String, _ opening: InputOpening, depth: Int) {
    self.stream = stream
    self.path = path
    self.name = name
    self.opening = opening
    self.depth = depth
  }

  func next() throws(ReadingFailure) -> FoundDocument? {
    while true {
      if let inner {
        if var document = try inner.next() {
          document.file = InputFiles.name(of: path)
          return document
        }
        passedOver += inner.passedOver
        self.inner = nil
      }
      guard let mail = try nextMail() else { return nil }
      mailCount += 1
      inner = MailSource(
        mail, path: path + ": mail \(mailCount)", name: "\(name)-\(mailCount)", opening, depth: depth + 1)
    }
  }

  /// The bytes up to the next line `From ` behind an empty one, with the sign before such lines of the text taken away.
  private func nextMail() throws(ReadingFailure) -> [UInt8]? {
    var mail: [UInt8] = []
    var isTooLarge = false
    var follows = false
    let limit = opening.options.sizeLimit
    while true {
      if follows || mail.isEmpty, try isEnvelope() {
        if !mail.isEmpty { break }
        _ = try stream.line(limit: limit)
        continue
      }
      guard let line = try stream.line(limit: limit) else {
        isTooLarge = true
        continue
      }
      if line.isEmpty { break }
      follows = line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
      if mail.count + line.count > limit { isTooLarge = true } else { mail += Self.unescaped(line) }
    }
    if isTooLarge {
      mailCount += 1
      throw .tooLarge(path: path + ": mail \(mailCount)", bytes: limit + 1, limit: limit)
    }
    return mail.allSatisfy { $0 <= 0x20 } ? nil : mail
  }

  private func isEnvelope() throws(ReadingFailure) -> Bool { try stream.peek(5).elementsEqual("From ".utf8) }

  /// `>From ` means `From `.
  private static func unescaped(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let signs = line.prefix { $0 == UInt8(ascii: ">") }.count
    return signs > 0 && line[signs...].starts(with: "From ".utf8) ? line.dropFirst() : line[...]
  }
}
