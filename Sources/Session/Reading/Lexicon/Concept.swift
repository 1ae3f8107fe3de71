// What words stand for.

import Diagnosis

/// What a word or a phrase stands for, before grammar decides what the line means.
enum Concept: Hashable, Sendable {
  /// Something to do: `reload`, `wipe`, `keep an eye on`.
  case act(Act)
  case complaint(Complaint)
  /// Something to talk about: `plan`, `webhook`, `rows`.
  case subject(SentenceSubject)
  /// A whole phrase that is one of our verbs by itself: `how do you know`.
  case idiom(Intent.Verb)
  /// An answer to what lies on the table: `yes`, `never mind`, `both`.
  case answer(AnswerWords)
  case cue(Cue)
  case method(Method)
  case frequency(Frequency)
  /// From 1; -1 is the last, 0 the one in the middle.
  case ordinal(Int)
  /// `it`, `that table`.
  case reference
  case everything
  /// Known, and without weight: articles, prepositions, days of the week.
  case plain
}

/// The methods people name, by their words on the wire.
enum Method: String, Hashable, Sendable {
  case incremental, append, xmin
  case fullRefresh = "full_refresh"
}

/// The frequencies people name, by their words on the wire.
enum Frequency: String, Hashable, Sendable {
  case fiveMinutes = "5min"
  case quarterHour = "15min"
  case halfHour = "30min"
  case hour = "1hour"
  case sixHours = "6hour"
  case twelveHours = "12hour"
  case day = "24hour"
  case week = "7day"
  case month = "30day"
}

/// Things to do, as people name them. Which verb one becomes depends on its object.
enum Act: Hashable, Sendable {
  case reload, resync, cancel
  /// Empties: `wipe`, `purge`. Always about rows.
  case wipe
  /// `delete`, `drop`, `remove`: rows or a source, as the object has it.
  case delete
  case startOver
  case fix
  /// `recreate`, `register`: a webhook, a slot; of a table it is a resync.
  case recreate
  case look, verify, show, audit
  case change
  /// `enter`, `rotate`, `reconnect`: about a secret unless the object says otherwise.
  case rotate
  case switchOn, switchOff
  case rescan, watch, undo, record
  /// `run`, `start`, `do a …`: empty until a noun fills it.
  case light
  /// `sync`: as often the noun as the verb.
  case sync
}

enum SentenceSubject: Hashable, Sendable {
  case plan, loss, duration, safety, reversal, options
  case history, progress, evidence, commands, overview, errors
  case key, settings, webhook, signingSecret, replication
  case newTables, tableList, tables, sources, table, source
  case rows, column
  /// `from scratch`.
  case scratch
}

enum AnswerWords: Hashable, Sendable {
  case consent, refuse, back, leave, ready, pleasantry
  case all, same
}

/// Words that steer: who asks, who orders, who only tells.
enum Cue: Hashable, Sendable {
  case what, why, how, when, which, who, whereabouts
  /// `is`, `has`, `did`: opens a question or carries a statement.
  case finite
  /// `should`, `would`, `may`: nobody orders with these.
  case modal
  /// `can you`, `would you`: a question in form, an order in fact.
  case polite
  /// `please`, `i want to`, `go ahead and`: may stand before an order.
  case leadIn
  /// `if`, `unless`, `before`, `whether`.
  case condition
  /// `don't`, `never`, `without`, `instead of`.
  case negation
  /// `said`, `suggested`, `according to`.
  case report
  /// `maybe`, `I think`, `wondering`.
  case hedge
  /// `what happens if`, `how do I`, `difference between`: asks what a thing does.
  case consequence
  /// `would … help`, `worth it`, `better`: asks whether a thing is right here.
  case fitness
  case and, or, because, then, already
  /// `a`, `the`, `another`, `full`: what follows is a noun.
  case article
  /// `any`, `some`: about no particular one.
  case indefinite
  /// `I`, `we`, `it`, `someone`.
  case subjectWord
}
