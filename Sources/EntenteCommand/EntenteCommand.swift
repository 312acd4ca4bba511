internal import ArgumentParser
internal import Entente

/// The command line: `entente SUBCOMMAND`.
@main
struct EntenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Reads English texts on arms control and defence into a knowledge graph of who claims what.",
    discussion: """
      Every claim keeps its holder, polarity, modality, time and the words it rests on. The same input gives the same \
      bytes, on one thread or many.

      Examples:
        entente extract FOLDER --output GRAPH
        entente relations GRAPH --relation violates
        entente show nato GRAPH
      """,
    version: ProgramVersion.number,
    subcommands: [
      Extract.self, Annotate.self, Read.self, Parse.self, Add.self, UpdateCommand.self, Remove.self, Status.self,
      Search.self,
      Relations.self, Show.self, Explain.self, Contested.self, Candidates.self, Timeline.self, FindPath.self,
      Neighbours.self, Diff.self, Rules.self, QueryCommand.self, Serve.self, Load.self, Export.self, Convert.self,
      Validate.self, Offsets.self,
      Evaluate.self, TrainAntecedents.self, TrainStances.self,
    ])

  /// Runs the command and turns what it throws into a sentence and an exit code.
  static func main() {
    StandardStreams.reportLimitsAsErrors()
    Interrupt.watch()
    var called: (any ParsableCommand.Type)?
    do {
      try EmptyArguments.refuse(in: CommandLine.arguments.dropFirst())
      try CommandNames.refuseUnknown(in: CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      called = type(of: command)
      try command.run()
      try UnreadInputs.finish()
    } catch {
      if let status = ExitStatus(for: error) {
        StandardStreams.note(FailureMessage.text(for: error))
        exit(withError: ExitCode(status.rawValue))
      }
      // Help goes to standard output, what is wrong with the arguments to standard error; both may quote them.
      let code = exitCode(for: error)
      let message = UsageMessage.text(for: error, of: called)
      if !message.isEmpty, code == .success { StandardStreams.write(Array((message + "\n").utf8)) }
      if !message.isEmpty, code != .success { StandardStreams.note(message) }
      exit(withError: code)
    }
  }
}
