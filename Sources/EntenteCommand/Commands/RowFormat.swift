internal import ArgumentParser

/// How the rows of an answer are written.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  /// Columns for people; some commands show sentences instead.
  case table
  case jsonl
  case csv
}

/// What every question can be told.
struct AnswerOptions: ParsableArguments {
  @Option(help: "table for people, jsonl for programs, csv for spreadsheets.") var format: RowFormat = .table
}
