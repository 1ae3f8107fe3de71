// swift-tools-version: 6.2
import PackageDescription

/// Our own targets build without a warning; dependencies are their authors' business.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

/// A module of ours. `Sources/NAME` and, where it has tests, `Tests/NAMETests` mirror each other.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "syncmedic",
  products: [.executable(name: "syncmedic", targets: ["syncmedic"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // In the order of the road: a module imports only what stands above it.
    module("PostHog"),
    module("Diagnosis", ["PostHog"]),
    module("Recovery", ["PostHog", "Diagnosis"]),
    module("Session", ["PostHog", "Diagnosis", "Recovery", crypto]),
    module("Screen", ["PostHog", "Diagnosis", "Recovery", "Session"]),
    module("Simulator", ["PostHog"]),
    module(
      "Rehearsal",
      ["PostHog", "Diagnosis", "Recovery", "Session", "Screen", "Simulator", crypto]),
    // Above this line: no clock, disk, network, environment or terminal.
    .target(
      name: "CEdit", cSettings: strictC, linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CCurl", cSettings: strictC, linkerSettings: [.linkedLibrary("curl")]),
    module(
      "Edge",
      ["PostHog", "Diagnosis", "Recovery", "Session", "Screen", "CEdit", "CCurl", yams]),
    module("Serve", ["PostHog", "Simulator", flyingFox, flyingSocks]),
    .executableTarget(
      name: "syncmedic",
      dependencies: [
        "PostHog", "Diagnosis", "Recovery", "Session", "Screen", "Simulator", "Rehearsal", "Edge",
        "Serve", arguments,
      ],
      swiftSettings: strict),
    tests("PostHogTests", ["PostHog"]),
    tests("DiagnosisTests", ["Diagnosis", "PostHog"], resources: [.copy("Corpus")]),
    tests("RecoveryTests", ["Recovery", "Diagnosis", "PostHog"]),
    tests("SimulatorTests", ["Simulator", "PostHog"]),
    tests("ServeTests", ["Serve", "Simulator", "Screen", "Session", "Edge", "PostHog"]),
    tests("RehearsalTests", ["Rehearsal", "PostHog", "Diagnosis"]),
    tests(
      "ExplorerTests",
      ["Session", "Recovery", "Diagnosis", "PostHog", "Simulator", "Rehearsal"]),
    tests(
      "TranscriptTests", ["Rehearsal", "Screen", "Simulator", "Session", "Diagnosis", "PostHog"]),
    tests("ScreenTests", ["Screen", "Session", "Diagnosis", "Simulator", "PostHog"]),
    tests("CommandTests", ["syncmedic"]),
    tests("ClassifyTests", ["PostHog", "Diagnosis", "Edge", "syncmedic"]),
    // The line editor by itself, for tests that sit at a terminal.
    .executableTarget(
      name: "EditorProbe", dependencies: ["PostHog", "Session", "Edge"],
      path: "Tests/EditorProbe", swiftSettings: strict),
    // The conversation before a world that counts what destroys, for tests at a terminal.
    .executableTarget(
      name: "GateProbe", dependencies: ["PostHog", "Session", "Simulator", "Edge"],
      path: "Tests/GateProbe", swiftSettings: strict),
    tests(
      "EdgeTests",
      [
        "PostHog", "Session", "Edge", "CEdit", "CCurl", "syncmedic", "EditorProbe", "GateProbe",
      ]),
    // One conversation with a practice world and a journal on disk, for tests that kill it.
    .executableTarget(
      name: "JournalProbe",
      dependencies: ["PostHog", "Recovery", "Session", "Screen", "Simulator", "Edge"],
      path: "Tests/JournalProbe", swiftSettings: strict),
    tests(
      "JournalTests",
      [
        "PostHog", "Diagnosis", "Recovery", "Session", "Screen", "Simulator", "Edge",
        "JournalProbe",
      ]),
    tests(
      "SessionTests", ["Session", "Recovery", "Diagnosis", "PostHog"],
      resources: [.copy("Utterances")]),
  ],
  swiftLanguageModes: [.v6]
)
