import GraphAssembly
import RDF

/// Makes identifiers of nodes and edges from IRIs: XML name tokens, which GraphML demands.
struct GraphNames {
  private let prefix: [UInt8]

  /// - Parameter identifiers: those of the graph; what all of them begin with is left away.
  init(_ identifiers: GraphIdentifiers) { prefix = Array(identifiers.root.utf8) }

  /// `https://…/id/state/russia` gives `state.russia`; what no name token may hold is written as `_` and hexadecimal.
  func identifier(of iri: IRI) -> String {
    var bytes = ArraySlice(iri.string.utf8)
    if bytes.starts(with: prefix) { bytes = bytes.dropFirst(prefix.count) }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "#"): result.append(UInt8(ascii: "."))
      case UInt8(ascii: "%"): result.append(UInt8(ascii: "_"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        result.append(byte)
      default: result += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
