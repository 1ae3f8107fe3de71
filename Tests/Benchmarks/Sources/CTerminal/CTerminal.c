#include "CTerminal.h"

#include <pty.h>
#include <signal.h>
#include <unistd.h>

pid_t ct_start(int *terminal, const char *path, char *const words[], char *const variables[]) {
  const struct winsize window = {.ws_row = 24, .ws_col = 80};
  const pid_t process = forkpty(terminal, NULL, NULL, &window);
  if (process != 0) return process;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  for (int file = 3; file < 256; file++) close(file);
  execve(path, words, variables);
  _exit(127);
}
