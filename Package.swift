// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc

  /// "glibc 2.36", or the like.
  let systemLibrary = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { text in
    confstr(Int32(_CS_GNU_LIBC_VERSION), text.baseAddress, text.count) > 0
      ? String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }
  /// Whether the loader fills in addresses that take a bit each: since glibc 2.36. On older systems such a program does not start.
  let packsAddresses = !systemLibrary.dropFirst("glibc ".count).split(separator: ".").compactMap { Int($0) }
    .lexicographicallyPrecedes([2, 36])
#else
  let packsAddresses = false
#endif

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Lets the linker find functions of the same code.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
]

/// For targets that are large and have no hot loops: code that is shorter by a tenth and no slower where it was measured.
let compact: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Without optimization, the model's arithmetic takes four fifths of the time in which tests read texts, and checksums much of the
/// stores' time.
let optimizedInTests: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

/// Leaves out of the program what it does not use (tables of stack frames, and names for libraries that would load into it) and what it
/// would hold twice: functions of the same code are one, and addresses that are filled in at the start take a bit each.
let smallProgram: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld"]
      + [
        "--no-export-dynamic", "--no-eh-frame-hdr", "--icf=all", "-z",
        packsAddresses ? "pack-relative-relocs" : "nopack-relative-relocs", "-T",
        Context.packageDirectory + "/Sources/EntenteCommand/unwinding.ld",
      ].flatMap { ["-Xlinker", $0] }, .when(platforms: [.linux], configuration: .release))
]

/// A target of ours: every one is built under the same strict settings.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a target, in the folder of the same name under `Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "entente",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "entente", targets: ["EntenteCommand"]),
    // For the measurement of drawings in `Benchmarks`.
    .library(name: "GraphExport", targets: ["GraphExport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "CEmbeddedData",
      exclude: ["claims", "english", "entities", "knowledge", "model", "page", "questions", "reading", "times"]),
    .target(name: "CKernels", cSettings: optimizedInTests),
    .target(name: "CDigests", cSettings: optimizedInTests),
    .target(name: "CCurl"),
    .target(name: "CArchive"),
    .target(name: "CPageChecksums", dependencies: ["CSQLite"], cSettings: optimizedInTests),

    library("Text", ["CDigests"]),
    library("Compression", ["CArchive", "CZlib"]),
    library("JSON", ["Text"]),
    library("XML", ["CLibXML2", "Text"]),

    library("CalendarTime", ["Text"]),
    library("LogLinearModels"),
    library("ParallelWork"),

    library("DocumentModel", ["JSON", "Text"]),

    library(
      "DocumentReading",
      ["CalendarTime", "CEmbeddedData", "Compression", "DocumentModel", "JSON", "KnowledgeBase", "Text", "XML"],
      settings: compact),

    library("EnglishAnalysis", ["CEmbeddedData", "CKernels", "DocumentModel", "ParallelWork", "Text"]),

    library("TimeExpressions", ["CalendarTime", "CEmbeddedData", "DocumentModel", "Text"], settings: compact),

    library("KnowledgeBase", ["CEmbeddedData", "Text"]),

    library("RDF", ["Text", "XML"]),
    library("SPARQL", ["CalendarTime", "JSON", "RDF", "Text", "XML"]),
    library("GraphAssembly", ["CalendarTime", "DocumentModel", "JSON", "RDF", "Text"]),
    library(
      "GraphExport",
      [
        "CalendarTime", "CEmbeddedData", "DocumentModel", "GraphAssembly", "JSON", "KnowledgeBase", "RDF", "Text",
        "XML",
      ]),
    library(
      "Validation", ["CalendarTime", "DocumentModel", "GraphAssembly", "KnowledgeBase", "RDF", "Text"],
      settings: compact),

    library("QuadStore", ["CPageChecksums", "CSQLite", "RDF", "Text"]),
    library("RemoteStores", ["CCurl", "RDF", "SPARQL", "Text"], settings: compact),

    library("Reviews", ["DocumentModel", "EntityResolution", "KnowledgeBase", "Text"], settings: compact),
    .target(
      name: "HTTPServing",
      dependencies: [.product(name: "FlyingSocks", package: "FlyingFox"), "Text"], swiftSettings: compact),
    library(
      "StoreServer",
      [
        "CalendarTime", "DocumentModel", "Entente", "GraphAssembly", "GraphExport", "HTTPServing", "JSON",
        "KnowledgeBase", "QuadStore", "RDF", "Reviews", "SPARQL", "Text",
      ], settings: compact),

    library(
      "EntityResolution",
      ["CEmbeddedData", "CalendarTime", "DocumentModel", "JSON", "KnowledgeBase", "LogLinearModels", "Text"],
      settings: compact),
    library(
      "ClaimExtraction", ["CEmbeddedData", "DocumentModel", "JSON", "KnowledgeBase", "LogLinearModels", "Text"],
      settings: compact),

    library(
      "Entente",
      [
        "CalendarTime", "CEmbeddedData", "ClaimExtraction", "Compression", "DocumentModel", "DocumentReading",
        "EnglishAnalysis",
        "EntityResolution", "GraphAssembly",
        "GraphExport", "JSON", "KnowledgeBase", "ParallelWork", "QuadStore", "RDF", "Reviews", "SPARQL", "Text",
        "TimeExpressions", "Validation", "XML",
      ], settings: compact),
    .executableTarget(
      name: "EntenteCommand",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"), "ClaimExtraction", "Compression",
        "DocumentModel", "DocumentReading", "EnglishAnalysis", "Entente", "EntityResolution", "GraphAssembly",
        "GraphExport", "JSON",
        "HTTPServing", "KnowledgeBase", "QuadStore", "RDF", "RemoteStores", "Reviews", "SPARQL", "StoreServer", "Text",
        "Validation",
      ],
      exclude: ["unwinding.ld"], swiftSettings: compact, linkerSettings: smallProgram),

    .target(name: "TestSupport", dependencies: ["JSON", "Text"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ClaimExtraction", "Compression", "DocumentModel", "DocumentReading", "EnglishAnalysis", "EntityResolution",
        "GraphExport", "JSON", "KnowledgeBase", "QuadStore", "RDF", "SPARQL", "Text", "XML",
      ], path: "Tests/FuzzTargets", swiftSettings: strict),
    tests("FuzzTests", ["FuzzTargets"]),
    tests("ArchitectureTests", []),
    tests("CKernelsTests", ["CKernels"]),
    .target(
      name: "GoldDocuments", dependencies: ["DocumentModel", "TestSupport", "Text"], path: "Tests/GoldDocuments",
      swiftSettings: strict),
    .target(
      name: "HandParses", dependencies: ["DocumentModel"], path: "Tests/HandParses", swiftSettings: strict),
    tests("TextTests", ["CDigests", "Text"]),
    tests("CompressionTests", ["Compression"]),
    tests("ParallelWorkTests", ["ParallelWork"]),
    tests("JSONTests", ["JSON", "Text"]),
    tests("XMLTests", ["XML", "Text"]),
    tests("DocumentModelTests", ["DocumentModel", "HandParses", "JSON", "Text"]),
    tests(
      "DocumentReadingTests", ["Compression", "DocumentModel", "DocumentReading", "JSON", "KnowledgeBase", "Text"],
      exclude: ["Inputs/two-pages.pdf"]),
    tests("EnglishAnalysisTests", ["CKernels", "DocumentModel", "EnglishAnalysis", "HandParses", "JSON", "Text"]),
    tests("CalendarTimeTests", ["CalendarTime"]),
    tests("TimeExpressionsTests", ["CalendarTime", "DocumentModel", "EnglishAnalysis", "Text", "TimeExpressions"]),
    tests("KnowledgeBaseTests", ["KnowledgeBase"]),
    tests(
      "EntityResolutionTests",
      ["DocumentModel", "EnglishAnalysis", "EntityResolution", "HandParses", "KnowledgeBase", "Text"]),
    tests(
      "ClaimExtractionTests",
      [
        "ClaimExtraction", "DocumentModel", "EnglishAnalysis", "EntityResolution", "HandParses", "JSON",
        "KnowledgeBase",
        "Text", "TimeExpressions",
      ]),
    tests("RDFTests", ["RDF", "Text"]),
    tests("HTTPServingTests", ["HTTPServing"]),
    tests("ReviewsTests", ["DocumentModel", "KnowledgeBase", "Reviews", "Text"]),
    tests(
      "StoreServerTests",
      [
        "DocumentModel", "Entente", "GraphAssembly", "HTTPServing", "JSON", "QuadStore", "RDF", "Reviews",
        "StoreServer", "Text",
      ]),
    tests("RemoteStoresTests", ["RDF", "RemoteStores", "SPARQL", "Text"]),
    tests("QuadStoreTests", ["CPageChecksums", "CSQLite", "QuadStore", "RDF", "Text"]),
    tests("SPARQLTests", ["QuadStore", "RDF", "SPARQL", "Text"]),
    tests(
      "GraphExportTests",
      ["DocumentModel", "GoldDocuments", "GraphAssembly", "GraphExport", "JSON", "KnowledgeBase", "RDF", "Text", "XML"]),
    tests(
      "ValidationTests",
      ["DocumentModel", "GoldDocuments", "GraphAssembly", "KnowledgeBase", "RDF", "Text", "Validation"]),
    tests(
      "EntenteTests",
      [
        "DocumentModel", "Entente", "EntityResolution", "GraphAssembly", "GraphExport", "KnowledgeBase", "QuadStore",
        "RDF", "SPARQL", "Text", "Validation",
      ], exclude: ["Stance/clauses.tsv", "Stance/contexts.tsv", "Stance/news.tsv", "Stance/traps.tsv"]),
    tests("EntenteCommandTests", ["EntenteCommand", "JSON", "RDF"]),
    tests("GraphAssemblyTests", ["CalendarTime", "DocumentModel", "GoldDocuments", "GraphAssembly", "JSON", "RDF"]),
  ],
  cLanguageStandard: .c2x
)

// `make fuzz` gives the readers to the compiler's fuzzer; its entry is no program of its own.
if Context.environment["ENTENTE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
