// Things to do.

extension Lexicon {
  static let actions: [Entry] = [
    Entry(
      .act(.reload),
      """
      reload, re load, retry, re try, rerun, re run, refresh, kick, kick off a
      sync, restart, try, give another try, give it another try, retrigger, re trigger, pull,
      refetch, re fetch, repull, poke, resume, unstick, nudge, sync now, pump, redo, fetch, hit
      sync, another go, have another go, another attempt, one more chance, another chance, hit
      retry, hit reload, hit refresh, press retry, press reload, click retry, click reload, go
      again, run it again, start it again, start that again, start them again, trigger it again, run again, run it once more, run once more, another spin, another whirl,
      run that again, run them again, run again, one more time, another run, one more shot, another
      shot, one more go, one more try, another try, another round, one more run, a retry, a rerun
      """),
    Entry(
      .act(.resync),
      """
      resync, re sync, full resync, full re sync, full reload, reimport, re import, reload from
      scratch, resynchronize, resynchronise, reingest, re ingest, full reimport, hard resync, hard
      reload, backfill, re backfill, full refresh now, reinitialize, reinitialise
      """),
    Entry(
      .act(.cancel),
      """
      cancel, kill, stop, abort, terminate, halt, interrupt, end the run, call off, end, make it
      stop, make that stop, pull the plug, pull the plug on, put a stop to, put a halt to, make an
      end of, put an end to, shut down
      """),
    Entry(
      .act(.wipe),
      """
      wipe, wipe out, clear, clear out, empty, purge, nuke, truncate, erase, flush, blow away, throw
      away, clean out, zap, reset, delete data, delete the data, delete all data, delete all the
      data, delete rows, delete all rows, delete all the rows, delete every row, drop the data, drop
      all data, drop all rows, remove the data, remove all data, remove all rows, obliterate,
      bin the data, scrub
      """),
    Entry(
      .act(.delete),
      """
      delete, remove, drop, destroy, get rid of, disconnect, del, uninstall, detach, discard,
      unregister, deregister, bin, ditch, chuck, chuck out, scrap, throw out, toss, toss out
      """),
    Entry(
      .act(.startOver),
      """
      start over, start from scratch, begin anew, start anew, start afresh, begin afresh, start from
      zero, start fresh, begin again, start again, redo from scratch
      """),
    Entry(
      .act(.fix),
      """
      fix, repair, heal, solve, resolve, sort out, make work, get going, get working, unbreak,
      mend, bring back, revive, recover, rescue, get running, unfuck
      """),
    Entry(
      .act(.recreate),
      """
      recreate, re create, rebuild, re build, register, re register, reregister, create,
      reinstall, re establish, re add, readd, add back, put back, set up again
      """),
    Entry(
      .act(.look),
      """
      look at, look into, look again, look, take a look, have a look, take a peek, peek, dig into,
      dig, investigate, diagnose, debug, troubleshoot, inspect, examine, analyze, analyse, zoom in,
      drill into, go into, open, select, pick, choose, have a gander, triage, focus on, check in on,
      walk me through, run me through, talk me through, take me through, pull up, bring up, refresh
      my memory, refresh my memory on, jog my memory, jog my memory on, remind me, remind me of,
      remind me about
      """),
    Entry(
      .act(.verify), "check, verify, test, validate, check out, double check, recheck, make sure"),
    Entry(
      .act(.show),
      "show, list, display, print, tell, describe, see, find out, find, get, info, count"),
    Entry(
      .act(.audit),
      """
      audit, run an audit, sanity check, full check, status check, spot check, quick check, do an
      audit, health check, healthcheck, do a health check, run a health check, scan, checkup, sweep
      """),
    Entry(
      .act(.change),
      """
      change, update, set, lower, reduce, increase, decrease, bump, set up, edit, modify, configure,
      reconfigure, adjust, use, make, switch, point, move, put, enter, give a new, turn,
      flip
      """),
    Entry(
      .act(.rotate),
      """
      rotate, reconnect, re connect, reauthorize, reauthenticate, reauth, re auth, re authenticate,
      re authorize, relogin, roll, replace, log in again, log in, log in to, log back in, sign in,
      swap, regenerate
      """),
    Entry(
      .act(.switchOn),
      """
      enable, re enable, reenable, turn on, turn back on, switch on, switch back on, activate,
      reactivate, unpause, start syncing, put back on
      """),
    Entry(
      .act(.switchOff),
      """
      disable, turn off, switch off, pause, deactivate, stop syncing, quit syncing, exclude, unsync,
      mute, shut off
      """),
    Entry(
      .act(.rescan),
      """
      rescan, re scan, rediscover, discover, refresh tables, refresh the tables, refresh table list,
      refresh the table list, refresh schema, refresh schemas, refresh the schema, refresh the
      schemas, refresh schema list, refresh the schema list, reload the schema, reload schema,
      reload schemas, reload the schemas, reload the schema list, reload schema list, reload the
      table list, look for new tables, find new tables, find the new tables, check for new tables,
      pick up new tables, pick up the new tables, scan for new tables, get the new tables, update
      the table list, see the new tables, fetch the table list, import new tables, detect new
      tables, fetch the schema, fetch schema, fetch the schemas, re read the schema, re read what
      tables, re read which tables, re read the tables, reread the tables, look what tables, see
      what tables, see which tables, reread the schema, update the schema, sync the schema, update
      table list, update tables list, update the list of tables, refresh the list of tables, reload
      the list of tables, fetch the list of tables, update the tables
      """),
    Entry(
      .act(.watch),
      """
      watch, keep an eye on, keep watching, monitor, follow, tail, tell me when, let me know when,
      let me know if, notify me when, ping me when, alert me when, shout when, wait for, wait until,
      wait till, message me when, track, observe, keep me posted, ping me, notify me, let me know
      once, let me know as soon as, tell me once, tell me as soon as, tell me if, let me know, poll,
      babysit, stay on, shout once, ping me once, keep checking, wake me when, holler when, text me
      when, page me when, message me once, inform me when, keep me updated, keep me up to date, keep
      me in the loop, stay with it, stay with, stick with it, stick around until, ping when, ping
      once, ping if, shout if, alert when, notify when, beep when, hang around until, keep me
      informed
      """),
    Entry(
      .act(.undo),
      """
      undo, revert, take back, go back to how it was, back to how it was, back to the way it was,
      back to what it was, as it was before, the way it was before, put things back, rollback, roll
      back, roll it back, roll that back, put it back, put that back, take that back, take it back,
      change it back, ctrl z, unwind, back out, restore, reverse that, reverse this, reverse, unroll
      """),
    Entry(.act(.record), "record, start recording"),
    Entry(
      .act(.light),
      """
      run, start, do, give, perform, trigger, force, kick off, launch, begin, execute, issue, fire
      off, fire up
      """
    ),
    Entry(.act(.sync), "sync, synchronize, synchronise, ingest"),
  ]
}
