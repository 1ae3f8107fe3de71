// Whole phrases that mean one of our verbs, and answers to what lies on the table.

extension Lexicon {
  static let idioms: [Entry] = [
    Entry(
      .idiom(.explain),
      """
      why not, why, how do you know, how do you know that, how can you tell, how sure are you, how
      sure, how certain are you, how certain, are you sure, are you certain, are u sure, r u sure, u
      sure, really, you sure, explain, explain that, elaborate, what makes you think, what makes you
      think that, what makes you say, what makes you so sure, what makes you so certain, what does
      that mean, what does this mean, what does it mean, what does that error mean, what does this
      error mean, what does the error mean, i dont understand, i dont get it, i do not understand,
      huh, say more, tell me more, what do you mean, meaning, whose fault is it, whose fault, whose
      fault is this, who broke it, who broke this, who is to blame, what else could it be, could it
      be, couldnt it be, isnt it, isnt it just, what if its, what if it is, why do you think, why do
      you say, why do you believe, says who, based on what, prove it, how did you figure, how did
      you work that out, how come you think, what did you find, what did you see, what did you look
      at, why would, more info, whys that, how so, justify, are you kidding, what caused this, what
      caused it, what caused that, who is responsible, what else, how did you find out, how did you
      find that out, how do you figure, on what grounds, come again, how do you come to that, what
      tells you that, how did you get to that, how did you come up with that, what leads you to, are
      you 100 sure, are you 100 percent sure, is it my fault, is this my fault, are we to blame, am
      i to blame, whats the reason, what is the reason, how did you conclude that, how did you conclude, what do you base
      that on, on which basis, what is behind this, whats behind this, what is this about, how did
      that happen, how did this happen, how could that happen, how could this happen, how can that
      be, how is that possible, how did you reach, how did you arrive at, how do you reach, how did
      you decide, how did you determine, how did you diagnose, what is your reasoning, whats your
      reasoning, you sure about that, sure about that, are you positive, you positive, whats the
      cause, what is the cause, whats causing, what is causing, what causes, why exactly, why so,
      and why, why though, for what reason, what happened exactly, what went wrong exactly, what
      exactly is wrong, what exactly happened, what does it say, what does the error say, whats the
      error, what is the error, which error, show me the error, show the error, read me the error,
      what error, where did you get, wdym, y tho, what makes it, supposed to mean, what is that
      supposed to mean, whats that supposed to mean, makes no sense, that makes no sense, did you
      rule out, have you ruled out, did you check, have you checked, have you considered, how would
      you know, what do you see, who says
      """),
    Entry(
      .idiom(.plan),
      """
      what will you do, what are you going to do, what would you do, what do you suggest, what do
      you recommend, what do you propose, what should i do, what should we do, what do i do, what do
      we do, what now, now what, what next, whats next, what happens next, what are my options, what
      can i do, what can we do, what are the options, what else can we do, which calls, what calls,
      any suggestions, suggestions, what do i need to do, what would you suggest, whats your
      suggestion, your recommendation, next step, how do i fix it, how do i fix this, how can we fix
      this, how do we fix this, how do we fix it, how to proceed, how can i fix this, how can i fix
      it, how would you fix it, how would you fix this, what have you got in mind, whats going to
      happen, what is going to happen, walk me through it, walk me through the plan, talk me through
      it, take me through it, what exactly happens, what gets deleted, what exactly gets deleted,
      what gets wiped, what goes away, less drastic, what happens to my data, what are the risks,
      what are the downsides, what can be done, how do we get out of this, how do i get out of this,
      the worst that can happen, worst case, what would fix it, what would fix this, what would
      help, what helps, how to fix, how to fix it, how do we solve this, how do i solve this, what
      can you do about it, what do you have in mind, how would you go about it, whats the solution,
      solution, the way out, way out, the fix, whats the fix, what do you want to do, what do you
      intend to do, what would that do, what will that do, what does that do, what does it do, what
      does this do, whats it going to do, what is it going to do, will it help, would it help, does
      that help, will that help, would that help, will this fix it, will that fix it, would that fix
      it, does that fix it, what are we going to do, whats your plan, and then what, then what, so
      what now, ok what now, what comes next, whats the next step, what is the next step, what can
      be lost, whats at stake, what is at stake, how do i proceed, how should i proceed, how should
      we proceed, what do i type, what do i have to type, what must i type, what are you about to
      do, what are you planning, what is about to happen, whats about to happen, what will happen,
      what happens now, what happens then, recommend something, suggest something, how to get it
      running, for how long, and afterwards, what comes after
      """),
    Entry(
      .idiom(.history),
      """
      what did you do, what have you done, what did you change, what did we do, what have we done,
      what was done, who approved, what happened so far, what was changed, what did you just do,
      what changed, have you done anything, did you change anything, what have you changed, who did
      what, what did i do, did you do anything, what did i approve, what you did, what i did, what
      you have done, what was approved, who deleted, who wiped, who resynced, who reloaded, who
      changed, who cancelled, who did this, what has been done, what have i approved, what have you
      approved, anything approved, what did we just do, what did we change, anything changed, has
      anything changed, have you changed anything, what have we changed, what was that you did, what
      did you run, what calls did you make, which calls did you make, what did you send, have you
      touched anything, did you touch anything, what happened today, what was done today, what
      happened while, while i was away, did i approve, did we approve, have we approved, what
      exactly have you done, what exactly did you do, what exactly was done, what happened in, what
      happened since, what happened during, what happened over, what have you been up to, what have
      you been doing, which changes, what changes did, what changes were, youve sent, youve done,
      youve changed, you have sent, you sent, you changed, you ran, youve run, weve done, weve
      tried, we have tried, youve tried, you have tried, i have done, ive done so far
      """),
    Entry(
      .idiom(.help),
      """
      help, halp, h, man, help me, what can you do, what can u do, what can i type, what can i say, what can i ask,
      how does this work, how does this tool work, how does this thing work, how does it work, how
      do i use this, how do i use, who are you, what are you, im lost, i am lost, what is this, how
      to use, what do you do, whats this, what can i do here, what is this thing, how do you work,
      hlep, sos, what are you able to do, help pls, show help, teach me, what are my commands, what
      can you even do, what can you actually do, what do you even do, what do i type, instructions
      please, how do i approve, how do i leave, how do i quit, how do i exit, how do i stop, how
      does approve work, how do i get started, what are the words, what are you good at, what do you
      know, what do you understand, how do i talk to you, how do i start, need help, i need help,
      can you help, can you help me, could you help, please help, please help me, help me out, what
      should i type, what should i say, i have no idea what to do, no idea what to do, im stuck, i
      am stuck, im new here, first time here, how do you do that, what do the words mean, how do i
      get out of this program, how do i get out, how do i close this, how do i close, how can i
      leave, how can i quit, what do these words mean, what is it for
      """),
    Entry(
      .idiom(.status),
      """
      how is it going, hows it going, how is it, hows it looking, how does it look, where are we,
      where was i, where am i, did it work, did that work, has it worked, is it fixed, is it better,
      is it ok now, is it working now, is it back, any progress, any luck, whats running, what is
      running, whats syncing, what is syncing, all good now, all done, how far along, when will,
      when did, did that fix it, did it fix it, did this fix it, did that solve it, did that do it,
      did that do the trick, did that help, any change, any movement, any improvement, any update,
      any updates, how we looking, how it looking, how are we looking, what came of, what became of,
      what came out of, when was, how is, hows, how are, how often, what method, ls, where do we
      stand, did it help, is that fixed, is it through, are we there yet, are we done, what is it
      doing, what is it doing now, whats it doing, whats happening now, how is that going, hows that
      going, how are we doing, how we doing, hows that, what does it look like now, is it over, is
      it finished, are you finished, are you done, is that done, did it finish, did it go through,
      did that finish, has it finished, has it run, did it run, still nothing, anything yet, whats
      the latest, what is the latest, what happened since, how much longer, since when, whens the next, when is
      the next, whens the last, when was the last, how long until, how long till, what is left,
      whats left, better now, any better, fixed now, working now, back now, okay now
      """),
    Entry(
      .idiom(.audit),
      """
      whats broken, what is broken, whats wrong, what is wrong, something is wrong, somethings
      wrong, is something wrong, whats the problem, what is the problem, whats going on, what is
      going on, whats happening, whats failing, what is failing, whats red, what is red, anything
      red, anything broken, anything failing, anything wrong, is anything failing, is anything
      broken, what should i look at first, what should i look at, what needs fixing, what needs
      attention, wheres the problem, where is the problem, whats on fire, everything ok, is
      everything ok, anything i should worry about, anything to worry about, any problems, any
      issues, any errors, any failures, anything urgent, whats down, what is down, all good, is all
      well, all ok, whats not working, what is not working, what isnt working, anything on fire,
      anything weird, anything unusual, nothing works, nothing is syncing, nothing syncs, nothing is
      working, got an alert, got paged, being paged, got alerted, morning check, bad news, anything
      i should know, any news from the warehouse, what broke, what failed, what went wrong, what
      happened last night, what happened overnight, which ones, any fires, where do i start, where
      should i start, what should i fix, what should i fix first, what do i fix first, what to fix
      first, what should we fix, what should i be looking at, where should i be looking, what do i
      look at first, where to start, where to begin, where do i begin, whos failing, who is failing,
      whats unhealthy, are we good, everything alright, is everything alright, is everything fine,
      everything fine, is all good, whats stuck, what is stuck, anything stuck, whats stale, what is
      stale, anything stale, whats late, what is behind, whats behind, anything behind, anything
      missing, anything off, anything odd, anything strange, is anything wrong, is anything red, is
      anything stuck, is anything off, whats the damage, how bad is it, whats up, what is up, sup
      with the syncs, where does it hurt, what hurts, what else is wrong, what else is broken, what
      else is failing, what else is red, what else is down, what else needs, whats wrong elsewhere,
      whats else is wrong, anything else broken, anything else wrong, anything else failing,
      anything else red, what else is there, is anything else, what else is on fire, what else is
      going on, what else should i look at, where do i look first, where do i look, where should i
      look, where should i look first, where do i begin, where to look, where to look first, where
      do i start, where should i start, all clear, sitrep, sit rep, data trustworthy, the bad news,
      what else do we have, anything else down, anything else on fire, anything else i should,
      catch me up, bring me up to speed, get me up to speed, fill me in, brief me, whats the story,
      taking over from, im taking over, whats been happening, what have i missed, what did i miss
      """),
    Entry(
      .idiom(.diagnose),
      """
      what about, how about, whats up with, whats going on with, whats wrong with, whats the matter
      with, what is the matter with, what happened to, what happened with, whats happening with,
      whats the deal with, what is wrong with, what is going on with, what is up with, something
      wrong with, something up with, problem with, problems with, trouble with, issue with, issues
      with, got an alert for, got paged for, got an alert about, alert on, alert for, fired for,
      paged about, page for, fixed it, i fixed it, ive fixed it, i have fixed it, we fixed it, its
      fixed now, it is fixed now, i did that, i did it, ive done that, i have done that, done that,
      that is done, thats done, did that, did it now
      """),
  ]

  static let answers: [Entry] = [
    Entry(
      .answer(.consent),
      """
      yes, y, yep, yeah, yup, ya, yea, yess, ok, okay, k, kk, okey, sure, sure thing, go, go ahead,
      go for it, go on, do it, do that, do so, do this, proceed, continue, make it so, sounds good,
      sounds right, fine, fine by me, lgtm, looks good, ship it, lets go, lets do it, lets do that,
      lets do this, run it, confirm, confirmed, alright, all right, that works, works for me,
      affirmative, aye, yes i am sure, im sure, i am sure, of course, absolutely, definitely,
      certainly, right, correct, agreed, i agree, by all means, be my guest, hit it, execute it,
      carry on, thats fine, thats ok, jawohl, oui, si, ja, good, perfect, accept, i accept, i
      confirm, go go go, why not then, just go, roger, roger that, make it happen, send it, 👍, ✅, 👌,
      sounds like a plan, yes go, yes go ahead, thats a plan, why not, good plan, ok go, okey dokey,
      okie dokie, okie, fire away, im ok with that, im fine with that, i consent, i am ok with that,
      fine with me, ok with me, you may, you may proceed, granted, permission granted, knock
      yourself out, all yours, sure why not, yes to that, that one yes, thats what i want, start it,
      do your thing, have at it, fire it up, full speed ahead, engage, green light, you have my go,
      do that one, do this one, ok do that one, just do it, sgtm, aight, you may start, you can
      start, you may go, you can go ahead, you can proceed, you may begin, im convinced, you
      convinced me, im sold, i trust you, convinced, sounds fair, fair enough, sounds reasonable,
      sounds sensible, fair, lets try that, lets try it, lets try this, lets give it a go, lets give
      it a try, lets have it, lets roll, you have my blessing, blessed, off you go, away you go,
      have fun, do it already, proceed with the plan, go ahead with the plan, go ahead with it, go
      ahead with that, continue with the plan, execute the plan, run the plan, do the plan, carry
      out the plan, go with the plan, start the plan, follow the plan, proceed with that, proceed
      with it, make it happen please, yes sir, yessir, yes maam, of course yes, yes absolutely, si
      senor, okay go, ok do that, do it please, exactly, i want that, i want it, i want this, yes
      exactly, precisely
      """),
    Entry(
      .answer(.refuse),
      """
      no, nope, n, nah, better not, id better not, rather not do that, im good, nah im good, no im
      good, were good, im fine, let me ask, let me ask around, have to ask, need to ask, no thanks,
      no thank you, no way, hell no, god no, never mind, nevermind, nvm, forget it, forget about it,
      forget that, drop it, leave it, leave it alone, leave it be, not now, later, maybe later,
      wait, hold on, hold it, hang on, not yet, do nothing, i changed my mind, changed my mind, not
      this, no go, id rather not, i would rather not, scrap that, scrap it, scratch that, reject,
      rejected, decline, cancel the plan, cancel plan, not that, no no, noo, nooo, absolutely not,
      dont bother, skip, skip it, skip that, pass, let it be, stand down, dont do it, dont do that,
      do not do it, do not do that, negative, nein, hard pass, not today, discard the plan, drop the
      plan, forget the plan, abandon, abandon it, abort the plan, no dont, no not that, bad idea, 👎,
      ❌, rather not, not really, no chance, on second thought no, id rather wait, too risky, let me
      think about it, let me think, let me sleep on it, ill sleep on it, need to sleep on it, i need
      time, let me get back to you, ill get back to you, give me time, need time to think, ill pass,
      i will pass, not a chance, please no, not like this, something else, not a good idea, i dont
      like that, i dont like it, dont like it, i dont want that, i dont want this, i dont want it, i
      refuse, denied, veto, stop there, not doing that, not doing this, no deal, no wait, stop stop,
      stop stop stop, nein danke, lets not, im not doing that, dont think so, i dont think so, think
      not, i think not, no no no, nay, uh uh, nuh uh, certainly not, definitely not, of course not,
      never, not in a million years, not happening, not going to happen, no sir, keep it, keep it as
      is, keep it as it is, let it go, bail, bail out, quit that, i take it back, im backing out, i
      dont want to
      """),
    Entry(
      .answer(.back),
      """
      back, go back, back up, back to the list, to the list, take me back, up, cd, main menu, go up,
      one level up, previous, return, step back, top, to the top, home, go back a step, a step back, one step back, back a step, back one step, go one back,
      go back one, take a step back, back to the previous one, to the previous one, back to where we
      were, go back a level, one back
      """),
    Entry(
      .answer(.leave),
      """
      quit, exit, q, wq, qa, bye, bye bye, goodbye, logout, log out, im done, i am done, im out, get
      me out of here, thats all, thats it, see you, see ya, cya, ciao, close, leave, im off, good
      night, goodnight, signing off, later dude, gotta go, im leaving, end session, x, let me out,
      done for today, later gator, catch you later, see you later, see you tomorrow, until next
      time, thats all for today, done here, im done here, i have to go, need to go, gn, closing
      this, closing the terminal, heading home, going home, quitting, quitting now, leaving, leaving
      now, logging off, signing out, im off to bed, off to sleep, im off to sleep, im off home, im
      outta here, outta here, im gone, peace out, heading to bed, going to bed, off to bed, calling
      it a night, time for bed, closing, closing up, im closing up, nite, night, night night, nighty
      night, good nite, gn8, laters, toodles, clocking out, clocking off, off home, wrapping up, thats me, thats me done, thats me for today, thats me for tonight,
      that will be all, that would be all, that was all, that is all,
      closing the laptop, shutting the laptop, im done for tonight, close this, close this thing
      """),
    Entry(
      .answer(.ready),
      """
      here comes the rotated key, heres the rotated key, here is the rotated key, here comes the new key,
      ready, im ready, i am ready, got the key, got it, have it, i have it, ive got it, i got it,
      here it is, here it comes, found it, found one, found the key, there you go, there you are,
      there it is, here goes, here we go, coming right up, heres the new one, here you go, heres the
      key, here is the key, i have the key, i have the new key, i have a new key, got a new key, got
      the new key, key is ready, new one is ready, ok ready, have the key, got one, i have one,
      heres a new one, made a new one, i made a new key, i made one, created a new key, created one,
      i created a new key
      """),
    Entry(
      .answer(.pleasantry),
      """
      hi, hello, hey, hello there, hi there, good morning, good evening, good afternoon, morning,
      thanks, thank you, thank you so much, thx, ty, cheers, mate, youre awesome, you are awesome,
      great job, good job, nice, nice one, sorry, great, awesome, cool, wow, well done, thanks a
      lot, thanks a bunch, many thanks, much appreciated, youre the best, good bot, excellent,
      brilliant, sweet, yo, sup, howdy, hiya, danke, merci, gracias, lovely, amazing, love it, you
      rock, lifesaver, life saver, god bless you, bless you, bless, appreciate it, i appreciate it,
      appreciated, legend, genius, hero, gem, my bad, oops, welcome, lol, haha
      """),
    Entry(
      .answer(.all),
      """
      every single one, every last one, each and every one, both, both of them, all of them, all of those, all of these, each of them, every one, each,
      the lot, all three, all four, every one of them, all three of them, do all of them, do them
      all, all the above, all of the above, them all, do all, do both, the whole list
      """),
    Entry(
      .answer(.same),
      """
      same for, do the same for, the same for, same with, do the same with, the same with, ditto
      for, same thing on, same thing for, same thing with, same on, likewise for, ditto, same again
      for, do the same on, the same on, same procedure for, repeat for, repeat that for, now do,
      again for
      """),
    Entry(
      .everything,
      """
      everything, all, all of it, it all, everything on the list, every source, every table, every sync,
      the whole thing, entire project, whole lot, the entire warehouse, every single table
      """),
    Entry(
      .reference,
      """
      it, its, em, the whole database, the whole db, whole database, the entire database, the entire
      db, the entire source, whole source, that, this, that one, this one, that table, this table, that source, this source,
      the table, the source, the sync, them, those, these, that sync, this sync, the whole source, that
      thing, this thing, the same table, that run, the run, this run, that job, the job, whatever is
      running, whatevers running, what is running there, current run, the current run, the current
      sync, the running sync, the running job
      """),
    Entry(
      .ordinal(1),
      "first, the first, first one, the first one, 1st, one, top one, the top one, former"),
    Entry(.ordinal(2), "second, the second, second one, the second one, 2nd, two, latter"),
    Entry(.ordinal(3), "third, the third, third one, the third one, 3rd, three"),
    Entry(.ordinal(4), "fourth, fourth one, 4th, four"),
    Entry(.ordinal(5), "fifth, fifth one, 5th, five"),
    Entry(.ordinal(0), "middle one, the middle one, one in the middle"),
    Entry(.ordinal(-1), "last one, the last one, bottom one, the bottom one"),
  ]
}
