"""Set up what is missing and start Yomiawase: `python3 scripts/run.py [FILE]`."""

import subprocess
import sys

import environment

if __name__ == "__main__":
    environment.prepare(development=False, window=environment.has_screen())
    sys.exit(subprocess.call([environment.command("yomiawase"), *sys.argv[1:]]))
