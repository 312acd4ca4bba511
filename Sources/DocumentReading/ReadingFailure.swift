import Compression
public import Text

/// Why an input gives no document; values only, the command line makes the sentences.
public enum ReadingFailure: Error, Hashable, Sendable {
  /// There is no such file or folder.
  case missing(path: String)
  /// It exists and cannot be read: permissions, a folder where a file is wanted.
  case unreadable(path: String)
  /// The name is not UTF-8; its other bytes are written as `\xE9`.
  case unreadableName(path: String)
  /// A link to nothing.
  case brokenLink(path: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// No bytes, or nothing but space.
  case empty(path: String)
  /// A NUL byte: the file is no text.
  case nulByte(path: String, position: TextPosition)
  /// A page, record, sidecar or table that breaks the grammar of its form.
  case malformed(SyntaxFailure)
  /// A document in another language than English; the language that it names, as in `de-DE`.
  case otherLanguage(path: String, declared: String?)
  /// A page or file in which no text was found.
  case noText(path: String)
  /// The file has a form that holds no text to read, in words: `a spreadsheet`.
  case notADocument(path: String, kind: String)
  /// The file is what Entente wrote, not what it reads documents from.
  case ownOutput(path: String, form: OwnForm)
  /// A packed file, or a form made of such, that is damaged or cut off; what is wrong, in words.
  case damaged(path: String, reason: String)
  /// A member of an archive, or a book, that only a password opens.
  case encrypted(path: String)
  /// Something outside the program is needed to read the form.
  case needs(Need, path: String)
  /// What is packed in packed files goes on too long.
  case beyond(Limit, path: String)
  /// Another program that helps to read the file failed: what it said, or its exit status.
  case programFailed(path: String, program: String, reason: String)

  /// What is not there.
  public enum Need: Hashable, Sendable {
    /// libarchive, for archives, DOCX and EPUB.
    case archiveLibrary
    /// `pdftotext`, for PDF.
    case pdfToText
  }

  /// What keeps hostile files from costing without end.
  public enum Limit: Hashable, Sendable {
    /// Files packed in each other.
    case nesting(Int)
    /// Members of one archive.
    case members(Int)
    /// An archive unpacks to more than so many times its size.
    case growth(Int)
    /// Seconds that another program works at one file.
    case seconds(Int)
  }

  /// What a failure of the layers below means for an input.
  init(_ error: any Error, path: String) {
    switch error {
    case let failure as ReadingFailure: self = failure
    case let failure as SyntaxFailure: self = .malformed(failure)
    case let failure as GzipFailure:
      switch failure.reason {
      case .notGzip: self = .damaged(path: path, reason: "not gzip (byte \(failure.byte))")
      case .truncated: self = .damaged(path: path, reason: "cut off: the packed data ends too early")
      case .damaged:
        self = .damaged(path: path, reason: "the packed data or its checksum is wrong (byte \(failure.byte))")
      case .unpacksTooFar: self = .beyond(.growth(GrowthLimit.ratio), path: path)
      }
    case let failure as ArchiveFailure:
      switch failure.reason {
      case .noLibrary: self = .needs(.archiveLibrary, path: path)
      case .damaged(let reason): self = .damaged(path: path, reason: reason)
      }
    default: self = .unreadable(path: path)
    }
  }
}
