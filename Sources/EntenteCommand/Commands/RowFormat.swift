internal import ArgumentParser

/// How the rows of an answer are written.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  /// Columns for people; some commands show sentences instead.
  case table
  /// One array of objects.
  case json
  /// An object a line.
  case jsonl
  case csv
  case tsv
}

/// What every question can be told.
struct AnswerOptions: ParsableArguments {
  @Option(help: "table for people, json and jsonl for programs, csv and tsv for spreadsheets.")
  var format: RowFormat = .table
  @Flag(help: "Cut no column of a table, however narrow the terminal, and show when things were said.") var wide = false

  /// The characters that a line of a table may have; nil for any number, as in files and pipes.
  var width: Int? { wide ? nil : StandardStreams.terminalWidth }
}
