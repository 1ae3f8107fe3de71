// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it drives the built program from outside, as a person or another tool does,
// and building the product never waits for it.
let package = Package(
  name: "benchmarks",
  targets: [
    .target(
      name: "CTerminal",
      cSettings: [
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ]),
    .executableTarget(
      name: "benchmarks", dependencies: ["CTerminal"],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
