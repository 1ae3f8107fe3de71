// Things to talk about.

extension Lexicon {
  static let subjects: [Entry] = [
    Entry(
      .subject(.plan),
      """
      plan, steps, next steps, proposal, your plan, approach, strategy, remedy, way forward,
      recommendation, advice, procedure, to do list, todo
      """),
    Entry(
      .subject(.loss),
      """
      lose, lost forever, data loss, loses, losing, be lost, get lost, be deleted, be wiped, be
      gone, affect, impact, break my dashboards, cost, be affected, downtime, wiped table,
      collateral, consequences for, gets lost, lost in, downside, downsides, upside, backup, keep my
      settings, break meanwhile
      """),
    Entry(.subject(.duration), "how long, eta, how much time, how quickly, how fast"),
    Entry(
      .subject(.safety),
      """
      safe, dangerous, risky, harm, destructive, harmless, harmful, risk, safely, danger,
      irreversible, reversible
      """),
    Entry(
      .subject(.reversal),
      """
      be undone, way back, reverse it, reverse this, go back afterwards, be reverted, be reversed
      """),
    Entry(
      .subject(.options),
      """
      options, option, alternative, alternatives, another way, other way, gentler way, gentler,
      better way, other options, anything else we can do, softer way, less drastic, a different way,
      workaround
      """),
    Entry(
      .subject(.history),
      """
      history, journal, last runs, recent runs, past runs, last jobs, recent jobs, job history,
      jobs, runs, past syncs, previous syncs, last syncs, recent syncs, sync history, audit log,
      audit trail, log, logs, previous runs, earlier runs, run history, changelog, past jobs,
      changes made, made so far, changes so far, timeline, recap, activity, actions, what actions,
      past actions, previous actions, earlier failures, previous failures, past failures, earlier
      errors, previous errors, past errors, failed before, failed earlier, failed runs
      """),
    Entry(
      .subject(.progress),
      """
      status, state, progress, row counts, rowcounts, done, finished, complete, completed, running,
      last sync, last synced, next sync, sync next, last sync time, row count, rowcount, how far,
      how many rows, how often, done yet, finished yet, any news, news, update on, how many records,
      still syncing, syncing, last run, next run, schedule of, over yet, through yet, ready yet,
      successful, succeeded, how big, size, stats, number of rows, total rows, ok now, finish,
      succeed, complete yet, processed, latest sync, latest run, progress bar, percentage,
      remaining, is it doing, are you doing, go through, went through, go well, in progress,
      underway, ongoing, queued, scheduled, caught up, last time it ran, last time, run next, next
      time, completion, most recent sync, most recent run
      """),
    Entry(
      .subject(.evidence),
      """
      evidence, proof, reasoning, reason, details, detail, more detail, more details, root cause,
      verdict, conclusion, certainty, confidence, confident, convinced, logic, basis, grounds,
      clarify, rephrase, clarification, mistaken, doubt, doubt it, disagree, plain english, in
      english, simpler, dumb it down, eli5, assumption, assumptions, deduce, infer, cant be right,
      dont believe that, dont believe this, hard to believe, do not believe, nothing changed,
      nothing has changed, cant be it, cant be that, cant be true, cannot be it, that isnt it, thats
      not it, it isnt that, its not that, not buying it, dont buy it, dont believe it, dont believe
      you, youre wrong, you are wrong, thats wrong, doesnt sound right, not convinced, not true,
      facts, explanation, rationale, prove
      """),
    Entry(
      .subject(.commands),
      """
      commands, command, usage, manual, docs, documentation, instructions, tutorial, cheat sheet,
      cheatsheet, words do you, what words, which words, phrases, syntax, keywords, capabilities,
      features, guide, examples, example, get started, getting started, menu, cheat sheet please,
      shortcuts, syntax for, i can type, i can say, i could type, word for, the word for, command
      for, the command for, tour, quick tour, can i ask you, i can ask, can i tell you, things can i
      ask, can i ask about
      """),
    Entry(
      .subject(.overview),
      """
      warehouse, data warehouse, project, whole project, syncs, all syncs, problems, problem,
      issues, issue, trouble, overview, attention, fixing, urgent, alerts, worst, whole warehouse,
      all our syncs, pipelines, our syncs, the syncs, data syncs, imports, anything, nothing,
      something, somethings, healthy, fresh, up to date, in sync, in order, green, all right,
      summary, everywhere, situation, outage, incident, downtime here, stuff, stuffs, rundown,
      fleet, whole fleet, all systems, big picture, pulse, health, health report, report card
      """),
    Entry(
      .subject(.signingSecret),
      "signing secret, webhook secret, signature, signing key, signatures, whsec"),
    Entry(
      .subject(.key),
      """
      key, api key, apikey, keys, password, passwords, token, tokens, api token, credentials,
      credential, creds, secret, secrets, passphrase, access key, login, restricted key, pw, access
      token
      """),
    Entry(
      .subject(.settings),
      """
      host, hostname, port, settings, setting, connection settings, database name, db name, ssh
      host, connection string, server, new server, connection details, bastion, tunnel, ssh tunnel,
      ip address, connection parameters, config, ssl mode, replica, host name, endpoint, region
      """),
    Entry(
      .subject(.webhook),
      """
      webhook, webhooks, web hook, web hooks, real time, realtime, live events, hook, hooks, real
      time events, push events, webhook delivery, webhook deliveries, webhook endpoint, webhook
      events
      """),
    Entry(
      .subject(.replication),
      """
      replication, replication slot, slot, slots, publication, cdc, wal, wal level, wal_level,
      logical replication, cdc prerequisites, change data capture, prerequisites, replication slots,
      logical decoding, replica identity, replication identity
      """),
    Entry(
      .subject(.scratch),
      """
      from scratch, from zero, from the beginning, from the start, from nothing, from the ground up
      """),
    Entry(.subject(.newTables), "new tables"),
    Entry(
      .subject(.tableList),
      """
      table list, tables list, the table list, the tables list, the list of tables, the list of
      the tables, list of tables, schema list, list of schemas
      """),
    Entry(.subject(.tables), "tables, all tables, all the tables, schemas, streams"),
    Entry(
      .subject(.sources),
      """
      sources, all sources, connections, all the sources, connectors, integrations, do we have
      connected
      """),
    Entry(.subject(.table), "table, schema, stream, sync job, dataset"),
    Entry(
      .subject(.source),
      """
      source, connection, connector, integration, data source, datasource, whole source, entire
      source
      """),
    Entry(
      .subject(.rows),
      """
      rows, data, records, row, contents, synced data, synced rows, whats there, what is there,
      whats in there, what is in there, what we have for, what we have of, what we have from, what
      we have in, whatever we have for, whatever we have of, what we have, whatever we have, what
      we loaded for, what we loaded from, what we synced for, what we synced from, what you have
      for, what you have of, our copy, our copy of, the copy of, your copy of, posthog copy,
      posthog copy of, posthogs copy of, warehouse copy of, synced copy of, local copy of
      """
    ),
    Entry(
      .subject(.column),
      """
      primary key, primary keys, incremental field, less often, more often, less frequently, more
      frequently, cursor, cursor field, column, field, incremental column, pk, primary_key, key
      column, key columns, method, frequency, interval, cursor column, replication key, sync method,
      sync type, sync frequency, sync interval, sync schedule, sync mode, primary key column
      """),
    Entry(
      .subject(.errors),
      "error message, latest error, latest_error, stack trace, stacktrace, traceback"),
    // Those with numbers in them are put together in Frequencies.swift.
    Entry(.frequency(.fiveMinutes), "5min"),
    Entry(.frequency(.quarterHour), "every quarter hour, 15min"),
    Entry(.frequency(.halfHour), "every half hour, half hourly, 30min"),
    Entry(.frequency(.hour), "hourly, 1 hour"),
    Entry(.frequency(.sixHours), "6 hours, 6 hourly, 6hour"),
    Entry(.frequency(.twelveHours), "twice a day, twice daily, 12 hours, 12 hourly"),
    Entry(.frequency(.day), "daily, nightly, 24hour, at night only, only at night, at night"),
    Entry(.frequency(.week), "weekly, 7day"),
    Entry(.frequency(.month), "monthly, 30day"),
    Entry(.method(.fullRefresh), "full refresh, full table, full table replication, full_refresh"),
    Entry(.method(.incremental), "incremental, incrementally, incremental sync"),
    Entry(.method(.append), "append, append only"),
    Entry(.method(.xmin), "xmin"),
  ]
}
