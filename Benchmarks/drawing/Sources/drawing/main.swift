import GraphExport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Writes a made-up graph to standard output, always the same one, and says on standard error how long writing took.
//
// usage: drawing NODES EDGES plain|full [FORMAT]

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let nodeCount = Int(arguments[1]), let edgeCount = Int(arguments[2]), nodeCount > 0 else {
  report("usage: drawing NODES EDGES plain|full [FORMAT]")
  exit(64)
}
let format = arguments.count > 3 ? GraphFormat(rawValue: arguments[4]) : .graphML
let graph = MadeUpGraph.graph(nodes: nodeCount, edges: edgeCount, hasColumns: arguments[3] == "full")
let begin = processorSeconds()
_ = format?.writer.write(graph) { bytes in
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count, let base = buffer.baseAddress {
      let count = write(STDOUT_FILENO, base + written, buffer.count - written)
      if count < 0 { exit(74) }
      written += count
    }
  }
}
report("\(processorSeconds() - begin)")

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func report(_ line: String) {
  _ = Array((line + "\n").utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
