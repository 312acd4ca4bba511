import Text

/// What form a file has: told by what stands in it, and where that leaves it open, by its name.
enum InputForm: Hashable, Sendable {
  case text
  case page
  /// Records, one a line or one after the other in a list.
  case records
  /// RSS or Atom.
  case feed
  /// An export of MediaWiki.
  case wiki
  /// One mail.
  case mail
  /// Mails one after the other.
  case mailbox
  /// WARC.
  case webArchive
  /// DOCX.
  case wordDocument
  /// EPUB.
  case book
  case pdf
  /// gzip around something else.
  case gzip
  /// zip, tar, 7z, rar, or something packed by xz, bzip2 or zstd.
  case archive
  case own(OwnForm)
  /// What holds no text to read, in words: `a spreadsheet`.
  case other(String)

  /// How many bytes at the beginning tell.
  static let beginningLength = 1 << 15

  /// - Parameters:
  ///   - beginning: the first bytes.
  ///   - name: the file's name or path.
  init(beginning: ArraySlice<UInt8>, name: String) {
    let ending = InputFiles.ending(of: name)
    self =
      FileSignatures.form(of: beginning, ending: ending) ?? TextForms.form(of: beginning, ending: ending)
  }
}
