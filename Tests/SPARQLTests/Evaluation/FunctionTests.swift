import SPARQL
import Testing

@Suite("Functions and operators of expressions")
struct FunctionTests {
  @Test(
    "numbers are exact and promoted",
    arguments: [
      ("1 + 2", "3"), ("0.1 + 0.2", "\"0.3\"^^decimal"), ("1 / 3", "\"0.333333333333333333\"^^decimal"),
      ("6 / 3", "\"2\"^^decimal"), ("1 / 0", "error"), ("1e0 / 0", "\"INF\"^^double"),
      ("9223372036854775807 + 1", "9223372036854775808"), ("1 + 1.5e0", "\"2.5E0\"^^double"),
      ("xsd:float(1) + 2.5", "\"3.5E0\"^^float"), ("-(-5)", "5"), ("2 * 3.50", "\"7\"^^decimal"),
      ("ABS(-2.5)", "\"2.5\"^^decimal"), ("ROUND(2.5)", "\"3\"^^decimal"), ("ROUND(-2.5)", "\"-2\"^^decimal"),
      ("CEIL(-1.5)", "\"-1\"^^decimal"), ("FLOOR(-1.5)", "\"-2\"^^decimal"), ("ROUND(2.5e0)", "\"3.0E0\"^^double"),
      ("1 = 1.0", "true"), ("\"1\"^^xsd:byte = 1", "true"), ("xsd:double(\"NaN\") = xsd:double(\"NaN\")", "false"),
      ("170141183460469231731687303715884105727 + 1", "error"), ("\"x\" + 1", "error"),
    ])
  func numbers(expression: String, value: String) throws { #expect(try TestGraph.value(expression) == value) }

  @Test(
    "errors are a third truth value",
    arguments: [
      ("true || 1/0", "true"), ("false || 1/0", "error"), ("false && 1/0", "false"), ("true && 1/0", "error"),
      ("!(1/0)", "error"), ("2 IN (1/0, 2)", "true"), ("3 IN (1/0, 2)", "error"), ("3 NOT IN (1, 2)", "true"),
      ("IF(1/0, 1, 2)", "error"), ("IF(true, 1, 1/0)", "1"), ("COALESCE(1/0, ?x, 7)", "7"), ("COALESCE(1/0)", "error"),
      ("\"\" || 0", "false"), ("BOUND(?x)", "false"),
    ])
  func logic(expression: String, value: String) throws { #expect(try TestGraph.value(expression) == value) }

  @Test(
    "strings",
    arguments: [
      ("STRLEN(\"čaj\")", "3"), ("SUBSTR(\"motor\", 2, 2)", "\"ot\""), ("SUBSTR(\"motor\"@en, 4)", "\"or\"@en"),
      ("SUBSTR(\"12345\", 1.5, 2.6)", "\"234\""), ("SUBSTR(\"12345\", 0, 3)", "\"12\""),
      ("UCASE(\"straße\")", "\"STRASSE\""), ("LCASE(\"ЖÀ\"@ru)", "\"жà\"@ru"), ("CONTAINS(\"abc\"@en, \"b\")", "true"),
      ("CONTAINS(\"abc\", \"b\"@en)", "error"), ("STRSTARTS(\"abc\", \"ab\")", "true"),
      ("STRENDS(\"abc\", \"bc\")", "true"),
      ("STRBEFORE(\"abc\"@en, \"b\")", "\"a\"@en"), ("STRBEFORE(\"abc\", \"x\")", "\"\""),
      ("STRAFTER(\"abc\", \"\")", "\"abc\""), ("CONCAT(\"a\"@en, \"b\"@en)", "\"ab\"@en"),
      ("CONCAT(\"a\"@en, \"b\")", "\"ab\""),
      ("CONCAT()", "\"\""), ("ENCODE_FOR_URI(\"a b/ü\")", "\"a%20b%2F%C3%BC\""),
      ("LANGMATCHES(\"en-GB\", \"EN\")", "true"),
      ("LANGMATCHES(\"\", \"*\")", "false"), ("STRLANG(\"a\", \"EN\")", "\"a\"@en"),
      ("DATATYPE(STRDT(\"01\", xsd:integer))", "<http://www.w3.org/2001/XMLSchema#integer>"),
      ("STRDT(\"01\", xsd:integer) + 1", "2"), ("STR(STRDT(\"01\", xsd:integer))", "\"01\""),
      ("LANG(\"a\"@en)", "\"en\""),
      ("isNumeric(\"1\"^^xsd:byte)", "true"), ("isNumeric(\"300\"^^xsd:byte)", "false"), ("\"a\" < \"b\"", "true"),
      ("\"é\" = \"e\\u0301\"", "false"),
    ])
  func strings(expression: String, value: String) throws { #expect(try TestGraph.value(expression) == value) }

  @Test(
    "regular expressions are those of XPath",
    arguments: [
      ("REGEX(\"abracadabra\", \"bra\")", "true"), ("REGEX(\"abracadabra\", \"^a.*a$\")", "true"),
      ("REGEX(\"ABC\", \"b\", \"i\")", "true"), ("REGEX(\"a.c\", \"a.c\", \"q\")", "true"),
      ("REGEX(\"abc\", \"a.c\", \"q\")", "false"), ("REGEX(\"a b\", \"a\\\\sb\")", "true"),
      ("REGEX(\"x\\ny\", \"^y$\", \"m\")", "true"), ("REGEX(\"x\\ny\", \"x.y\")", "false"),
      ("REGEX(\"x\\ny\", \"x.y\", \"s\")", "true"), ("REGEX(\"ab\", \"a b\", \"x\")", "true"),
      ("REGEX(\"Ж\", \"\\\\p{Lu}\")", "true"), ("REGEX(\"b\", \"[a-z-[aeiou]]\")", "true"),
      ("REGEX(\"e\", \"[a-z-[aeiou]]\")", "false"), ("REGEX(\"aa\", \"^(a)\\\\1$\")", "true"),
      ("REGEX(\"aaa\", \"^a{2}$\")", "false"), ("REGEX(\"a\", \"(\")", "error"),
      ("REGEX(\"a\", \"a\", \"z\")", "error"),
      ("REPLACE(\"abracadabra\", \"bra\", \"*\")", "\"a*cada*\""),
      ("REPLACE(\"abracadabra\", \"a(.)\", \"a$1$1\")", "\"abbraccaddabbra\""),
      ("REPLACE(\"abracadabra\", \"a.*?a\", \"*\")", "\"*c*bra\""), ("REPLACE(\"abc\", \".*?\", \"$1\")", "error"),
      ("REPLACE(\"AAAA\", \"A+\", \"b\")", "\"b\""), ("REPLACE(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\""),
    ])
  func regularExpressions(expression: String, value: String) throws {
    #expect(try TestGraph.value(expression) == value)
  }

  @Test(
    "dates, times and durations",
    arguments: [
      ("YEAR(\"2019-02-02\"^^xsd:date)", "2019"),
      ("SECONDS(\"2011-01-10T14:45:13.815Z\"^^xsd:dateTime)", "\"13.815\"^^decimal"),
      ("TZ(\"2011-01-10T14:45:13-05:00\"^^xsd:dateTime)", "\"-05:00\""),
      ("TIMEZONE(\"2011-01-10T14:45:13-05:30\"^^xsd:dateTime)", "\"-PT5H30M\"^^dayTimeDuration"),
      ("TIMEZONE(\"2011-01-10T14:45:13\"^^xsd:dateTime)", "error"),
      ("\"2019-01-01T00:00:00Z\"^^xsd:dateTime = \"2019-01-01T02:00:00+02:00\"^^xsd:dateTime", "true"),
      ("\"2019-01-01\"^^xsd:date < \"2019-01-02\"^^xsd:date", "true"),
      ("\"2019-01-01T00:00:00\"^^xsd:dateTime < \"2019-01-01T06:00:00Z\"^^xsd:dateTime", "error"),
      ("\"2019-01-01T00:00:00\"^^xsd:dateTime < \"2019-01-02T06:00:00Z\"^^xsd:dateTime", "true"),
      ("\"2019-01-31\"^^xsd:date + \"P1M\"^^xsd:yearMonthDuration", "\"2019-02-28\"^^date"),
      ("\"2019-03-01T00:00:00Z\"^^xsd:dateTime - \"2019-02-28T12:00:00Z\"^^xsd:dateTime", "\"PT12H\"^^dayTimeDuration"),
      ("xsd:date(\"2019-02-30\")", "error"),
      ("xsd:dateTime(\"2019-02-02T24:00:00\")", "\"2019-02-03T00:00:00\"^^dateTime"),
      ("xsd:date(\"2019-02-02T10:00:00Z\"^^xsd:dateTime)", "\"2019-02-02Z\"^^date"),
      ("\"P12M\"^^xsd:duration = \"P1Y\"^^xsd:duration", "true"),
    ])
  func dates(expression: String, value: String) throws { #expect(try TestGraph.value(expression) == value) }

  @Test(
    "casts",
    arguments: [
      ("xsd:integer(\" 7 \")", "7"), ("xsd:integer(2.9)", "2"), ("xsd:integer(-2.9)", "-2"),
      ("xsd:integer(\"2.9\")", "error"),
      ("xsd:boolean(\"1\")", "true"), ("xsd:string(1.50)", "\"1.5\""), ("xsd:string(1e7)", "\"1.0E7\""),
      ("xsd:string(100.0e0)", "\"100\""), ("xsd:decimal(1.25e0)", "\"1.25\"^^decimal"), ("xsd:byte(300)", "error"),
      ("xsd:double(\"INF\")", "\"INF\"^^double"), ("xsd:integer(<e:a>)", "error"), ("xsd:string(<e:a>)", "\"e:a\""),
    ])
  func casts(expression: String, value: String) throws { #expect(try TestGraph.value(expression) == value) }

  @Test(
    "digests",
    arguments: [
      ("MD5(\"abc\")", "900150983cd24fb0d6963f7d28e17f72"),
      ("SHA1(\"abc\")", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      ("SHA256(\"abc\")", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "SHA384(\"abc\")",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
      ),
      (
        "SHA512(\"\")",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
      ),
    ])
  func digests(expression: String, value: String) throws { #expect(try TestGraph.value(expression) == "\"\(value)\"") }

  @Test("the moment of a query is given, and one")
  func now() throws {
    let options = EngineOptions(now: .seconds(1_549_065_600) + .milliseconds(250))
    let graph = try TestGraph("", options: options)
    #expect(try graph.rows("SELECT (NOW() AS ?n) {}") == ["\"2019-02-02T00:00:00.25Z\"^^dateTime"])
    #expect(try graph.rows("ASK { FILTER(NOW() = NOW()) }") == ["yes"])
  }
}
