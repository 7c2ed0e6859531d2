"""How much memory this process had at most."""

import re
import resource
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """Return the largest resident size of this program so far, in MB."""
    # What getrusage tells outlives exec: it would be that of the large process that started this.
    told = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text()) if _STATUS.exists() else None
    if told:
        return int(told[1]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # In bytes on macOS, in KiB elsewhere.
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6
