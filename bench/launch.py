"""Runs a command and says what it took: OUT COMMAND…; a small process of its own.

The most memory of a process that has been forked counts what its parent held, so the
parent must be small; this one imports next to nothing.
"""

import os
import sys
import time

if __name__ == "__main__":
    out, *command = sys.argv[1:]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ)
    _pid, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    busy = usage.ru_utime + usage.ru_stime
    with open(out, "w", encoding="ascii") as file:  # noqa: PTH123  pathlib is not small
        file.write(f"{seconds} {busy} {usage.ru_maxrss}")
    sys.exit(os.waitstatus_to_exitcode(status))
