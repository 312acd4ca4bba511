import Text

/// The text of a PDF, as `pdftotext` of poppler gives it: columns in reading order, pages apart by form feeds.
///
/// A program beside ours and not a library in it: PDF is the form with most faults that can be turned against a reader,
/// and what breaks there breaks there alone.
enum PDFText {
  /// Seconds for one file.
  private static let patience = 120

  static func document(
    in bytes: [UInt8], path: String, name: String, limit: Int
  ) throws(ReadingFailure) -> FoundDocument {
    guard let program = ChildProgram.find("pdftotext") else { throw .needs(.pdfToText, path: path) }
    let child = ChildProgram(program, ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
    let result: ChildProgram.Result
    do throws(ChildProgram.Failure) {
      result = try child.run(input: bytes, outputLimit: limit, seconds: patience)
    } catch {
      switch error {
      case .outputTooLarge: throw .tooLarge(path: path, bytes: limit + 1, limit: limit)
      case .outOfTime: throw .beyond(.seconds(patience), path: path)
      case .cannotStart: throw .needs(.pdfToText, path: path)
      }
    }
    guard result.status == 0 else {
      let words = String(decoding: DecodedText(result.errors).bytes, as: UTF8.self)
      if words.contains("password") { throw .encrypted(path: path) }
      let reason = words.split(separator: "\n").first.map(String.init) ?? "exit status \(result.status)"
      throw .programFailed(path: path, program: "pdftotext", reason: reason)
    }
    if Blank.trimmed(0..<result.output.count, in: result.output).isEmpty { throw .noText(path: path) }
    return FoundDocument(name: name, path: path, content: .text(result.output))
  }
}
