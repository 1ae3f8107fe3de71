// A limit for the patience of a script.

import Session

extension Driver {
  /// Settles an event; when the time is over, waiting stops as it does on Ctrl-C.
  package func settle(_ event: Event, within seconds: Double?) async {
    guard let seconds else { return await settle(event) }
    let post = post
    let alarm = Task {
      try? await Task.sleep(for: .seconds(seconds))
      if !Task.isCancelled { post(.interrupted) }
    }
    await settle(event)
    alarm.cancel()
  }
}
