extension ReaderTarget {
  /// Small good inputs, from which damaged ones are made.
  public var corpus: [[UInt8]] { examples.map { Array($0.utf8) } + (self == .gzip ? Self.packed : []) }

  /// The words and signs of the grammar.
  public var marks: [String] {
    switch self {
    case .text, .segmentation:
      [" ", ".", "\n\n", "“", "”", "'", "(", "- ", "U.S.", "http://", "@", "'s", "—", "By ", "MOSCOW, July 5. /TASS/."]
    case .page, .html, .xml, .nativeXML, .rdfXML, .resultsXML:
      [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#0;", "&#x1F600;", "&amp;", "<p>", "<script>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "xmlns=\"\"", "=", "\"", "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
      ]
    case .json, .records, .annotations, .resultsJSON:
      ["{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\uD800", "\\", "null", "true", "1e5", "-", "\n"]
    case .metadata, .decisions, .knowledge, .patterns, .operators, .treebank, .resultsTSV:
      ["\t", ",", "\"", "|", "\n", "#", "2018-10-31", "0", "-", "id", "_", " "]
    case .turtle, .triG, .nQuads, .query, .update:
      [
        "<", ">", "\"", "'''", "@", "^^", "_:", "[", "]", "(", ")", "{", "}", ".", ";", ",", "<<(", ")>>", "\\u0041",
        "?x",
        "OPTIONAL", "FILTER", "a:",
      ]
    case .gzip: ["\u{1F}"]
    }
  }

  private var examples: [String] {
    switch self {
    case .text, .segmentation:
      [
        "U.S. says treaty is dead\nBy Jane Roe\n\nWASHINGTON, Oct. 31 (Reuters) - \"It's over,\" he said. NATO's 29 members can't agree on the 9M729.",
        "Published 5 May 2018\n\n• Read more\n\nMOSCOW, July 5. /TASS/. The SS-20s, e.g. those at 10:30 a.m., were cut by 5-10% (see http://a.b/c?d=e).",
      ]
    case .page, .html:
      [
        "<!DOCTYPE html><html><head><title>A &amp; b</title><meta property='article:published_time' content='2018-10-31'><script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script></head><body><nav><a href='/'>Home</a></nav><article><h1>A title</h1><p>Russia said on Monday that it would leave the treaty.<br>Indeed.</p><table><tr><td>1</td></tr></table></article></body></html>"
      ]
    case .xml:
      ["<?xml version=\"1.0\"?><a xmlns:b='http://b/' b:c=\"d\"><!-- e --><b:f>&lt;g<![CDATA[h]]></b:f><?i j?></a>"]
    case .records:
      [
        "{\"id\": \"a\", \"text\": \"Russia left.\", \"title\": \"Left\", \"date\": \"2018-10-31\", \"outlet\": \"TASS\", \"url\": \"http://a/b\"}\n{\"text\": \"NATO stayed.\"}\n"
      ]
    case .json: ["{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\n\\ud83d\\ude00\"], \"b\": {}}", "[[[[]]]]", "\"x\""]
    case .metadata:
      [
        "file,date,outlet,title,url\na.txt,2018-10-31,TASS,\"A, \"\"title\"\"\",http://a/b\n",
        "file\tdate\na.txt\t2018\n",
      ]
    case .annotations: [Self.annotation]
    case .nativeXML:
      [
        "<graph xmlns=\"https://entente.example/xml/1\" version=\"1\"><entities/><documents/></graph>",
        "<entente><document name=\"a\" file=\"a.txt\" length=\"12\"><sentences><sentence id=\"a-s01\" begin=\"0\" end=\"12\" section=\"body\"/></sentences></document></entente>",
      ]
    case .decisions:
      [
        "decision\tentity\tother\tdocument\treason\tauthor\tdate\nsame\tVaeedi\tJavad Vaidi\t\ttwo spellings\tme\t2018-10-31\ndifferent\tGeorgia\tGeorgia\ta\t\t\t\nrename\tNATO\tNato\t\t\t\t\n"
      ]
    case .knowledge:
      [
        "id\tlabel\tsubtype\taliases\tparent\tstate\tfrom\tuntil\tsource\nmy-office\tMy Office\tAgency\tOffice|My\t\trussia\t1999\t2005-01\tme\n",
        "id\tlabel\tkind\taliases\ttitle\tsigned\tin_force\tended\tparties\tsource\nmy-treaty\tMy Treaty\tbilateral\tMT\t\t1987-12-08\t1988-06-01\t\tfrance|germany\tme\n",
      ]
    case .patterns:
      [
        "id\trelation\tcategory\tlemmas\tparticles\tsubject\tobject\tsubject types\tobject types\tgoods\tpolarity\tsource\texample\texpected\naccuse/9\taccuses\tverb\taccuse|charge\t\tsubject\tobject\t\t\t\tpositive\tme\tKyiv accused Minsk.\taccuses(Kyiv, Minsk)\n"
      ]
    case .operators:
      [
        "id\tcategory\tlemmas\tparticle\teffect\tsource\texample\nsay/9\tverb\tsay|see\t\treport\tme\tOfficials said the talks had ended.\n"
      ]
    case .treebank:
      [
        "# text = They can't.\n1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
      ]
    case .turtle:
      [
        "@prefix a: <http://a/> . @base <http://b/> . a:b a a:c ; a:d 'e'@en, 1.5, \"\"\"f\"\"\"^^a:g, (1 2), [ a:h <i> ] ~ a:j {| a:k true |} ."
      ]
    case .triG: ["PREFIX a: <http://a/> a:g { a:b a:c _:d . } GRAPH _:h { a:e a:f << a:i a:j a:k >> }"]
    case .nQuads:
      [
        "<http://a/b> <http://a/c> \"d\\u00e9\\n\"@en--ltr <http://a/g> .\n_:x <http://a/c> <<( <http://a/b> <http://a/c> _:y )>> .\n"
      ]
    case .rdfXML:
      [
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"http://a/\" xml:base=\"http://b/\"><a:C rdf:about=\"#x\" a:p=\"q\"><a:r rdf:parseType=\"Collection\"><a:D/></a:r><a:s rdf:parseType=\"Literal\"><t/></a:s><a:u xml:lang=\"en\">v</a:u></a:C></rdf:RDF>"
      ]
    case .query:
      [
        "PREFIX a: <http://a/> SELECT DISTINCT ?x (COUNT(*) AS ?n) WHERE { ?x a:p/a:q*|^a:r ?y OPTIONAL { ?y a ?z FILTER(REGEX(?z, \"a(b)\\\\1\", \"i\") && ?y > 1 + 2) } UNION { GRAPH ?g { ?x ?p \"l\"@en } } MINUS { VALUES (?x ?y) { (a:b UNDEF) } } } GROUP BY ?x HAVING (COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 5 OFFSET 1",
        "CONSTRUCT { ?s ?p [] } WHERE { ?s ?p ?o BIND(IF(BOUND(?o), STR(?o), 1) AS ?b) { SELECT * { ?o ?q ?r } } }",
      ]
    case .update:
      [
        "PREFIX a: <http://a/> INSERT DATA { GRAPH a:g { a:b a:c 'd' } } ; WITH a:g DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } USING a:h WHERE { ?s ?p ?o } ; CLEAR SILENT ALL ; LOAD <file:///a> INTO GRAPH a:g"
      ]
    case .resultsJSON:
      [
        "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"a\",\"xml:lang\":\"en\"}},{\"x\":{\"type\":\"uri\",\"value\":\"http://a\"}}]}}",
        "{\"head\":{},\"boolean\":true}",
      ]
    case .resultsXML:
      [
        "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"x\"/></head><results><result><binding name=\"x\"><uri>http://a</uri></binding></result></results></sparql>"
      ]
    case .resultsTSV: ["?x\t?y\n<http://a>\t\"b\"@en\n\t1.5\n"]
    case .gzip: ["plain"]
    }
  }

  /// `hello` and an empty member, packed.
  private static let packed: [[UInt8]] = [
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 7, 0, 0x86, 0xA6, 0x10, 0x36, 5, 0, 0, 0],
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]

  // swift-format-ignore
  private static let annotation = #"""
    {"kind": "document", "doc": "000_70f92e8dcb8de6c4", "file": "000_70f92e8dcb8de6c4.txt", "length": 2977, "dct": "2019-01-25", "dct_source": "knowledge-base", "dct_text_only": null, "dct_confidence": "medium", "publisher": null, "language": "en", "dct_why": "the text reports a meeting of this weekday and place that is known as NATO-Russia Council meeting of 25 January 2019, and the other days of the text lie around it", "inconsistencies": [], "digest": "b49ddf35ba99d0f9d7876e1d5d98716810580458f589d492dfd76c4756248c47", "title": "NATO says no progress in Russia talks on arms treaty"}
    {"kind": "section", "section": "title", "begin": 0, "end": 52}
    {"kind": "section", "section": "body", "begin": 53, "end": 1772}
    {"kind": "sentence", "id": "000_70f92e8dcb8de6c4-s01", "begin": 0, "end": 52, "section": "title"}
    {"kind": "sentence", "id": "000_70f92e8dcb8de6c4-s02", "begin": 53, "end": 237, "section": "body"}
    {"kind": "mention", "id": "000_70f92e8dcb8de6c4-m001", "begin": 0, "end": 4, "surface": "NATO", "type": "Organization", "entity": "nato", "level": "NAM", "pronoun": false, "section": "title", "sentence": "000_70f92e8dcb8de6c4-s01", "reason": "knowledge-base/acronym"}
    {"kind": "mention", "id": "000_70f92e8dcb8de6c4-m002", "begin": 25, "end": 31, "surface": "Russia", "type": "State", "entity": "russia", "level": "NAM", "pronoun": false, "section": "title", "sentence": "000_70f92e8dcb8de6c4-s01", "reason": "knowledge-base/label"}
    {"kind": "mention", "id": "000_70f92e8dcb8de6c4-m003", "begin": 41, "end": 52, "surface": "arms treaty", "type": "Treaty", "entity": "inf-treaty", "level": "NOM", "pronoun": false, "section": "title", "sentence": "000_70f92e8dcb8de6c4-s01", "reason": "description"}
    {"kind": "claim", "id": "000_70f92e8dcb8de6c4-c001", "label": "occursOn", "doc": "000_70f92e8dcb8de6c4", "section": "body", "subject": "nato-russia-council-meeting-2019-01-25", "subject_kind": "entity", "relation": "occursOn", "object": "2018-11-25?", "object_kind": "date", "holder": "doc:000_70f92e8dcb8de6c4", "holder_chain": ["doc:000_70f92e8dcb8de6c4"], "attribution": "author", "polarity": "positive", "modality": "asserted", "tense": "nonfuture", "time": {"value": "2018-11-25?", "text": "25 November", "alternatives": ["2019-01-25"], "consistency": "conflict"}, "stated": null, "sentence": {"id": "000_70f92e8dcb8de6c4-s02", "begin": 53, "end": 237}, "evidence": {"begin": 107, "end": 127, "text": "25 November in talks"}, "subject_mentions": ["000_70f92e8dcb8de6c4-m008"], "object_mentions": ["000_70f92e8dcb8de6c4-m007"], "tier": 1, "flags": ["date-conflict"], "rule": "clause-time/1", "confidence": 862}
    {"kind": "entity", "id": "9m729", "type": "Weapon", "label": "9M729", "aliases": ["Novator 9M729", "SSC-8", "SSC-X-8", "Screwdriver"], "subtype": "glcm"}
    {"kind": "entity", "id": "brussels", "type": "Place", "label": "Brussels", "aliases": ["Bruxelles"], "subtype": "capital"}
    {"kind": "entity", "id": "cold-war", "type": "Event", "label": "Cold War", "aliases": [], "subtype": "conflict"}

    """#
}
