// Starting a program on a terminal of its own: forkpty is kept from Swift, and between fork and exec
// only C is safe.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <sys/types.h>

// The program's process, or -1 with errno set. `terminal` becomes our end; the window is 80 x 24.
pid_t ct_start(int *terminal, const char *path, char *const words[], char *const variables[]);

#endif
