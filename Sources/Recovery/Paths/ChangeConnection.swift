// Path B with settings: PostHog is told where and as whom to connect, and with what.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// One PATCH of the source's settings, then the tables brought back as after a new credential. The
  /// PATCH starts nothing by itself (API reference, 15.13).
  ///
  /// - Note: a new host must not receive an old secret, so the server wants the credentials again
  ///   with it; of a tunnel, what is left out counts as changed. Source: API reference, 11.3.
  package static let changeConnection = RecoveryPath(
    letter: .b, title: "Tell PostHog how to connect, then sync again", answers: [],
    handover: { situation in
      let slots = situation.demandedCredentials
      return slots.isEmpty ? nil : NewSettings(slots, settings: situation.clearInputs)
    },
    steps: { situation in
      let saves: [Step] =
        situation.demandedCredentials.isEmpty
        ? [situation.send(.updateSource, ["job_inputs": .object(situation.clearInputs)])] : []
      return saves + situation.revivingSource
    })
}

extension Situation {
  /// What a PATCH with these inputs will be refused without.
  fileprivate var demandedCredentials: [SecretSlot] {
    let movesTarget = ["host", "instance_url"].contains { isMoved([$0]) }
    let movesTunnel = ["enabled", "host", "port"].contains { isMoved(["ssh_tunnel", $0]) }
    if movesTarget { return allCredentials }
    guard movesTunnel else { return [] }
    return credentials + (isMoved(["ssh_tunnel", "host"]) ? tunnelCredentials : [])
  }

  private func isMoved(_ place: [String]) -> Bool {
    let wanted = place.reduce(JSON.object(inputs) as JSON?) { $0?[$1] }
    return wanted != nil && wanted != place.reduce(source.settings as JSON?) { $0?[$1] }
  }

  /// Those of the source, and of the tunnel before it.
  package var allCredentials: [SecretSlot] { credentials + tunnelCredentials }

  private var tunnelCredentials: [SecretSlot] {
    guard usesTunnel,
      let auth = facts.forms[source.type]?.fields.first(where: { $0.type == "ssh-tunnel" })?
        .fields.first(where: { $0.name == "auth" }),
      let option = auth.options.first(where: { $0.value == tunnelSelection })
    else { return [] }
    return option.fields.filter(\.isSecret).map { field in
      var slot = field.slot(at: ["ssh_tunnel", "auth"])
      slot.label = "SSH tunnel's \(field.name.split(separator: "_").joined(separator: " "))"
      return slot
    }
  }

  private var usesTunnel: Bool {
    inputs["ssh_tunnel"] != nil
      || source.settings["ssh_tunnel"]?["enabled"]?.string?.lowercased() == "true"
      || source.settings["ssh_tunnel"]?["enabled"] == .bool(true)
  }

  private var tunnelSelection: String? {
    (inputs["ssh_tunnel"]?["auth"]?["selection"]
      ?? source.settings["ssh_tunnel"]?["auth"]?["selection"])?.string
  }

  /// The inputs without secrets, with all of a tunnel that must go along with a part of it.
  package var clearInputs: [String: JSON] {
    var clear = inputs.compactMapValues(\.inClear)
    let wantsTunnel =
      clear["ssh_tunnel"] != nil || (isMoved(["host"]) && !tunnelCredentials.isEmpty)
    guard wantsTunnel, let stored = source.settings["ssh_tunnel"] else { return clear }
    var tunnel = clear["ssh_tunnel"] ?? .object([:])
    for place in [["enabled"], ["host"], ["port"], ["auth", "selection"], ["auth", "username"]] {
      guard place.reduce(tunnel as JSON?, { $0?[$1] }) == nil,
        let kept = place.reduce(stored as JSON?, { $0?[$1] })
      else { continue }
      tunnel = tunnel.setting(kept, at: place)
    }
    clear["ssh_tunnel"] = tunnel
    return clear
  }
}

extension JSON {
  fileprivate var inClear: JSON? {
    switch self {
    case .secret: nil
    case .object(let members): .object(members.compactMapValues(\.inClear))
    default: self
    }
  }
}
