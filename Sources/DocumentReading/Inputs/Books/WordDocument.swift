import Text
import XML

/// The paragraphs of a Word file (DOCX, ISO 29500): a zip archive with the text in `word/document.xml`.
enum WordDocument {
  static func document(
    in bytes: [UInt8], path: String, name: String, limit: Int
  ) throws(ReadingFailure) -> [FoundDocument] {
    let wanted: Set<String> = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml"]
    let parts = try PackedParts(bytes, path: path, limit: limit) { wanted.contains($0) }
    guard let main = parts["word/document.xml"] else {
      throw .damaged(path: path, reason: "there is no word/document.xml in it")
    }
    var blocks = try Self.blocks(main, path)
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
      guard let part = parts[notes] else { continue }
      blocks += try Self.blocks(part, path).map { FoundDocument.Block(text: $0.text, hint: .furniture) }
    }
    guard !blocks.isEmpty else { throw .noText(path: path) }
    var own = DocumentMetadata()
    if let core = parts["docProps/core.xml"], let root = try? XMLTree.root(of: core),
      let title = root.first("title").map({ PageText.collapsed($0.text) }), title.split(separator: " ").count >= 3
    {
      own.title = title
    }
    return [FoundDocument(name: name, path: path, content: .blocks(blocks), own: own, isLaidOut: true)]
  }

  private static func blocks(_ part: [UInt8], _ path: String) throws(ReadingFailure) -> [FoundDocument.Block] {
    var reading = Reading()
    do throws(SyntaxFailure) {
      try XMLEventReader.read(part, source: path) { reading.take($0) }
    } catch {
      throw .malformed(error)
    }
    return reading.blocks
  }

  private struct Reading {
    var blocks: [FoundDocument.Block] = []
    private var text = ""
    private var isText = false
    private var style = ""
    /// Inside alternatives for older programs, which say the same again.
    private var fallbackDepth = 0

    mutating func take(_ event: MarkupEvent) {
      switch event {
      case .start(let start): begin(start)
      case .end(let name): end(name.local)
      case .text(let text, _): if isText, fallbackDepth == 0 { self.text += text }
      case .comment, .processingInstruction: break
      }
    }

    private mutating func begin(_ start: MarkupStart) {
      switch start.name.local {
      case "Fallback": fallbackDepth += 1
      case "t": isText = true
      case "tab", "br", "cr": if fallbackDepth == 0 { text += " " }
      case "noBreakHyphen": text += "-"
      case "pStyle":
        style = start.attributes.first { $0.name.local == "val" }?.value.lowercased() ?? ""
      default: break
      }
    }

    private mutating func end(_ name: String) {
      switch name {
      case "Fallback": fallbackDepth -= 1
      case "t": isText = false
      case "p":
        let words = PageText.collapsed(text)
        let hint: TextBlock.Hint? =
          style == "title" ? .title : style.hasPrefix("heading") ? .heading : style == "caption" ? .caption : nil
        if !words.isEmpty { blocks.append(FoundDocument.Block(text: words, hint: hint)) }
        (text, style) = ("", "")
      default: break
      }
    }
  }
}
