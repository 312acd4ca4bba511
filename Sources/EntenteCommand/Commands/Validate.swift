internal import ArgumentParser
internal import Entente
internal import QuadStore
internal import RDF
internal import Validation

/// `entente validate`: does a file keep the model's promises?
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check annotations, graphs and XML files of Entente against the model.",
    discussion: """
      Annotations (.jsonl, .xml): offsets and words, references, completeness of claims. Graphs (.nq, .trig, .ttl, \
      .nt): no blank nodes, complete claims, no triple that the view's policy forbids. Exit code 65 where there are \
      errors; warnings alone leave it 0. A store is read whole: every page, term, index and count. Of a folder, the files \
      of these forms are checked.

      Example:  entente validate exports/entente.jsonl exports/entente.trig --documents seeds
      """)

  @Argument(help: "Files to check, or folders with them.") var files: [String]
  @Option(
    help: ArgumentHelp(
      "A folder with knowledge files (.tsv) that add to what the program knows, such as relations of one's own; may be given several times.",
      valueName: "folder"))
  var knowledge: [String] = []
  @Option(help: "The folder with the documents, to compare words with their places in the text.") var documents: String?

  func run() throws {
    let checker = try FileValidation(documents: documents, knowledgeFolders: knowledge)
    var errors = 0
    for file in try files.flatMap(FileValidation.files) {
      if QuadStore.isStore(at: file), let state = try StoreMessage.state(of: QuadStore(path: file, access: .reading)) {
        StandardStreams.note(state)
      }
      let report = try checker.report(on: file)
      let findings = report.findings
      for finding in findings {
        let place = [finding.document, finding.record].compactMap { $0 }.joined(separator: " ")
        StandardStreams.write(lines: [
          "\(file): \(finding.severity.rawValue): \(place): \(FindingMessage.text(for: finding.problem))"
        ])
      }
      errors += findings.filter { $0.severity == .error }.count
      let name = FailureMessage.name(file)
      StandardStreams.note(report.isEmpty ? "\(name): holds nothing to check" : "\(name): \(findings.count) findings")
    }
    if errors > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
