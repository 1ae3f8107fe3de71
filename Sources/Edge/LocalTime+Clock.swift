// The wall clock of the machine, for times on a screen.

import FoundationEssentials
import Glibc
import Screen

extension LocalTime {
  /// What this machine calls local, from 400 days ago, which is as far back as anything is told, to
  /// 60 ahead. Changes are found to the day: those nights nobody reads the hour off a clock.
  package init?(around now: Date) {
    var periods: [Period] = []
    for day in -400...60 {
      let date = now.addingTimeInterval(Double(day) * 86_400)
      var seconds = time_t(date.timeIntervalSince1970)
      var fields = tm()
      guard localtime_r(&seconds, &fields) != nil else { return nil }
      guard fields.tm_gmtoff != periods.last?.offset else { continue }
      let name = fields.tm_zone.map { String(cString: $0) } ?? "local"
      periods.append(Period(from: date, offset: fields.tm_gmtoff, name: name.inert(limit: 8)))
    }
    self.init(periods)
  }
}
