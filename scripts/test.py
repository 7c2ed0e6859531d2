"""Set up what is missing and run the tests: `python3 scripts/test.py [PYTEST ARGUMENTS]`."""

import subprocess
import sys

import environment

if __name__ == "__main__":
    environment.prepare(development=True, window=True)
    sys.exit(subprocess.call([environment.command("pytest"), *sys.argv[1:]], cwd=environment.ROOT))
