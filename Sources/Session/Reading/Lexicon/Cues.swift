// Words that steer, and words that weigh nothing.

extension Lexicon {
  static let cues: [Entry] = [
    Entry(
      .cue(.polite),
      """
      can you, could you, would you, will you, can u, could u, would u, cld you, can ya, could ya,
      would you mind, can you please, could you please, would you please, could somebody, can
      somebody, can someone, could someone, would you kindly, are you able to, wld you, can we get,
      cant you, couldnt you
      """),
    Entry(
      .cue(.leadIn),
      """
      please, pls, plz, plse, kindly, just, now, instead, i want to, i wanna, i would like to, id
      like to, i need to, we need to, we want to, i want you to, i need you to, i want, i need, i
      would like, id like, lets, let us, let me, go ahead and, go and, quickly, immediately,
      fucking, ffs, damn, damned, actually, simply, asap, right now, first, then please, finally,
      bloody, goddamn, wtf, hey there, you need to, well, so, also, dude, bro, folks, guys, team,
      syncmedic, bot, again then, id love to, i wish to, we would like to, wed like to, feel free
      to, wed like, we would like, id love, wed love, go for, we need, we want, need to, want to,
      wanna, gotta, have to, i have to, we have to, got to, need, want, time to, try to, already
      now, for gods sake, im asking you to, i said, go with, lets go with, id go with
      """),
    Entry(
      .cue(.consequence),
      """
      what happens if, what happens when, what happens to, what happens with, what becomes of, what would happen if, what would happen,
      what will happen if, what if, what if i, how do i, how do you, how do we, how does, how to,
      how can i, how would i, how would i go about, how does one, difference, difference between,
      whats the difference, vs, versus, compared to, what is a, whats a, what is the, what does,
      what would, how would one, what is an, what exactly is, what exactly does, what are the
      consequences, is it safe to, is it dangerous to, is it ok to, whats the effect, side effects,
      consequences, how do you do, whats the point of, when would i, when would you, when should i,
      when do i, explain what, when would one, when to use, when is, tell me about, talk about,
      meaning of, purpose of, point of, effect of, what do you mean by, whats meant by, different
      from, differ, differs, what is it, the same as, same as, diff, diff between, whats the diff,
      in what way
      """),
    Entry(
      .cue(.fitness),
      """
      help with, worth, better, makes sense, make sense, good idea, needed, necessary, required, the
      right thing, useful, advisable, smart, wise, recommended, any good, do any good, great idea,
      bad idea, terrible idea, awful idea, stupid idea, brilliant idea, do the trick, right move, a
      must, right call, overkill, appropriate, enough, time to, recommend, in my place, if you were
      me, sufficient, worthwhile, the way to go, my best bet, warranted, justified, good time, right
      time
      """),
    Entry(
      .cue(.modal),
      """
      do i need to, do we need to, do i have to, do we have to, do i need, do we need, do i, do
      we, do you, do they, does one, should, shall, would, could, can, may, might, must, ought,
      wouldnt, shouldnt, couldnt, will, cant, wont, am i allowed, allowed, able
      """),
    Entry(
      .cue(.condition),
      """
      if, unless, before, after, whether, in case, once, until, when, whenever, provided, only if,
      as soon as, assuming, suppose, supposing, till, even if, in order to
      """),
    Entry(
      .cue(.negation),
      """
      dont, do not, not, never, without, no longer, instead of, rather than, didnt, did not, doesnt,
      isnt, arent, wasnt, must not, mustnt, should not, neither, nor, never ever, no need to, stop
      short of, refrain from, avoid, hold off, except, except for, apart from, other than,
      excluding, under no circumstances, in no case, cannot, anything but, far from, forbid,
      forbidden, against, hands off, stay away from, keep away from, out of the question, not an
      option, off limits, nobody should, nobody
      """),
    Entry(
      .cue(.report),
      """
      said, says, say, told, tells, suggested, suggests, suggest, recommended that, recommends,
      according to, asked, asks, wants me, wants us, want me, want us, wants, wanted, they want,
      advised, advises, docs say, claims, claimed, thinks, proposed, proposes, insists, insisted,
      mentioned, reckons, believes, wrote, writes, read that, heard, demanded, demands, ordered
      me, tried to, supposed to, meant to, runbook, chatgpt, colleague, boss, keeps telling, keep
      telling, everyone keeps, told me, claude, copilot, gpt, stackoverflow, stack overflow, slack
      """),
    Entry(
      .cue(.hedge),
      """
      maybe, perhaps, i think, think, thinking, wondering, wonder, not sure, unsure, tempted,
      considering, consider, i guess, guess, afraid, possibly, probably, i suppose, imagine,
      hypothetically, theoretically, in theory, curious, hesitant, debating, about to, planning to,
      plan to, going to, i was going to, gonna, i might, hoping, hope, worried, worry, scared, i
      feel like, feels like, sounds like, contemplating, torn, 🙄, 😏, 🤡, 🤪, 😜, jk, just kidding,
      kidding, im kidding, sarcasm, joking, im joking, just joking, as a joke, more like, smells
      like, seems like, sounds more like, looks more like
      """),
    Entry(
      .cue(.finite),
      """
      is, are, was, were, has, have, had, does, do, did, keeps, keep, looks, look like, seems, seem,
      be, been, being, am, im, goes, went, hasnt, havent, hadnt, gets, got, came, comes, shows,
      became, becomes, stays, remains, ends, ended, started, happened, returned, returns, left,
      made, caused, threw, didn
      """),
    Entry(.cue(.what), "what, whats, wat, wot"),
    Entry(
      .cue(.why),
      """
      why is, why are, why does, why did, why do, why has, why have, why was, why isnt, why arent,
      why the hell, why the fuck, how come, y, why cant, why wont, why werent, why would anyone, why
      on earth, why oh why, why the
      """),
    Entry(.cue(.how), "how"),
    Entry(.cue(.which), "which"),
    Entry(.cue(.who), "who, whose, whom"),
    Entry(.cue(.whereabouts), "where, wheres"),
    Entry(.cue(.and), "and"),
    Entry(.cue(.or), "or, or else"),
    Entry(
      .cue(.because),
      """
      because, cause, cuz, coz, bc, since, as it, but, however, although, though, even though, so
      that
      """),
    Entry(
      .cue(.then),
      """
      then, and then, after that, afterwards, no more discussion, no more discussions, no more talk,
      no more talking, no more excuses, enough talk, enough talking, enough discussion, decision
      made, decision is made, its decided, final decision, final answer
      """),
    Entry(.cue(.already), "already, yet, yesterday, earlier, last night, previously"),
    Entry(
      .cue(.article),
      """
      a, an, the, another, full, one more, complete, my, our, your, their, whole, entire, new,
      fresh, manual, quick, that stuck, this stuck, the stuck, the running, hard
      """),
    Entry(.cue(.indefinite), "any, some"),
    Entry(
      .cue(.subjectWord),
      """
      i, we, you, they, he, she, someone, somebody, anyone, anybody, everybody, everyone, support,
      people, u, ill, ive, id, were, theyre, youre, theyve, weve
      """),
  ]

  /// Known, so that they are neither names nor misspelt names; nothing else.
  static let ordinary: [Entry] = [
    Entry(
      .plain,
      """
      of, on, in, for, to, from, at, by, with, off, over, up, out, about, into, than, as, per, via,
      under, between, through, there, here, again, too, as well, still, very, so, such, only, also,
      even, ever, more, less, most, much, many, few, lot, lots, bit, quite, pretty, totally,
      completely, super, properly, correctly, exactly, suddenly, somehow, anymore, today, tonight,
      tomorrow, morning, evening, night, noon, monday, tuesday, wednesday, thursday, friday,
      saturday, sunday, weekend, january, february, march, april, june, july, august, september,
      october, november, december, itself, one by one, one at a time, one after the other, by itself, on its own, all by itself, by themselves,
      week, weeks, day, days, hour, hours, minute, minutes, month,
      months, time, times, ages, am, pm, production, prod, dashboard, dashboards, report, reports,
      finance, numbers, number, values, value, revenue, totals, total, thing, things, stuff, place,
      way, idea, clue, work, works, working, need, needs, want, like, know, knows, sure, guess,
      going, come, coming, call, calls, called, paged, page, pager, pagerduty, alert, alerted,
      fired, fire, love, hate, me, us, him, her, mine, ours, no one, nobody, none, other, others,
      else, same, different, sandwich, weather, joke, post, posthog, api, sql, query, queries, big,
      small, huge, large, long, short, high, low, good, bad, weird, strange, odd, wonky, funny,
      please, hell, shit, crap, piece, god, man, dev, devs, ops, guy, team, ago, latest, newest,
      recent, recently, lately, since, during, while, next, last, past, early, soon, always,
      sometimes, often, usually, thing is, basically, literally, honestly, especially, because of,
      due, might be, percent, half, part, parts, rest, side, end, start of, middle, anyway,
      whatever, wherever, however, ahead, along, around, down there, everywhere, somewhere, back,
      forward, line, lines, file, files, code, able to, show up, shows up, show, shown, seen, look,
      feel, ask, asking, answer, question, questions, problem is, deal with, handle, matter, mind,
      person, someone else, nothing else, app, machine, laptop, internet, vendor, world, cat, dog,
      fox, lazy, brown, pushed, deploy, deployed, deployment, release, released, migration,
      migrated, incident, outage, jira, email, mail, phone, chat, channel, fast, slowly but, ok so,
      um, uh, hmm, er, eh, oh, ah, ugh, argh, meh, jeez, jesus, christ, omg, wtf, tf, fuck, fucks,
      bullshit, stupid, dumb, goddammit, dammit, name, names, id, ids, type, types, kind, kinds,
      sort of, sorts, case, cases, point, level, levels, list of, set of, group, groups, tell, give,
      made, took, take, takes, taken, keep, kept, put, let, lets see, say so, mean, means, meant,
      use, used, uses, using, make, makes, making, having, doing, getting, trying, tried, luck,
      happening, happen, happens, go, gone wrong, left over, fix it yourself, three hours, saw,
      noticed, notice, appear, appears, appearing, care, cares, cared, card, cards, star, stars,
      party, head, hand, hands, home, house, money, water, word, words, room, book, story, job,
      jobs, year, years, school, student, country, family, fact, eye, hold, held, buy, bring,
      brought, write, read, hear, play, move, moved, believe, live, lives, turn, turned, leave,
      left, stand, lose, pay, paid, meet, include, including, continue, set, learn, learned, lead,
      understand, understood, follow, stop, speak, spoke, spend, spent, grow, grew, win, won, offer,
      offered, remember, serve, die, send, sent, build, built, stay, fall, fell, cut, reach,
      reached, remain, raise, raised, decide, decided, explain, probably, clear, clearly, certain,
      possible, impossible, likely, true, false, free, full, easy, hard, hot, cold, close, near,
      far, important, similar, major, minor, better, best, worse, worst, young, able, ready, main,
      single, sum, amount, amounts, count, counts, counted, copy, copied, share, shared, seem,
      seemed, ship, shipped, shop owner, chart, charts, graph, graphs, metric, metrics, insight,
      insights, board, boards, test, tests, tested, prove, boss, customer facing, user facing,
      marketing, sales, billing, accounting, mistake, mistakes, mistakenly, supposed, suppose,
      expect, expected, expecting, assume, assumed, suspect, suspected, complain, complaining,
      complained, reported, pinged, asked for, told, please help, urgent, urgently, critical,
      important one, priority, blocker, blocking, broke again, whole day, all day, all night, all
      week, since then, as usual, per usual, once more, touch, touched, mess with, trust, feels,
      felt, sounded, heard, another one, any more, kinda, sorta, dunno, gimme, lemme, wanna know,
      gotta, idk, imo, afaik, iirc, btw, fyi, tbh, np, rn, everything else, both sides, own, whose
      turn, ready to, real, actual, accident, purpose, least, once again, twice before, compare,
      compared, match, matches, ones, primary, sender, replica db, pipeline, pipelines, mrr, arr,
      kpi, kpis, churn, signups, eating, killing, out of the question, misery, contract, contracts,
      contact us, peep, gander, bonkers, dashboard numbers, people say, ticket reads, setup, set up
      of, this month, this week, this morning, this year, this time, this afternoon, this evening,
      that way, this way, that much, that many, nr, num, item, entry, current, currently, halfway,
      per se, added, add, adding, find, rule out, expensive, eats, paste, taste, waste, sentence,
      newer, nicer, bigger, larger, smaller, quicker, faster, cleaner, safer, cheaper, shorter,
      higher, easier, harder, simple, schedule, cadence, basis for, posthog invoice, posthog bill,
      at all, customer success, customer support, customer care, customer service, product team,
      product manager, product owner, slate, chance, store, stores, storage, heck, harmony, bed,
      sleep, lunch, dinner, coffee, breakfast, vault, clipboard, exact, raw, entire thing, loyalty,
      paragraph, jira ticket, zendesk ticket, support ticket, ticket says, tickets say, ticket reads,
      ticket asks, a ticket says, note, notes, noted, coast clear, the coast is clear, ofc, obv, obvs, duh,
      defo, lose my mind, losing my mind, lose my job, lose my shit, lose it completely, imagining it,
      imagining things, am i imagining it, am i imagining things, am i crazy, am i going crazy, am i
      going mad, am i seeing things, crystal clear, loud
      and clear, kick things off, left the company, leaves the company, our company, my company
      """),
    // Words of every day that are but a slip away from one of ours. Found by asking for the commonest
    // six thousand; those that mean the same as ours are left out.
    Entry(
      .plain,
      """
      accent, action, actively, activist, activists, admitted, agent, alternate, annually,
      arena, audio, bank, banned, basic, bass, beings, beliefs, bitter, blood, bonus, bored, burst,
      butter, cancer, cash, casting, charged, charging, charles, cheating, classification, closed,
      closer, closet, coaching, coast, collection, collections, college, commons, compete, complex,
      concepts, conference, confusion, constant, consumer, contest, context, continued, continues,
      convention, conviction, convince, cooking, costa, counter, court, courts, creation, crush,
      customs, dance, dealt, debut, depressed, dutch, ease, engaged, excited, exist, exploration,
      extended, faces, fellow, filed, flash, forming, frequent, frequently, fund, funding, funds,
      garage, goods, grave, greek, headed, helping, homes, hosted, increasingly, inner, inter,
      interaction, interactions, internal, invented, invest, invested, investing, invited, killer,
      laser, lasting, laughed, layer, leaves, listen, locked, lonely, loose, lovers, makers, males,
      mention, mercy, minded, monsters, movie, movies, older, overall, packed, passed,
      passes, passing, phrase, pics, plane, planes, plant, plants, pleased, posting, precious,
      pride, prime, prince, prize, produce, produced, producer, producers, produces, prof, promises,
      promoted, protect, provide, providers, provides, pure, rally, reading, realise, realize,
      receiving, reflected, relative, reliable, remote, reserved, reserves, retired, retreat,
      revised, rights, roles, sacred, scale, scheme, scored, scream, screaming, seeking, selection,
      seven, sharing, shell, shoes, shopping, sleeping, sole, stable, staff, states, station, steam,
      stepped, strategic, strike, strikes, strip, struck, stuart, style, suck, supporting, supports,
      sweat, tale, tanks, tired, trees, trips, trucks, turner, washing, whereas, worthy, wound,
      writers
      """),
  ]
}
