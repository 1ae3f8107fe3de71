#define _GNU_SOURCE
#include "CEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#include <wctype.h>

// The editor

int ce_set_context(EditLine *el, void *context) { return el_wset(el, EL_CLIENTDATA, context); }

void *ce_context(EditLine *el) {
  void *context = NULL;
  el_wget(el, EL_CLIENTDATA, &context);
  return context;
}

int ce_set_prompt(EditLine *el, ce_prompt prompt, wchar_t literal) {
  return el_wset(el, EL_PROMPT_ESC, prompt, literal);
}

int ce_set_right_prompt(EditLine *el, ce_prompt prompt, wchar_t literal) {
  return el_wset(el, EL_RPROMPT_ESC, prompt, literal);
}

int ce_set_reader(EditLine *el, el_rfunc_t reader) { return el_wset(el, EL_GETCFN, reader); }

int ce_set_keys(EditLine *el, const wchar_t *keys) { return el_wset(el, EL_EDITOR, keys); }

bool ce_has_vi_keys(EditLine *el) {
  const char *keys = "emacs";
  el_get(el, EL_EDITOR, &keys);
  return strcmp(keys, "vi") == 0;
}

int ce_set_raw(EditLine *el, bool on) { return el_wset(el, EL_PREP_TERM, (int)on); }

int ce_refresh(EditLine *el) { return el_wset(el, EL_REFRESH); }

int ce_set_history(EditLine *el, HistoryW *history) {
  return el_wset(el, EL_HIST, history_w, history);
}

int ce_add_function(EditLine *el, const wchar_t *name, const wchar_t *help, ce_function function) {
  return el_wset(el, EL_ADDFN, name, help, function);
}

int ce_bind(EditLine *el, const wchar_t *key, const wchar_t *command) {
  return el_wset(el, EL_BIND, key, command, NULL);
}

int ce_bind_vi_command(EditLine *el, const wchar_t *key, const wchar_t *command) {
  return el_wset(el, EL_BIND, L"-a", key, command, NULL);
}

int ce_set_tty(EditLine *el, const wchar_t *when, const wchar_t *mode) {
  return el_wset(el, EL_SETTY, when, mode, NULL);
}

// libedit's own columns: they change when it is told of a resize, not when that happens. It reads
// arguments up to a null pointer in versions before 2019.
static int columns(EditLine *el) {
  int columns = 0;
  el_get(el, EL_GETTC, "co", &columns, (void *)NULL);
  return columns > 0 ? columns : 80;
}

// The layout rules of libedit: ^X for a control character, \U+1234 for what cannot be printed, and
// a wide character moves to the next row whole.
static void advance(wchar_t c, int columns, ce_place *place) {
  int cells;
  if (c == L'\n') {
    place->row++;
    place->column = 0;
    return;
  }
  if (c == L'\t') {
    cells = 8 - place->column % 8;
  } else if (c < 0x100 && iswcntrl((wint_t)c)) {
    cells = 2;
  } else if (!iswprint((wint_t)c)) {
    cells = c > 0xffff ? 8 : 7;
  } else {
    cells = wcwidth(c);
    if (place->column + cells > columns) {
      place->row++;
      place->column = 0;
    }
  }
  while (cells-- > 0) {
    if (++place->column >= columns) {
      place->row++;
      place->column = 0;
    }
  }
}

static ce_place find(EditLine *el, const wchar_t *prompt, wchar_t literal, const wchar_t *end) {
  ce_place place = {0, 0};
  const int width = columns(el);
  bool is_literal = false;
  for (; *prompt; prompt++) {
    if (*prompt == literal) {
      is_literal = !is_literal;
    } else if (!is_literal) {
      advance(*prompt, width, &place);
    }
  }
  for (const wchar_t *c = el_wline(el)->buffer; c < end; c++) advance(*c, width, &place);
  return place;
}

ce_place ce_find_cursor(EditLine *el, const wchar_t *prompt, wchar_t literal) {
  return find(el, prompt, literal, el_wline(el)->cursor);
}

ce_place ce_find_end(EditLine *el, const wchar_t *prompt, wchar_t literal) {
  return find(el, prompt, literal, el_wline(el)->lastchar);
}

// History

int ce_history_limit(HistoryW *history, int entries) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, entries);
}

int ce_history_add(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, line);
}

int ce_history_clear(HistoryW *history) {
  HistEventW event;
  return history_w(history, &event, H_CLEAR);
}

// Cells

int ce_width(wchar_t c) {
  const int width = wcwidth(c);
  return width > 0 ? width : 0;
}

int ce_columns(int fd) {
  struct winsize size;
  return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// Signals

int ce_pipe(int fds[2]) { return pipe2(fds, O_CLOEXEC | O_NONBLOCK); }

static _Atomic int signal_pipe = -1;  // Lock-free: any thread may be the one that is interrupted.

static void pass_on(int signal) {
  const int saved = errno;
  const unsigned char byte = (unsigned char)signal;
  if (write(signal_pipe, &byte, 1) < 0) {
    // The pipe is full: whoever reads it wakes up anyway.
  }
  errno = saved;
}

int ce_route_signal(int signal, int pipe) {
  struct sigaction inherited;
  if (sigaction(signal, NULL, &inherited) == 0 && inherited.sa_handler == SIG_IGN) {
    return 0;  // Started with nohup, or in the background: we were told not to care.
  }
  struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  signal_pipe = pipe;
  return sigaction(signal, &action, NULL);
}

int ce_default_signal(int signal) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  return sigaction(signal, &action, NULL);
}

// Other programs

pid_t ce_spawn(char *const words[], int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  pid_t process = -1;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  const int failure = posix_spawnp(&process, words[0], &actions, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  errno = failure;
  return failure == 0 ? process : -1;
}

int ce_memory_file(void) { return memfd_create("answer", 0); }

// The end

static struct termios guarded_mode;
static _Atomic int guarded_terminal = -1;

static void put_back(int signal) {
  static const char paste_mode_off[] = "\033[?2004l\r\n";
  const int terminal = guarded_terminal;
  if (terminal >= 0 && tcgetpgrp(terminal) == getpgrp()) {
    tcsetattr(terminal, TCSANOW, &guarded_mode);
    if (write(terminal, paste_mode_off, sizeof paste_mode_off - 1) < 0) {
      // Nobody is left to tell.
    }
  }
  raise(signal);  // SA_RESETHAND has made it the default's turn.
}

void ce_die_quietly(void) {
  static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);  // The limit alone does not stop a core that is piped to a collector.
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    struct sigaction action = {
        .sa_handler = put_back, .sa_flags = (int)SA_RESETHAND | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    sigaction(faults[i], &action, NULL);
  }
}

void ce_guard_terminal(int fd) {
  if (tcgetattr(fd, &guarded_mode) == 0) guarded_terminal = fd;
}
