import Foundation
import TestSupport

/// A page for users, as the parts that its test needs.
///
/// - A block ` ```console ` has lines `$ command`, each with what it prints below it; a command whose line ends in `\` goes on
///   in the next one, and a last line `…` stands for the rest of an answer. What else stands behind `console`, as in
///   ` ```console needs=oxigraph `, names tools of others without which the block is skipped.
/// - A block whose language is followed by a path, ` ```tsv rules/patterns.tsv `, is a file that the commands after it find there.
struct DocumentationPage {
  enum Part {
    case line(Substring)
    case file(path: String, content: [Substring])
    case command(String, shown: [Substring], needs: [PageTool])
  }

  private(set) var parts: [Part] = []

  /// A tool that a page needs and nobody knows how to find.
  struct UnknownTool: Error { let name: Substring }

  init(_ text: String) throws {
    var block: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let open = block { append(open) }
        block = block == nil ? try Block(line) : nil
        parts.append(.line(line))
      } else if block != nil {
        block?.lines.append(line)
      } else {
        parts.append(.line(line))
      }
    }
  }

  /// The page's lines, with what its commands print now.
  static func lines(of part: Part, printing shown: [Substring]) -> [Substring] {
    switch part {
    case .line(let line): [line]
    case .file(_, let content): content
    case .command(let command, _, _): "$ \(command)".split(separator: "\n") + shown
    }
  }

  private mutating func append(_ block: Block) {
    switch block.kind {
    case .text: parts += block.lines.map(Part.line)
    case .file(let path): parts.append(.file(path: path, content: block.lines))
    case .console(let needs): appendCommands(block.lines, needs: needs)
    }
  }

  private mutating func appendCommands(_ lines: [Substring], needs: [PageTool]) {
    for line in lines {
      guard case .command(let command, let shown, _)? = parts.last, !line.hasPrefix("$ ") else {
        parts.append(line.hasPrefix("$ ") ? .command(String(line.dropFirst(2)), shown: [], needs: needs) : .line(line))
        continue
      }
      parts[parts.count - 1] =
        shown.isEmpty && command.hasSuffix("\\")
        ? .command(command + "\n" + line, shown: [], needs: needs)
        : .command(command, shown: shown + [line], needs: needs)
    }
  }

  private struct Block {
    enum Kind {
      case text
      case file(String)
      case console([PageTool])
    }

    let kind: Kind
    var lines: [Substring] = []

    /// - Parameter fence: the line that opens it.
    init(_ fence: Substring) throws {
      let words = fence.dropFirst(3).split(separator: " ")
      switch words.first {
      case "console":
        let names = words.dropFirst().filter { $0.hasPrefix("needs=") }.flatMap {
          $0.dropFirst(6).split(separator: ",")
        }
        kind = .console(
          try names.map { name in
            guard let tool = PageTool(rawValue: String(name)) else { throw UnknownTool(name: name) }
            return tool
          })
      case .some where words.count > 1: kind = .file(String(words[1]))
      default: kind = .text
      }
    }
  }
}
