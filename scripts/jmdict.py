"""Bring the free dictionary JMdict and install it: `python3 scripts/jmdict.py [ARGUMENTS]`.

The arguments are those of `yomiawase dictionary install`; none: jmdict. With jmnedict: names.
"""

import subprocess
import sys

import environment

if __name__ == "__main__":
    environment.prepare(development=False, window=False)
    environment.install_extra("jmdict")
    given = sys.argv[1:] or ["jmdict"]
    sys.exit(subprocess.call([environment.command("yomiawase"), "dictionary", "install", *given]))
