// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "drawing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "drawing", dependencies: [.product(name: "GraphExport", package: "entente")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
