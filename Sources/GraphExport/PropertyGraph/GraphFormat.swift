/// The formats for property graphs that are one file each, by the names that users give them.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  case graphML = "graphml"
  case graphMLForYEd = "yed"
  case graphMLForGephi = "gephi"
  case gexf
  case dot

  /// The usual ending of a file's name, without the point.
  public var fileExtension: String {
    switch self {
    case .graphML, .graphMLForYEd, .graphMLForGephi: "graphml"
    case .gexf: "gexf"
    case .dot: "dot"
    }
  }

  public var writer: any GraphWriter {
    switch self {
    case .graphML: GraphMLWriter(.neutral)
    case .graphMLForYEd: GraphMLWriter(.yed)
    case .graphMLForGephi: GraphMLWriter(.gephi)
    case .gexf: GEXFWriter()
    case .dot: DOTWriter()
    }
  }
}
