import Foundation
import TestSupport

/// A tool of others that commands on a page need.
enum PageTool: String, CaseIterable {
  case oxigraph
  case virtuoso
  case jena
  case rdflib
  case pandas
  case networkx
  case igraph
  /// R with its package igraph.
  case rigraph
  case serve

  /// Where the page says that its server listens; nil for what is no server.
  var address: String? {
    switch self {
    case .oxigraph: "http://localhost:7878"
    case .virtuoso: "http://localhost:8890"
    case .serve: "http://127.0.0.1:7474"
    default: nil
    }
  }

  /// A command that succeeds where the tool is; servers are looked for by those who start them.
  private var check: String? {
    switch self {
    case .oxigraph, .virtuoso, .serve: nil
    case .jena: "command -v java unzip && test -e /usr/share/java/jena-cmds.jar"
    case .rdflib, .pandas, .networkx, .igraph: "python3 -c 'import \(rawValue)'"
    case .rigraph: "Rscript -e 'library(igraph)'"
    }
  }

  /// What has it.
  private var installation: String {
    switch self {
    case .jena: "apt-get install libapache-jena-java"
    case .rigraph: "apt-get install r-cran-igraph"
    default: "make servers"
    }
  }

  /// Whether it is there; says on standard output that a page's commands are skipped where it is not.
  ///
  /// - Parameter path: the folders in which programs are looked for.
  func isThere(onPath path: String, for page: String) throws -> Bool {
    guard let check else { return true }
    let run = try Program.run(executable: "/bin/sh", ["-c", "PATH='\(path)'; \(check)"])
    if run.status != 0 { print("SKIPPED commands of \(page): no \(rawValue) here; `\(installation)` installs it") }
    return run.status == 0
  }
}
