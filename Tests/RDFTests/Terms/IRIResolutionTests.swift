import RDF
import Testing

@Suite("Relative IRIs")
struct IRIResolutionTests {
  @Test(
    "the examples of RFC 3986, section 5.4",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../../../g", "http://a/g"), ("/../g", "http://a/g"), ("g..", "http://a/b/c/g.."), ("./g/.", "http://a/b/c/g/"),
      ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
  func resolution(reference: String, expected: String) {
    #expect(IRI("http://a/b/c/d;p?q").resolving(reference) == IRI(expected))
  }

  @Test("a base without a path, or with an opaque one, resolves too")
  func unusualBases() {
    #expect(IRI("http://a").resolving("g") == IRI("http://a/g"))
    #expect(IRI("urn:x:y").resolving("#s") == IRI("urn:x:y#s"))
    #expect(IRI("file:///a/b").resolving("c") == IRI("file:///a/c"))
    #expect(IRI("urn:x").isAbsolute)
    #expect(!IRI("//x/y").isAbsolute)
    #expect(!IRI("1a:x").isAbsolute)
  }
}
