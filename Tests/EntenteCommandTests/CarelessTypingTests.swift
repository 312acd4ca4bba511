import Foundation
import TestSupport
import Testing

/// Options and inputs that mean nothing get an answer that says so.
@Suite("Careless typing")
struct CarelessTypingTests {
  private static let store = Result {
    let path = try Program.file("a.nt", Array("<http://a/b> <http://a/c> <http://a/d> .\n".utf8)) + ".store"
    _ = try Program.run("add", path, String(path.dropLast(".store".count)))
    return path
  }

  /// Every option that takes a number, with what it is given to.
  private static let numericOptions: [(arguments: [String], option: String)] = [
    (["extract", "none.txt", "--output", "/tmp/none"], "--threads"), (["annotate", "none.txt"], "--threads"),
    (["parse", "none.txt"], "--threads"), (["evaluate", "none.conllu"], "--threads"),
    (["add", "STORE", "none.txt"], "--threads"), (["add", "STORE", "none.txt"], "--wait"),
    (["update", "STORE"], "--wait"),
    (["search", "STORE", "word"], "--limit"), (["path", "nato", "russia", "exports"], "--limit"),
    (["path", "nato", "russia", "exports", "--all"], "--length"), (["export", "exports", "--output", "-"], "--radius"),
    (["query", "STORE", "--text", "ASK {}"], "--timeout"), (["query", "STORE", "--text", "ASK {}"], "--repeat"),
    (["query", "STORE", "--text", "ASK {}"], "--request-timeout"), (["query", "STORE", "--text", "ASK {}"], "--tries"),
    (["load", "STORE", "--endpoint", "http://127.0.0.1:1/", "--dry-run"], "--chunk-size"),
  ]

  @Test("a number out of bounds is refused with its option's name and bounds; none crashes", arguments: numericOptions)
  func numbers(arguments: [String], option: String) throws {
    let store = try Self.store.get()
    let arguments = arguments.map { $0 == "STORE" ? store : $0 }
    for number in ["-1", "9223372036854775807", "99999999999999999999", "nan"] {
      let run = try Program.run(arguments + ["\(option)=\(number)"])
      #expect(run.status == 64, "\(option) \(number): \(run.status) \(run.notes)")
      #expect(run.notes.contains(option), "\(run.notes)")
    }
  }

  @Test("arithmetic that the processor does not have is refused with what it has")
  func unknownKernels() throws {
    let run = try Program.run("parse", "none.txt", "--kernels", "abacus")
    #expect(run.status == 64)
    #expect(run.notes.contains("portable), not abacus"))
  }

  @Test("the longest wait that is allowed does not overflow")
  func longestWait() throws {
    #expect(try Program.run("update", try Self.store.get(), "--wait", "86400").status == 0)
    let refused = try Program.run("update", try Self.store.get(), "--wait", "2147484")
    #expect(refused.notes.contains("--wait must be from 0 to 86400, not 2147484"))
  }

  @Test("a relation or document that is not there lists near names and fails, in every command that filters")
  func unknownRelation() throws {
    for command in [
      ["relations", "exports"], ["neighbours", "nato", "exports"], ["path", "nato", "russia", "exports"],
      ["export", "exports", "--output", "-"], ["timeline", "nato", "exports"], ["contested", "exports"],
      ["show", "nato", "exports"],
    ] {
      let relation = try Program.run(command + ["--relation", "violate"])
      #expect(relation.status == 64)
      #expect(relation.notes.contains("no relation is called ‘violate’; perhaps you mean violates"))
      let document = try Program.run(command + ["--document", "000_70f92e8dcb8de6c5"])
      #expect(document.status == 64)
      #expect(document.notes.contains("perhaps you mean 000_70f92e8dcb8de6c4"))
    }
    let nothing = try Program.run("relations", "exports", "--relation", "qqqqqqqqqqqqqqqqq")
    #expect(nothing.notes.hasPrefix("no relation is called ‘qqqqqqqqqqqqqqqqq’; there are accuses, "))
    #expect(nothing.notes.hasSuffix(" more\n"))
    let word = try Program.run("relations", "exports", "--relation", "supply")
    #expect(word.notes.contains("no relation is called ‘supply’; perhaps you mean suppliesWeaponTo"))
    let deed = try Program.run("relations", "exports", "--relation", "breaches")
    #expect(deed.notes.contains("perhaps you mean violates"))
    // Of the catalogue, though nobody claims it here.
    #expect(try Program.run("relations", "exports", "--relation", "annexes").status == 0)
  }

  @Test("a model file that is none, or not there, is named")
  func model() throws {
    let file = try Program.file("weights.bin", Array("no model".utf8))
    for arguments in [
      ["annotate", "seeds", "--model", file], ["parse", "seeds/000_70f92e8dcb8de6c4.txt", "--model", file],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status == 65)
      #expect(run.notes == "\(file): this is no model file\n")
    }
    let missing = try Program.run("annotate", "seeds", "--model", "no.model")
    #expect(missing.status == 66)
    #expect(missing.notes == "no.model: cannot be read: No such file or directory\n")
  }

  @Test("a folder of knowledge or rules without any is told")
  func knowledge() throws {
    let folder = URL(filePath: try Program.file("readme.md", [0x41])).deletingLastPathComponent().path
    let knowledge = try Program.run("annotate", "seeds", "--knowledge", folder)
    #expect(knowledge.status == 66)
    #expect(knowledge.notes == "\(folder): holds no knowledge file (.tsv)\n")
    #expect(try Program.run("annotate", "seeds", "--rules", folder).notes.contains("\(folder): holds no rules"))
  }

  @Test("a folder or store that holds nothing is told")
  func nothing() throws {
    let file = try Program.file("a.nq", Array("<http://a/b> <http://a/c> <http://a/d> .\n".utf8))
    let folder = URL(filePath: file).deletingLastPathComponent().path
    for command in ["relations", "contested"] {
      let quads = try Program.run(command, folder)
      #expect(quads.status == 65)
      #expect(quads.notes.contains("holds quads, not annotations"))
    }
    #expect(try Program.run("validate", folder).notes.contains("a.nq: "))
    try FileManager.default.removeItem(atPath: file)
    for command in ["relations", "validate"] {
      let run = try Program.run(command, folder)
      #expect(run.status == 66, "\(run.notes)")
      #expect(run.notes.contains("\(folder): holds nothing that could be read"))
    }
    let empty = try Program.file("empty.jsonl", [])
    #expect(try Program.run("validate", empty).notes == "\(empty): holds nothing to check\n")
    let store = folder + "/empty.store"
    let source = try Program.file("b.nt", Array("<http://a/b> <http://a/c> <http://a/d> .\n".utf8))
    _ = try Program.run("add", store, source)
    _ = try Program.run("remove", store, source)
    _ = try Program.run("query", store, "--update", "--text", "CLEAR ALL")
    #expect(try Program.run("validate", store).notes.contains("empty.store: holds nothing to check"))
  }

  @Test(
    "a folder or file that is no store is told with how one is made of it",
    arguments: ["exports", "seeds", "README.md"])
  func noStore(path: String) throws {
    for command in [
      ["search", path, "missile"], ["status", path], ["remove", path, "x"], ["update", path], ["serve", path],
    ] {
      let run = try Program.run(command)
      #expect(run.status == 65, "\(command)")
      #expect(run.notes == "\(path): is no store of Entente; `entente add NEW.store \(path)` makes one\n", "\(command)")
    }
  }

  @Test("results that are written among their documents are told, and are no documents of the next run")
  func outputAmongInputs() throws {
    let story = try Program.file("story.txt", Array("NATO urged Russia to honor the treaty.".utf8))
    let folder = URL(filePath: story).deletingLastPathComponent().path
    let note = "\(folder): the results are written among the documents; another folder keeps them apart\n"
    for _ in 1...2 {
      let run = try Program.run("extract", folder, "--output", folder + "/.")
      #expect(run.notes.hasPrefix(note.replacing(": the", with: "/.: the")), "\(run.notes)")
      #expect(run.notes.contains("\n1 documents, "))
    }
    #expect(try !Program.run("extract", folder, "--output", folder + "/graph").notes.contains("among"))
  }

  @Test("a command that there is not is told, with those of similar names")
  func unknownCommand() throws {
    let run = try Program.run("relation", "exports")
    #expect(run.status == 64)
    #expect(run.notes.hasPrefix("Error: there is no command ‘relation’; perhaps you mean relations\nUsage: entente "))
    #expect(try Program.run("exprot", "seeds").notes.contains("perhaps you mean export\n"))
    #expect(try Program.run("xyzzy").notes.contains("there is no command ‘xyzzy’\n"))
  }

  @Test(
    "what belongs to another option, or is missing, is told with the usage of the command that was called",
    arguments: [
      (["export", "exports", "--output", "-", "--radius", "2"], "--radius belongs to --around", "export"),
      (["timeline", "exports"], "Example: entente timeline inf-treaty GRAPH", "timeline"),
      (["show"], "Example: entente show 9m729 GRAPH", "show"),
      (["query", "exports", "--question", "violation"], "no question is called ‘violation’: violations, ", "query"),
      (["query", "exports", "--question", "violations", "--param", "who=nato"], "has no variable ‘who’", "query"),
      (["add", "exports.store", "-"], "standard input has none", "add"),
    ])
  func usage(arguments: [String], words: String, command: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.notes.contains(words), "\(run.notes)")
    #expect(run.notes.contains("\nUsage: entente \(command) "), "\(run.notes)")
    #expect(run.notes.contains("See 'entente \(command) --help'"), "\(run.notes)")
  }

  @Test("digits that are too few for the name of a claim are told from names that are none")
  func shortClaimNames() throws {
    for name in ["4", "1f", "0a1"] {
      let run = try Program.run("explain", name, "exports")
      #expect(run.status == 64)
      #expect(run.notes == "‘\(name)’ is too short to begin the name of a claim; give 4 of its digits or more\n")
    }
    #expect(try Program.run("explain", "zz", "exports").notes == "no claim here is called ‘zz’\n")
  }

  @Test("`-` is standard output, or refused where folders are written; no file gets that name")
  func standardOutput() throws {
    let story = try Program.file("story.txt", Array("NATO urged Russia to honor the treaty.".utf8))
    let run = try Program.run("annotate", story, "--output", "-")
    #expect(run.status == 0)
    #expect(try run.output == Program.run("annotate", story).output)
    let refused = try Program.run("extract", story, "--output", "-")
    #expect(refused.status == 64)
    #expect(refused.notes.contains("--output is a folder"))
    #expect(!FileManager.default.fileExists(atPath: SharedMaterial.checkout + "/-"))
  }

  @Test("what a table of annotations says against its text is told the right way round")
  func differingWords() throws {
    let story = try Program.file("story.txt", Array("NATO urged Russia to honor the treaty.".utf8))
    let rows = try Program.run("annotate", story).output.replacing("\"NATO\"", with: "\"Nato\"")
    let annotations = try Program.file("story.jsonl", Array(rows.utf8))
    let folder = URL(filePath: story).deletingLastPathComponent().path
    let run = try Program.run("validate", annotations, "--documents", folder)
    #expect(run.output.contains("says ‘Nato’ where the text has ‘NATO’"), "\(run.output)")
  }
}
