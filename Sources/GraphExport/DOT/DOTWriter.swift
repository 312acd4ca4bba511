import Text

/// Writes the DOT language of Graphviz: labels, colours, sizes and positions; evidence as the tooltip of edges.
///
/// Positions are in points with their pins (`neato -n` keeps them); other programs lay the graph out anew.
public struct DOTWriter: GraphWriter {
  public init() {}

  private static let pieceSize = 1 << 16

  public func write(_ graph: some DrawnGraph, _ take: ([UInt8]) throws -> Void) throws -> LossReport {
    let evidence = graph.edgeColumns.firstIndex { $0.name == "evidence" }
    var loss = graph.loss
    var output = ByteWriter()
    for fact in graph.facts { loss.droppedCharacters += Self.comment(fact.name + ": " + fact.value, to: &output) }
    output.write("digraph entente {\n  node [shape=ellipse style=filled fontname=\"sans-serif\" fontsize=10];\n")
    output.write("  edge [fontname=\"sans-serif\" fontsize=8 color=\"#606060\"];\n")
    try graph.forEachNode { node in
      write(node, to: &output, &loss)
      try flush(&output, take)
    }
    try graph.forEachEdge { edge in
      write(edge, of: graph, evidenceColumn: evidence, to: &output, &loss)
      try flush(&output, take)
    }
    output.write("}\n")
    try take(output.bytes)
    return loss
  }

  private func flush(_ output: inout ByteWriter, _ take: ([UInt8]) throws -> Void) throws {
    guard output.count >= Self.pieceSize else { return }
    try take(output.bytes)
    output.removeAll()
  }

  private func write(_ node: PropertyGraph.Node, to output: inout ByteWriter, _ loss: inout LossReport) {
    loss.values += node.values.count { $0 != nil }
    output.write("  ")
    loss.droppedCharacters += Self.quote(node.id, to: &output)
    output.write(" [label=")
    loss.droppedCharacters += Self.quote(node.label, to: &output)
    output.write(" class=")
    loss.droppedCharacters += Self.quote(node.type, to: &output)
    output.write(" fillcolor=\"")
    output.write(node.look.colour.hexadecimal)
    output.write("\" fontcolor=\"")
    output.write(node.look.colour.isDark ? "white" : "black")
    output.write("\" pos=\"")
    output.write(node.look.x.description)
    output.write(",")
    output.write((0 - node.look.y).description)
    output.write("!\"];\n")
  }

  private func write(
    _ edge: PropertyGraph.Edge, of graph: some DrawnGraph, evidenceColumn: Int?, to output: inout ByteWriter,
    _ loss: inout LossReport
  ) {
    let evidence = evidenceColumn.flatMap { $0 < edge.values.count ? edge.values[$0]?.text : nil }
    loss.values += edge.values.count { $0 != nil }
    output.write("  ")
    loss.droppedCharacters += Self.quote(edge.source, to: &output)
    output.write(" -> ")
    loss.droppedCharacters += Self.quote(edge.target, to: &output)
    output.write(" [label=")
    loss.droppedCharacters += Self.quote(edge.caption, to: &output)
    if edge.look.isDashed { output.write(" style=dashed") }
    if edge.look.colour != EdgeLook().colour {
      output.write(" color=\"")
      output.write(edge.look.colour.hexadecimal)
      output.write("\"")
    }
    if let evidence {
      output.write(" tooltip=")
      loss.droppedCharacters += Self.quote(evidence, to: &output)
      loss.values -= 1
    }
    output.write("];\n")
  }

  /// Writes a line that Graphviz passes over and returns how many control characters became spaces.
  private static func comment(_ text: String, to output: inout ByteWriter) -> Int {
    var replaced = 0
    output.write("// ")
    for byte in text.utf8 {
      let isControl = byte < 0x20 || byte == 0x7F
      if isControl { replaced += 1 }
      output.write(isControl ? UInt8(ascii: " ") : byte)
    }
    output.write("\n")
    return replaced
  }

  /// Writes a double-quoted string and returns how many control characters became spaces.
  ///
  /// Backslashes are doubled, since Graphviz would take `\N` and the like for its own.
  private static func quote(_ text: String, to output: inout ByteWriter) -> Int {
    var replaced = 0
    output.write(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.write("\\\"")
      case UInt8(ascii: "\\"): output.write("\\\\")
      case UInt8(ascii: "\n"): output.write("\\n")
      case 0x00..<0x20, 0x7F:
        output.write(UInt8(ascii: " "))
        replaced += 1
      default: output.write(byte)
      }
    }
    output.write(UInt8(ascii: "\""))
    return replaced
  }
}

extension Colour {
  /// Whether white letters read better on it (weights of ITU-R BT.601).
  var isDark: Bool { Int(red) * 299 + Int(green) * 587 + Int(blue) * 114 < 140_000 }
}
