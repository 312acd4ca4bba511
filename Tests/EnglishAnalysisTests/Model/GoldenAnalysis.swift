import DocumentModel
import JSON
import TestSupport

/// What the reference implementation says about one sentence (`Training/golden.json`).
struct GoldenAnalysis {
  let words: [String]
  let pieces: [Int]
  let shapes: [Int]
  /// The first four numbers of each word's final vector.
  let vectors: [[Double]]
  let tags: [String]
  let pennTags: [String]
  let lemmas: [String]
  /// 0 for the root, else a word from 1.
  let heads: [Int]
  let relations: [String]
  let names: [String]
  let mentions: [String]
  let rolesets: [String]
  let roles: [(predicate: Int, labels: [String])]

  /// The sentences of the golden file.
  static func all() throws -> [GoldenAnalysis] {
    let bytes = SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/Training/golden.json") ?? []
    return try JSONReader.value(in: bytes, source: "golden.json").elements.map(GoldenAnalysis.init)
  }

  private init(_ value: JSONValue) {
    words = value["words"].elements.map(\.text)
    pieces = value["pieces"].elements.map(\.whole)
    shapes = value["shapes"].elements.map(\.whole)
    vectors = value["vectors"].elements.map { $0.elements.map(\.number) }
    tags = value["upos"].elements.map(\.text)
    pennTags = value["xpos"].elements.map(\.text)
    lemmas = value["lemmas"].elements.map(\.text)
    heads = value["heads"].elements.map(\.whole)
    relations = value["relations"].elements.map(\.text)
    names = value["names"].elements.map(\.text)
    mentions = value["mentions"].elements.map(\.text)
    rolesets = value["rolesets"].elements.map(\.text)
    roles = value["roles"].elements.map { ($0["predicate"].whole, $0["labels"].elements.map(\.text)) }
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  var text: String { if case .string(let text) = self { text } else { "" } }
  var whole: Int { if case .integer(let value) = self { value } else { Int.min } }

  var number: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let digits): Double(digits) ?? .nan
    default: .nan
    }
  }
}

/// Spans as the labels of a BIO scheme.
func labels(_ spans: [EntitySpan], count: Int) -> [String] {
  var labels = [String](repeating: "O", count: count)
  for span in spans {
    for token in span.tokens { labels[token] = (token == span.tokens.lowerBound ? "B-" : "I-") + span.label }
  }
  return labels
}
