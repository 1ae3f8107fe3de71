// Who we are and where. Asked once, at the start.

extension Endpoint {
  package static let account: [Endpoint] = [whoAmI, retrieveProject]

  /// The owner of the key, with the project last visited: what `@current` means just now.
  package static let whoAmI = Endpoint(
    name: "users-me", method: .get, root: .site, path: "users/@me/", scope: .none, risk: .reads,
    answers: .account)

  /// A project by number, or `@current`.
  package static let retrieveProject = Endpoint(
    name: "projects-retrieve", method: .get, root: .site, path: "projects/:id/", scope: .none,
    risk: .reads, answers: .project)
}
