import DocumentModel
import KnowledgeBase
import Testing
import Text

@testable import EntityResolution

/// What people decide about who is who, line by line, and what becomes of it.
@Suite("Decisions")
struct DecisionTests {
  let knowledge: KnowledgeBase

  init() throws { knowledge = try KnowledgeBase.builtIn() }

  private func decisions(_ lines: String...) throws -> IdentityDecisions {
    let rows = lines.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (cells + Array(repeating: "", count: 7 - cells.count)).joined(separator: "\t")
    }
    let text = ([IdentityDecisions.columns.joined(separator: "\t")] + rows).joined(separator: "\n")
    return try IdentityDecisions(Array(text.utf8), source: "decisions.tsv", knowledge: knowledge)
  }

  /// `Vaeedi said the IAEA and Javad Vaidi met; Ivanov left`: two spellings of one person, and a surname.
  private var document: AnnotatedDocument {
    let names = [
      ("Vaeedi", "n-1", MentionType.person), ("IAEA", "iaea", .organization), ("Javad Vaidi", "n-2", .person),
    ]
    var begin = 0
    var mentions: [Mention] = []
    for (index, (name, entity, type)) in names.enumerated() {
      let range = begin..<(begin + name.unicodeScalars.count)
      mentions.append(
        Mention(
          id: "m\(index)", range: range, surface: name, type: type, entity: entity, level: .name, section: .body,
          sentence: "s1"))
      begin = range.upperBound + 1
    }
    let claim = Claim(
      id: "c1", label: "says", section: .body, subject: .entity("n-1"), relation: "states", object: .literal("yes"),
      holderChain: ["n-2", "doc:sample"], attribution: .author, sentence: "s1", sentenceRange: 0..<30,
      evidence: Evidence(range: 0..<30, text: "x"), subjectMentions: ["m0"])
    return AnnotatedDocument(
      document: DocumentRecord(
        name: "sample", file: "sample.txt", length: 30, digest: String(repeating: "a", count: 64)),
      mentions: mentions, claims: [claim],
      entities: [
        Entity(id: "iaea", type: .organization, label: "International Atomic Energy Agency", aliases: ["IAEA"]),
        Entity(id: "n-1", type: .person, label: "Vaeedi"), Entity(id: "n-2", type: .person, label: "Javad Vaidi"),
      ])
  }

  @Test("same puts one entity in the place of another: in mentions, claims, holders and rows")
  func same() throws {
    let (result, outcomes) = try decisions("same,Vaeedi,Javad Vaidi,,two spellings").applied(to: document)
    #expect(result.mentions.map(\.entity) == ["n-2", "iaea", "n-2"])
    #expect(result.claims[0].subject == .entity("n-2"))
    #expect(result.entities.map(\.id) == ["iaea", "n-2"])
    #expect(result.entities[1].aliases == ["Vaeedi"])
    #expect(outcomes == [2: .applied])
  }

  @Test("lines lead on to each other, in any order")
  func chains() throws {
    for lines in [
      ["same,Vaeedi,Javad Vaidi", "same,Javad Vaidi,Javad Vaeedi"],
      ["same,Javad Vaidi,Javad Vaeedi", "same,Vaeedi,Javad Vaidi"],
    ] {
      let result = try decisions(lines[0], lines[1]).applied(to: document).document
      let id = EntityIdentifier.named("Javad Vaeedi", type: .person)
      #expect(result.mentions.map(\.entity) == [id, "iaea", id])
      #expect(result.claims[0].holderChain == [id, "doc:sample"])
    }
  }

  @Test("different gives what is called so an entity of its own, where the line says")
  func different() throws {
    let (result, outcomes) = try decisions("different,Vaeedi,n-1,sample").applied(to: document)
    let id = EntityIdentifier.named("Vaeedi", type: .person)
    #expect(result.mentions[0].entity == id)
    #expect(result.claims[0].subject == .entity(id))
    #expect(outcomes == [2: .applied])
    #expect(try decisions("different,Vaeedi,n-1,another").applied(to: document).document == document)
  }

  @Test(
    "means overrules the knowledge base: all that is called so, its claims and those it holds, and no names of the wrong one"
  )
  func means() throws {
    var read = document
    read.mentions[0].surface = "Bush"
    read.mentions[2].surface = "President Bush"
    for index in [0, 2] { read.mentions[index].entity = "george-h-w-bush" }
    read.entities[1] = Entity(id: "george-h-w-bush", type: .person, label: "George H. W. Bush")
    read.claims[0].subject = .entity("george-h-w-bush")
    read.claims[0].holderChain = ["george-h-w-bush", "doc:sample"]
    let (result, outcomes) = try decisions("means,Bush,george-w-bush,sample").applied(to: read)
    #expect(result.mentions.map(\.entity) == ["george-w-bush", "iaea", "george-w-bush"])
    #expect(result.claims[0].subject == .entity("george-w-bush"))
    #expect(result.claims[0].holder == "george-w-bush")
    #expect(result.entities.map(\.id) == ["george-w-bush", "iaea", "n-2"])
    #expect(!result.entities[0].aliases.contains("George H. W. Bush"))
    #expect(outcomes == [2: .applied])
    #expect(try decisions("means,Bush,george-w-bush").applied(to: result).outcomes == [2: .unchanged])
    #expect(try decisions("means,Bush,george-w-bush,another").applied(to: read).document == read)
  }

  @Test("where a text has both, only what is called so moves, with the claims that it holds")
  func meansInPart() throws {
    var read = document
    for index in [0, 2] { read.mentions[index].entity = "george-h-w-bush" }
    read.mentions[0].surface = "Bush"
    read.mentions[2].surface = "George H. W. Bush Sr"
    read.mentions[2].sentence = "s2"
    read.entities[1] = Entity(id: "george-h-w-bush", type: .person, label: "George H. W. Bush")
    read.claims[0].holderChain = ["george-h-w-bush", "doc:sample"]
    let result = try decisions("means,Bush,george-w-bush").applied(to: read).document
    #expect(result.mentions.map(\.entity) == ["george-w-bush", "iaea", "george-h-w-bush"])
    #expect(result.claims[0].holder == "george-w-bush")
  }

  @Test("means reaches descriptions as a whole, whatever their article and case, and no parts of them")
  func meansDescription() throws {
    var read = document
    read.mentions[0].surface = "The Government"
    read.mentions[0].level = .nominal
    read.mentions[2].surface = "new government"
    read.mentions[2].level = .nominal
    let result = try decisions("means,the government,IAEA").applied(to: read)
    #expect(result.document.mentions.map(\.entity) == ["iaea", "iaea", "n-2"])
    #expect(result.document.claims[0].subject == .entity("iaea"))
    #expect(result.outcomes == [2: .applied])
  }

  @Test("a description of what has a name too moves alone")
  func meansDescriptionOfNamed() throws {
    var read = document
    read.mentions[2].entity = "n-1"
    read.mentions[2].surface = "negotiator"
    read.mentions[2].level = .nominal
    let result = try decisions("means,The negotiator,Javad Vaidi").applied(to: read).document
    #expect(result.mentions.map(\.entity) == ["n-1", "iaea", "n-2"])
  }

  @Test(
    "a line that is followed and hardly meant is told: a name for things of two sorts, a label of another thing",
    arguments: [
      ("means,Vaeedi,IAEA", DecisionDoubt.keptApart("person-organization")),
      ("rename,Vaeedi,Javad Vaidi", .sharesLabel("n-2")), ("rename,Vaeedi,Russia", .sharesLabel("russia")),
    ])
  func doubtful(line: String, doubt: DecisionDoubt) throws {
    let (result, outcomes) = try decisions(line).applied(to: document)
    #expect(result != document)
    #expect(outcomes == [2: .doubtful(doubt)])
  }

  @Test("columns behind the third may be left out, in the header and in a line")
  func fewColumns() throws {
    for text in [
      "decision\tentity\tother\nsame\tVaeedi\tJavad Vaidi", Self.header + "\nsame\tVaeedi\tJavad Vaidi\t\twhy",
    ] {
      let table = try IdentityDecisions(Array(text.utf8), source: "decisions.tsv", knowledge: knowledge)
      #expect(table.applied(to: document).outcomes == [2: .applied])
    }
    let failure = #expect(throws: SyntaxFailure.self) {
      try IdentityDecisions(Array("decision\tentity\n".utf8), source: "decisions.tsv", knowledge: knowledge)
    }
    #expect(
      failure?.expected == "the header decision, entity, other, behind which document, reason, author, date may stand")
  }

  private static let header = IdentityDecisions.columns.joined(separator: "\t")

  @Test("a line that says what is so already is told as such")
  func unchanged() throws {
    #expect(try decisions("rename,Vaeedi,Vaeedi").applied(to: document).outcomes == [2: .unchanged])
  }

  @Test("rename changes the label and keeps the old one as another name")
  func rename() throws {
    let result = try decisions("rename,IAEA,UN nuclear agency").applied(to: document).document
    #expect(result.entities[0].label == "UN nuclear agency")
    #expect(result.entities[0].aliases.contains("International Atomic Energy Agency"))
    #expect(result.mentions.map(\.entity) == document.mentions.map(\.entity))
    #expect(result.mentions.map(\.reason) == [nil, "reviewed by hand", nil])
  }

  @Test("a label that another thing of the document goes by besides is told")
  func takenAlias() throws {
    let lines = try decisions("rename,Javad Vaidi,Dr Vaidi", "rename,Vaeedi,Javad Vaidi")
    #expect(lines.applied(to: document).outcomes[3] == .doubtful(.sharesLabel("n-2")))
  }

  @Test("without lines nothing changes; a line that names nothing is told")
  func nothing() throws {
    #expect(try decisions().applied(to: document).document == document)
    let (result, outcomes) = try decisions("same,Nobody,Javad Vaidi").applied(to: document)
    #expect(result == document)
    #expect(outcomes.isEmpty)
  }

  @Test(
    "a line that cannot be followed is refused with its place",
    arguments: [
      (["merge,a,b"], 2, "same, different, means or rename"), (["same,a,"], 2, "an identifier or a name"),
      (["same,a,b", "different,b,a"], 3, "nothing that takes back line 2"),
      (["rename,a,b", "rename,a,c"], 3, "nothing that takes back line 2"),
      (["same,a,b", "same,b,a"], 2, "circle"),
      (["same,Soviet Union,Russia"], 2, "soviet-union-russia keeps these two apart"),
    ])
  func refused(lines: [String], line: Int, expected: String) throws {
    let failure = #expect(throws: SyntaxFailure.self) {
      _ = try lines.count == 1 ? decisions(lines[0]) : decisions(lines[0], lines[1])
    }
    #expect(failure?.position.line == line)
    #expect(failure?.source == "decisions.tsv")
    #expect(failure?.expected.contains(expected) == true)
  }

  @Test("classes that exclude each other are not merged either")
  func classes() throws {
    let (result, outcomes) = try decisions("same,Javad Vaidi,IAEA").applied(to: document)
    #expect(result == document)
    #expect(outcomes == [2: .refused("person-organization")])
  }
}
