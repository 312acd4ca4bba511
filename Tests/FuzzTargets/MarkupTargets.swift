import Compression
import DocumentModel
import GraphExport
import JSON
import Text
import XML

extension FuzzTarget {
  static let markupMarks = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#0;", "&#x1F600;", "&amp;", "<p>", "<script>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>", "xmlns=\"\"", "=", "\"", "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
  ]

  static let jsonMarks = [
    "{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\uD800", "\\", "null", "true", "1e5", "-", "\n",
  ]

  /// Readers of JSON, XML and HTML, and of annotations in them.
  static let markupTargets = [
    FuzzTarget("json", marks: jsonMarks) { bytes in
      let value = try JSONReader.value(in: bytes)
      var output = ByteWriter()
      JSONWriter(.compact).write(value, to: &output)
      try require(try JSONReader.value(in: output.bytes) == value, "JSON written and read again is another value")
    },
    FuzzTarget("xml", marks: markupMarks) { bytes in _ = try XMLTree.root(of: bytes) },
    FuzzTarget("html", marks: markupMarks) { bytes in _ = try HTMLPage(HTMLEncoding.decoded(bytes).bytes) },
    FuzzTarget("annotations", marks: jsonMarks) { bytes in
      let file = try AnnotationReader.annotations(in: bytes, source: "fuzz")
      var output = ByteWriter()
      AnnotationWriter().write(file, to: &output)
      try require(
        try AnnotationReader.annotations(in: output.bytes, source: "fuzz") == file,
        "annotations written and read again are others")
    },
    FuzzTarget("native-xml", marks: markupMarks) { bytes in
      _ = try NativeXMLReader.annotations(in: bytes, source: "fuzz")
    },
  ]

  /// Unpacks at most a few megabytes.
  static let gzipTarget = FuzzTarget("gzip") { bytes in
    var rest: [UInt8]? = bytes
    let reader = GzipReader {
      defer { rest = [] }
      return rest ?? []
    }
    var count = 0
    while count < 4 << 20 {
      let piece = try reader.next()
      if piece.isEmpty { break }
      count += piece.count
    }
  }
}
