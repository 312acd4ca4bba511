import JSON
import Text

/// Documents as JSON Lines: an object with `text` and, where known, `id`, `title`, `date`, `outlet`, `url`.
enum JSONRecords {
  struct Record {
    var name: String
    var text: [UInt8]
    var metadata: DocumentMetadata
  }

  static func records(in bytes: [UInt8], path: String) throws(ReadingFailure) -> [Record] {
    var records: [Record] = []
    do throws(SyntaxFailure) {
      for range in lines(of: bytes) {
        let value = try JSONReader.value(in: bytes, range: range, source: path)
        guard case .object(let object) = value, case .string(let text)? = object["text"] else {
          throw ByteCursor(bytes).failure(
            format: "JSON Lines", source: path, at: range.lowerBound, expected: "an object with 'text'")
        }
        var name = InputFiles.stem(of: path) + "-" + String(records.count + 1)
        if case .string(let id)? = object["id"], !id.isEmpty { name = id }
        records.append(Record(name: name, text: Array(text.utf8), metadata: DocumentMetadata(object)))
      }
    } catch {
      throw .malformed(error)
    }
    return records
  }

  /// The ranges of the lines that hold more than space.
  static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var begin = 0
    while begin < bytes.count {
      let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let range = Blank.trimmed(begin..<end, in: bytes)
      if !range.isEmpty { lines.append(range) }
      begin = end + 1
    }
    return lines
  }
}
