internal import ArgumentParser

/// The sentences for what is wrong with arguments, with the usage of the command that was called.
enum UsageMessage {
  private static let mark = "Usage: "

  /// - Parameter command: what was called, where its arguments could be parsed.
  static func text(for error: any Error, of command: (any ParsableCommand.Type)?) -> String {
    if let command, let error = error as? ValidationError {
      let usage = EntenteCommand.usageString(for: command)
      return
        "Error: \(error.message)\n\(mark)\(usage)\n  See '\(name(inUsage: usage)) --help' for more information."
    }
    let message = EntenteCommand.fullMessage(for: error)
    guard message.hasPrefix("Error: Missing expected argument") else { return message }
    return message + (example(for: message).map { "\nExample: \($0)" } ?? "")
  }

  /// `entente timeline` of `entente timeline <entity> <graph>`.
  private static func name(inUsage usage: some StringProtocol) -> String {
    usage.split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// The first example in the help of the command whose usage a message shows.
  private static func example(for message: String) -> String? {
    guard let usage = message.split(separator: "\n").first(where: { $0.hasPrefix(mark) }) else { return nil }
    let name = name(inUsage: usage.dropFirst(mark.count))
    let command = EntenteCommand.configuration.subcommands.first {
      Self.name(inUsage: EntenteCommand.usageString(for: $0)) == name
    }
    return command?.configuration.discussion.split(separator: "\n").lazy
      .map { $0.drop { $0 == " " } }.first { $0.hasPrefix(name + " ") }.map(String.init)
  }
}
