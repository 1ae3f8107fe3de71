// A question to PostHog, as a value.

/// One call: an operation with its arguments.
package struct Call: Hashable, Sendable {
  package let endpoint: Endpoint
  /// `id` fills the path; the rest goes where the endpoint says.
  package let arguments: [String: JSON]

  package init(_ endpoint: Endpoint, _ arguments: [String: JSON] = [:]) {
    self.endpoint = endpoint
    self.arguments = arguments
  }

  package init(_ endpoint: Endpoint, id: String, _ arguments: [String: JSON] = [:]) {
    self.init(endpoint, arguments.merging(["id": .string(id)]) { _, id in id })
  }

  /// The object that the call is about; nil for lists.
  package var id: String? { arguments["id"]?.string }

  package var secrets: Set<SecretRef> { JSON.object(arguments).secrets }

  /// The path under the host, query included. Values are percent-encoded.
  ///
  /// - Parameter project: the pinned number, or `@current` before it is known.
  package func path(project: String) -> String {
    let filled = endpoint.path.replacing(":id", with: Self.encoded(id ?? ""))
    let base =
      switch endpoint.root {
      case .project: "/api/projects/\(Self.encoded(project))/\(filled)"
      case .site: "/api/\(filled)"
      }
    let pairs = endpoint.query.sorted().flatMap { name -> [String] in
      switch arguments[name] {
      case .array(let values)?: values.map { "\(name)=\(Self.encoded(Self.plain($0)))" }
      case let value?: ["\(name)=\(Self.encoded(Self.plain(value)))"]
      case nil: []
      }
    }
    return pairs.isEmpty ? base : base + "?" + pairs.joined(separator: "&")
  }

  /// What goes in the body; nil where nothing does.
  package var body: JSON? {
    guard endpoint.method == .post || endpoint.method == .patch else { return nil }
    let rest = arguments.filter { $0.key != "id" && !endpoint.query.contains($0.key) }
    return rest.isEmpty ? nil : .object(rest)
  }

  private static func plain(_ value: JSON) -> String { value.string ?? value.canonical }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "@"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return result
  }
}

extension Call: CustomStringConvertible {
  /// `TOOL {canonical JSON}`, as transcripts and the journal write it.
  package var description: String { "\(endpoint.name) \(JSON.object(arguments).canonical)" }
}

extension Call: Codable {
  enum CodingKeys: String, CodingKey { case tool, arguments }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let name = try members.decode(String.self, forKey: .tool)
    guard let endpoint = Endpoint.named[name] else {
      throw DecodingError.dataCorruptedError(
        forKey: .tool, in: members, debugDescription: "no operation is called \(name)")
    }
    self.init(endpoint, try members.decode([String: JSON].self, forKey: .arguments))
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(endpoint.name, forKey: .tool)
    try members.encode(JSON.object(arguments), forKey: .arguments)
  }
}
