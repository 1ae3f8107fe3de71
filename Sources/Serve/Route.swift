// Which operation an HTTP request means. Methods and paths are those of `Endpoint.all`: what a
// client can say, the server understands, and nothing else.

import PostHog

/// What arrived, before we know whether it is a call.
struct Incoming: Sendable {
  /// `GET`
  var method: String
  /// As it stands on the request line: `/api/projects/7/external_data_sources/?limit=100`.
  var target: String
  /// As the client calls us: `http://127.0.0.1:8123`.
  var host: String
  /// The header's value.
  var authorization: String?
  var body: [UInt8] = []
}

/// A path that leads somewhere.
struct Route {
  /// As it stands in the path; nil beside the projects.
  let project: String?
  /// Operations of that path, one a method, with the id in it.
  private let places: [Place]
  /// Decoded, in order.
  private let query: [(name: String, value: String)]

  private struct Place {
    let endpoint: Endpoint
    let id: String?
  }

  /// - Throws: 404 **E** for a path that is none of ours.
  init(_ target: String) throws(APIError) {
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var segments = halves[0].split(separator: "/").map(Self.decoded)
    guard segments.first == "api" else { throw .noSuchPath }
    // The older name of a project; a trailing slash is optional (API reference, 1.1).
    if segments.count > 1, segments[1] == "environments" { segments[1] = "projects" }
    let isInside = segments.count > 3 && segments[1] == "projects"
    let root: Endpoint.Root = isInside ? .project : .site
    let rest = segments.dropFirst(isInside ? 3 : 1)
    places = Self.places(at: rest, under: root)
    guard !places.isEmpty else { throw .noSuchPath }
    project = isInside ? segments[2] : nil
    query = halves.count < 2 ? [] : halves[1].split(separator: "&").map(Self.pair)
  }

  /// - Throws: 405 **E** for another method, 400 **E** for a body that is no JSON object.
  func call(_ incoming: Incoming) throws(APIError) -> Call {
    guard let place = places.first(where: { $0.endpoint.method.rawValue == incoming.method }) else {
      throw .wrongMethod(incoming.method)
    }
    var arguments = try Self.members(of: incoming.body)
    for name in place.endpoint.query { arguments[name] = value(of: name) }
    arguments["id"] = place.id.map { .string($0) }
    return Call(place.endpoint, arguments)
  }

  /// A path spelled out goes before one that takes the word for an id: `wizard/`.
  private static func places(at path: ArraySlice<String>, under root: Endpoint.Root) -> [Place] {
    let found = Endpoint.all.filter { $0.root == root }.compactMap { place($0, at: path) }
    let spelledOut = found.filter { $0.id == nil }
    return spelledOut.isEmpty ? found : spelledOut
  }

  private static func place(_ endpoint: Endpoint, at path: ArraySlice<String>) -> Place? {
    let pattern = endpoint.path.split(separator: "/")
    guard pattern.count == path.count else { return nil }
    var id: String?
    for (expected, given) in zip(pattern, path) {
      if expected == ":id" { id = given } else if expected != given { return nil }
    }
    return Place(endpoint: endpoint, id: id)
  }

  /// A name said twice is a list: `schemas=Charge&schemas=Invoice`.
  private func value(of name: String) -> JSON? {
    let values = query.filter { $0.name == name }.map { JSON.string($0.value) }
    return values.count > 1 ? .array(values) : values.first
  }

  private static func members(of body: [UInt8]) throws(APIError) -> [String: JSON] {
    if body.isEmpty { return [:] }
    guard case .object(let members)? = JSON(bytes: body) else { throw .noJSON }
    return members
  }

  private static func pair(_ text: Substring) -> (name: String, value: String) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = halves.count < 2 ? "" : halves[1].replacing("+", with: " ")
    return (decoded(halves[0]), decoded(value[...]))
  }

  /// Percent signs resolved; one that begins no byte stands for itself.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension APIError {
  fileprivate static let noSuchPath = APIError.refused(
    Refusal(404, .envelope, "Not found.", type: "invalid_request", code: "not_found"))

  fileprivate static let noJSON = APIError.refused(
    Refusal(
      400, .envelope, "JSON parse error - Expecting value: line 1 column 1 (char 0)",
      type: "invalid_request", code: "parse_error"))
}
