// libedit for Swift. Its calls are variadic, and Swift cannot call those: here is one function of
// fixed arity for each form we use. Beside them stands what a terminal asks of a process and Swift
// has no words for: signals as bytes on a pipe, and a quiet end.
//
// The wide interface only: text is UTF-32 both ways, whatever the locale.

#ifndef CEDIT_H
#define CEDIT_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

typedef unsigned char (*ce_function)(EditLine *, int key);
typedef wchar_t *(*ce_prompt)(EditLine *);

// A place on the screen, counted from the first cell of the prompt.
typedef struct { int row, column; } ce_place;

// The editor. `literal` brackets escape codes in a prompt, which take up no cell.
int ce_set_context(EditLine *, void *);
void *ce_context(EditLine *);
int ce_set_prompt(EditLine *, ce_prompt, wchar_t literal);
int ce_set_right_prompt(EditLine *, ce_prompt, wchar_t literal);
int ce_set_reader(EditLine *, el_rfunc_t);
int ce_set_keys(EditLine *, const wchar_t *);  // "emacs" or "vi"
bool ce_has_vi_keys(EditLine *);
int ce_set_raw(EditLine *, bool);
int ce_refresh(EditLine *);
int ce_set_history(EditLine *, HistoryW *);
// Keeps both pointers, unlike the narrow call that is documented.
int ce_add_function(EditLine *, const wchar_t *name, const wchar_t *help, ce_function);
int ce_bind(EditLine *, const wchar_t *key, const wchar_t *command);
int ce_bind_vi_command(EditLine *, const wchar_t *key, const wchar_t *command);
int ce_set_tty(EditLine *, const wchar_t *when, const wchar_t *mode);
ce_place ce_find_cursor(EditLine *, const wchar_t *prompt, wchar_t literal);
ce_place ce_find_end(EditLine *, const wchar_t *prompt, wchar_t literal);

// The history that libedit walks through. Its file is none of libedit's business.
int ce_history_limit(HistoryW *, int entries);
int ce_history_add(HistoryW *, const wchar_t *);
int ce_history_clear(HistoryW *);

// Cells that a character takes up; 0 for what takes up none.
int ce_width(wchar_t);

// Columns of a terminal, or 0 where there is none.
int ce_columns(int fd);

// A pipe that neither blocks nor outlives an exec.
int ce_pipe(int fds[2]);
// From now on the signal is a byte on the pipe: its number.
int ce_route_signal(int signal, int pipe);
int ce_default_signal(int signal);

// Another program of the user's on our terminal, with the signals as a shell would give them to it; the
// words end with a null pointer, the first is searched for in $PATH. Its process, or -1 and errno.
pid_t ce_spawn(char *const words[], int input, int output);

// A file that is nowhere on a disk and that such a program inherits. A descriptor, or -1 and errno.
int ce_memory_file(void);

// Dies of a fault as a process should that holds secrets: the terminal put back, no core, no dump,
// no backtrace with memory in it.
void ce_die_quietly(void);
// The terminal to put back, as it is now: call before the first change to it.
void ce_guard_terminal(int fd);

#endif
