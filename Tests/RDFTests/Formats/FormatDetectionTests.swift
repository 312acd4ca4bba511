import RDF
import Testing

@Suite("Guessing the format")
struct FormatDetectionTests {
  @Test(
    "by file name",
    arguments: [
      ("a.ttl", RDFFormat.turtle), ("b/c.d/A.TTL.GZ", .turtle), ("x.nt", .nTriples), ("x.nq", .nQuads),
      ("x.trig", .triG), ("x.txt", nil), ("ttl", nil), ("x.gz", nil),
    ])
  func fileName(name: String, format: RDFFormat?) { #expect(RDFFormat(fileName: name) == format) }

  @Test(
    "by content",
    arguments: [
      ("# comment\n<a:s> <a:p> \"o\" .\n<a:s> <a:p", RDFFormat.nTriples), ("<a:s> <a:p> <a:o> <a:g> .\n", .nQuads),
      ("_:b <a:p> <a:o> .", .nTriples), ("@prefix a: <b:> .", .turtle), ("\u{FEFF}PREFIX a: <b:>", .turtle),
      ("<a:s> a <a:o> .\n", .turtle), ("<#s> <#p> \"{\" . # {", .turtle), ("@base <a:> . <g> { <s> <p> 1 }", .triG),
      ("<a:s> <a:p> <a:o> {| <a:q> 1 |} .", .turtle), ("{ <a:s> <a:p> 1 }", .triG), ("e:s e:p 'o' .", .turtle),
      ("<?xml version=\"1.0\"?>", nil), ("<html> <head>", nil), ("<rdf:RDF xmlns:rdf=\"x\">", nil), ("", nil),
      ("<?xml version=\"1.0\"?>\n<x:RDF xmlns:x=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", .rdfXML),
      ("Plain text: nothing here.", nil), ("[] a <a:o> .", .turtle), ("[ <a:p> 1 ] .", .turtle),
      ("{ }\n<a:s> a <a:o> .", .triG),
      ("{\"text\": \"a\"}", nil), ("[{\"text\": \"a\"}]", nil), ("[\n  {", nil), ("[[1]]", nil), ("[\"a\"]", nil),
      ("[1]", nil),
      ("[ ]\n", nil), ("{}", nil),
    ])
  func content(text: String, format: RDFFormat?) {
    #expect(RDFFormat(contentBeginning: Array(text.utf8)) == format)
  }
}
