internal import ArgumentParser
internal import Entente

/// Tells names of commands that there are not, with those that may have been meant.
enum CommandNames {
  /// - Parameter arguments: without the program's name.
  /// - Throws: `ValidationError` where the first is no command's name and no option.
  static func refuseUnknown(in arguments: some Collection<String>) throws {
    let names = EntenteCommand.configuration.subcommands.map { $0._commandName } + ["help"]
    guard let first = arguments.first, !first.hasPrefix("-"), !names.contains(first) else { return }
    let near = NearNames.near(first, among: names)
    let advice = near.isEmpty ? "" : "; perhaps you mean \(near.joined(separator: ", "))"
    throw ValidationError("there is no command ‘\(FailureMessage.name(first))’\(advice)")
  }
}
