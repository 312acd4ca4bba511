internal import ArgumentParser
internal import Entente
internal import QuadStore
internal import RDF
internal import Validation

/// `entente validate`: does a file keep the model's promises?
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check annotations, graphs and XML files of Entente against the model.",
    discussion: """
      Annotations (.jsonl, .xml): offsets and words, references, completeness of claims. Graphs (.nq, .trig, .ttl, \
      .nt): no blank nodes, complete claims, no triple that the view's policy forbids. Exit code 65 where there are \
      errors; warnings alone leave it 0. A store is read whole: every page, term, index and count. Of a folder, the files \
      of these forms are checked.

      Example:  entente validate exports/entente.jsonl exports/entente.trig --documents seeds
      """)

  @Argument(help: "Files to check.") var files: [String]
  @Option(
    help: ArgumentHelp(
      "A folder with knowledge files (.tsv) that add to what the program knows, such as relations of one's own; may be given several times.",
      valueName: "folder"))
  var knowledge: [String] = []
  @Option(help: "The folder with the documents, to compare words with their places in the text.") var documents: String?

  /// A file itself, or those in a folder that can be checked.
  private func filesToCheck(_ path: String) throws -> [String] {
    guard FileSystem.isFolder(path) else { return [path] }
    return try FileSystem.names(in: path).map { path + "/" + $0 }.filter { file in
      if FileSystem.isFolder(file) { return false }
      let isGraph = RDFFormat(fileName: file)?.isReadable ?? false
      return isGraph || file.hasSuffix(".jsonl") || file.hasSuffix(".xml") || QuadStore.isStore(at: file)
    }
  }

  func run() throws {
    let checker = try FileValidation(documents: documents, knowledgeFolders: knowledge)
    var errors = 0
    var holdsNothing = false
    for file in try files.flatMap(filesToCheck) {
      if QuadStore.isStore(at: file), let state = try StoreMessage.state(of: QuadStore(path: file, access: .reading)) {
        StandardStreams.note(state)
      }
      let findings = try checker.findings(in: file)
      for finding in findings {
        let place = [finding.document, finding.record].compactMap { $0 }.joined(separator: " ")
        StandardStreams.write(
          "\(file): \(finding.severity.rawValue): \(place): \(FindingMessage.text(for: finding.problem))\n")
      }
      errors += findings.filter { $0.severity == .error }.count
      StandardStreams.note("\(file): \(findings.count) findings")
    }
    for folder in files where FileSystem.isFolder(folder) {
      guard try filesToCheck(folder).isEmpty else { continue }
      StandardStreams.note("\(folder): holds nothing that can be checked")
      holdsNothing = true
    }
    if errors == 0, holdsNothing { throw ExitCode(ExitStatus.noInput.rawValue) }
    if errors > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
