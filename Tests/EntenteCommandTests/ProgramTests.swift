import Foundation
import Testing

/// The built program, run as users run it.
@Suite("The program end to end")
struct ProgramTests {
  @Test("help teaches every subcommand")
  func help() throws {
    let help = try Program.run("--help")
    #expect(help.status == 0)
    for command in ["extract", "annotate", "parse", "relations", "show", "explain", "convert", "validate", "evaluate"] {
      #expect(help.output.contains(command))
      #expect(try Program.run(command, "--help").status == 0)
    }
  }

  @Test("an unknown option is a usage error")
  func usage() throws {
    let wrong = try Program.run("extract", "seeds")
    #expect(wrong.status == 64)
    #expect(wrong.notes.contains("--output"))
  }

  @Test("an input that cannot be read is named, counted and told by the exit status, and the run goes on")
  func unreadable() throws {
    let image = try Program.file("image.txt", [0x89, 0x50, 0x4E, 0x47])
    let alone = try Program.run("annotate", image)
    #expect(alone.status == 65)
    #expect(alone.notes.contains("image.txt: is an image, not a document"))
    #expect(alone.notes.contains("1 inputs could not be read: 1 is no document"))
    let together = try Program.run("annotate", image, "seeds/000_70f92e8dcb8de6c4.txt")
    #expect(together.status == 65)
    #expect(together.output.contains("\"kind\": \"claim\""))
    let strict = try Program.run("annotate", image, "no-such-file.txt", "seeds/000_70f92e8dcb8de6c4.txt", "--strict")
    #expect(strict.status == 66)
    #expect(strict.output.isEmpty)
    #expect(try Program.run("annotate", "no-such-file.txt").status == 66)
  }

  @Test("documents on standard input: a text, records, and a list of paths")
  func standardInput() throws {
    let text = try Program.run("annotate", "-", input: "NATO urged Russia to honor the treaty.\n")
    #expect(text.status == 0)
    #expect(text.output.contains("\"id\": \"stdin\"") || text.output.contains("stdin"))
    let records = try Program.run(
      "annotate", "/dev/stdin", "--field", "text=words", "--field", "date=day",
      input: #"{"words": "NATO urged Russia to honor the treaty.", "day": "2019-07-05"}"# + "\n")
    #expect(records.status == 0)
    #expect(records.output.contains("2019-07-05"))
    let list = try Program.run("annotate", "-T", "-", input: "seeds/000_70f92e8dcb8de6c4.txt\n")
    #expect(list.output.contains("000_70f92e8dcb8de6c4"))
    #expect(try Program.run("annotate", "x.txt", "--field", "words=text").status == 64)
    #expect(try Program.run("annotate", "x.txt", "--encoding", "klingon").status == 64)
  }

  @Test("a second run over a folder does not read what the first wrote into it")
  func ownOutput() throws {
    let file = try Program.file("a.txt", Array("NATO urged Russia to honor the treaty.\n".utf8))
    let folder = URL(filePath: file).deletingLastPathComponent().path
    for output in [folder + "/graph", folder] {
      for _ in 0..<2 {
        let run = try Program.run("extract", folder, "--output", output)
        #expect(run.status == 0, "\(run.notes)")
        #expect(run.notes.contains("1 documents"))
      }
      if output != folder { try FileManager.default.removeItem(atPath: output) }
    }
  }

  @Test("a file that is not there and an empty one are reported by name")
  func missingAndEmpty() throws {
    #expect(try Program.run("annotate", "no-such-file.txt").notes.contains("no-such-file.txt: there is no such file"))
    let empty = try Program.file("empty.txt", [])
    #expect(try Program.run("annotate", empty).notes.contains("empty.txt: holds no text"))
  }

  @Test("a run that can read nothing leaves an older graph alone")
  func nothingRead() throws {
    let empty = try Program.file("empty.txt", [])
    let folder = URL(filePath: empty).deletingLastPathComponent().path
    #expect(try Program.run("extract", empty, "--output", folder + "/graph").status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder + "/graph"))
  }

  @Test("RDF that breaks its grammar is reported with line, column and what was expected")
  func malformedGraph() throws {
    let path = try Program.file("bad.ttl", Array("@prefix a: <http://a/> .\na:b a:c .\n".utf8))
    let run = try Program.run("convert", path, "--to", "nt")
    #expect(run.status != 0)
    #expect(run.notes.contains("bad.ttl:2:"))
  }

  @Test("a graph converts through a pipe")
  func conversion() throws {
    let converted = try Program.run("convert", "-", "--to", "nt", input: "@prefix a: <http://a/> . a:b a:c a:d .")
    #expect(converted.status == 0)
    #expect(converted.output == "<http://a/b> <http://a/c> <http://a/d> .\n")
  }

  @Test("a graph converts from a named pipe, of which nothing is lost")
  func namedPipe() throws {
    let line = "<http://a/b> <http://a/c> <http://a/d> ."
    let run = try Program.run(
      executable: "/bin/bash", ["-c", "'\(Program.path)' convert <(echo '\(line)') --from nt --to nq"])
    #expect(run.output == line + "\n")
  }

  @Test("packed RDF is known by its name or its content, and written by name")
  func packed() throws {
    let packed = URL(filePath: try Program.file("a.ttl", Array("@prefix a: <http://a/> . a:b a:c a:d .".utf8)))
      .deletingLastPathComponent().appending(path: "a.nt.gz").path
    #expect(try Program.run("convert", packed.replacing("a.nt.gz", with: "a.ttl"), packed).status == 0)
    #expect(try Data(contentsOf: URL(filePath: packed)).starts(with: [0x1F, 0x8B]))
    let line = "<http://a/b> <http://a/c> <http://a/d> .\n"
    #expect(try Program.run("convert", packed, "--to", "nt").output == line)
    let unnamed = try Program.file("unnamed", Array(try Data(contentsOf: URL(filePath: packed))))
    #expect(try Program.run("convert", unnamed, "--to", "nq").output == line)
    let half = Array(try Data(contentsOf: URL(filePath: packed)).dropLast(3))
    let cut = try Program.run("convert", try Program.file("cut.nt.gz", half), "--to", "nt")
    #expect(cut.status == 65)
    #expect(cut.notes.contains("cut.nt.gz: cut off: the packed data ends too early"))
    let plain = try Program.run("convert", try Program.file("plain.nt.gz", Array(line.utf8)), "--to", "nt")
    #expect(plain.notes.contains("plain.nt.gz: not gzip (byte 0)"))
  }

  @Test("prefixes that a user gives shorten what is written; wrong ones are refused")
  func prefixes() throws {
    let lines = "<http://a/b> <http://a/c> <http://x/d> .\n"
    let turtle = try Program.run("convert", "-", "--from", "nt", "--to", "ttl", "--prefix", "a=http://a/", input: lines)
    #expect(turtle.output == "@prefix a: <http://a/> .\n\na:b a:c <http://x/d> .\n")
    for wrong in ["a", "a=", "1=http://a/", "a=http://a/> . <x> <y> <z> . @prefix b: <http://b/"] {
      let refused = try Program.run("convert", "-", "--from", "nt", "--to", "ttl", "--prefix", wrong, input: lines)
      #expect(refused.status == 64)
    }
  }

  @Test("RDF 1.2 is read where it is asked for")
  func version() throws {
    let text = "@prefix a: <http://a/> . a:b a:c a:d ~ a:e ."
    #expect(try Program.run("convert", "-", "--from", "ttl", "--to", "nt", input: text).status == 65)
    let read = try Program.run("convert", "-", "--from", "ttl", "--to", "nt", "--rdf-version", "1.2", input: text)
    #expect(read.output.contains("<<( <http://a/b> <http://a/c> <http://a/d> )>>"))
  }

  @Test("questions are answered from the exports: table, CSV and JSON Lines")
  func questions() throws {
    let table = try Program.run("relations", "exports", "--relation", "holdsPosition")
    #expect(table.status == 0)
    #expect(table.output.contains("Stoltenberg"))
    let csv = try Program.run("relations", "exports", "--relation", "holdsPosition", "--format", "csv")
    #expect(csv.output.hasPrefix("document,claim,subject,relation,"))
    let rows = try Program.run("relations", "exports", "--format", "jsonl")
    #expect(rows.output.hasPrefix("{\"document\": "))
    #expect(try Program.run("show", "nato", "exports").output.contains("North Atlantic Treaty Organization"))
    let unclear = try Program.run("relations", "exports", "--subject", "zzz")
    #expect(unclear.status == 64)
    #expect(unclear.notes.contains("nothing here is called ‘zzz’"))
  }

  @Test("the exports keep the model's promises")
  func validation() throws {
    let run = try Program.run(
      "validate", "exports/entente.jsonl", "exports/entente.trig", "exports/entente.xml", "--documents", "seeds")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("a sentence on standard input is parsed to CoNLL-U")
  func parsing() throws {
    let parsed = try Program.run("parse", "-", input: "NATO urged Russia to honor the treaty.\n")
    #expect(parsed.status == 0)
    #expect(parsed.output.contains("2\turged\turge\tVERB\tVBD\t_\t0\troot"))
  }

  @Test("a parse is the same by slower arithmetic, and shows no roles where none are wanted")
  func parsingOtherwise() throws {
    let sentence = "NATO urged Russia to honor the treaty.\n"
    let parsed = try Program.run("parse", "-", input: sentence).output
    #expect(try Program.run("parse", "-", "--kernels", "portable", input: sentence).output == parsed)
    let withoutRoles = try Program.run("parse", "-", "--without-roles", input: sentence).output
    #expect(parsed.contains("Roles="))
    #expect(!withoutRoles.contains("Roles="))
    #expect(withoutRoles.contains("Entity=B-organization"))
  }
}
