import Text

/// A graph of nodes and edges with typed columns, in memory: what drawing programs, graph libraries and property-graph stores read.
public struct PropertyGraph: Hashable, Sendable {
  /// The columns of nodes, beside identifier, label, type and looks.
  public var nodeColumns: [Column]
  /// The columns of edges, beside identifier, ends, label and weight.
  public var edgeColumns: [Column]
  /// In the order of their identifiers.
  public var nodes: [Node]
  /// In the order of their identifiers.
  public var edges: [Edge]
  /// What holds for all of it: which model it follows, and what it was made with.
  public var facts: [Fact]
  /// What this kind of graph could not hold.
  public var loss: LossReport

  public init(
    nodeColumns: [Column] = [], edgeColumns: [Column] = [], nodes: [Node] = [], edges: [Edge] = [],
    facts: [Fact] = [], loss: LossReport = LossReport()
  ) {
    self.nodeColumns = nodeColumns
    self.edgeColumns = edgeColumns
    self.nodes = nodes
    self.edges = edges
    self.facts = facts
    self.loss = loss
  }

  /// Something that is said of the whole graph.
  public struct Fact: Hashable, Sendable {
    /// Letters: a name in every format.
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A named column and the type of its values.
  public struct Column: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case string, int, double, boolean }

    /// A letter, then letters and digits: a name in every format.
    public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind = .string) {
      self.name = name
      self.kind = kind
    }
  }

  /// A value of a column.
  public enum Value: Hashable, Sendable {
    case string(String)
    case int(Int)
    case double(Double)
    case boolean(Bool)
  }

  /// What kind of thing a node stands for.
  public enum NodeKind: String, Hashable, Sendable {
    case entity
    /// A claim, in graphs that draw claims as nodes.
    case claim
    case document
    /// The unnamed writer of a document.
    case author
    /// A date, a quantity or words.
    case value
  }

  /// A thing of the graph with its attributes.
  public struct Node: Hashable, Sendable {
    /// Unique; an XML name token, since GraphML admits no IRIs.
    public var id: String
    public var kind: NodeKind
    public var label: String
    /// The class: `State`, `Treaty`, `Claim`.
    public var type: String
    /// One for each column, nil where there is none.
    public var values: [Value?]
    public var look = NodeLook()

    public init(id: String, kind: NodeKind, label: String, type: String, values: [Value?]) {
      self.id = id
      self.kind = kind
      self.label = label
      self.type = type
      self.values = values
    }
  }

  /// A connection of two nodes with its attributes.
  public struct Edge: Hashable, Sendable {
    /// Unique; an XML name token.
    public var id: String
    /// The identifier of the node it leaves.
    public var source: String
    /// The identifier of the node it enters.
    public var target: String
    /// The relation.
    public var label: String
    /// The number of claims it stands for.
    public var weight: Int
    /// One for each column, nil where there is none.
    public var values: [Value?]
    public var look: EdgeLook

    public init(
      id: String, source: String, target: String, label: String, weight: Int, values: [Value?],
      look: EdgeLook = EdgeLook()
    ) {
      self.id = id
      self.source = source
      self.target = target
      self.label = label
      self.weight = weight
      self.values = values
      self.look = look
    }

    /// What stands at the edge for people: the relation, with the stances of its holders where it is not simply stated.
    var caption: String { look.caption ?? label }
  }
}

/// Where and how a node is drawn.
public struct NodeLook: Hashable, Sendable {
  public var x = 0.0
  public var y = 0.0
  /// The diameter.
  public var size = 10.0
  public var colour = Colour(red: 128, green: 128, blue: 128)

  public init() {}
}

/// A colour of the sRGB space.
public struct Colour: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#1f77b4`.
  public var hexadecimal: String {
    "#" + [red, green, blue].map { $0.zeroPadded(to: 2, radix: 16) }.joined()
  }
}
