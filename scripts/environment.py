"""Make everything that Yomiawase needs on this machine: uv, a virtual environment, Qt's libraries.

Runs on the bare Python of a fresh machine (3.9 or newer), before any dependency is there.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "yomiawase-setup"

DEBIAN_LIBRARIES = {
    # Shared library that Qt loads, and the Debian package that has it.
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
}
JAPANESE_FONT = "fonts-noto-cjk"


def has_screen() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def command(name: str) -> str:
    """Return the path of a program in the project's environment."""
    folder = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    return str(folder / (name + (".exe" if sys.platform == "win32" else "")))


def run(arguments: list[str], **variables: str) -> None:
    """Run a program in the project's folder; leave with one line if it fails."""
    try:
        subprocess.run(arguments, cwd=ROOT, check=True, env={**os.environ, **variables})
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"yomiawase: set-up stopped at `{' '.join(arguments)}`: {error}")


def prepare(*, development: bool, window: bool) -> None:
    """Bring the machine to where the program (and with `development`, its tests) runs."""
    if window and sys.platform.startswith("linux"):
        install_system_packages()
    install_dependencies(development=development)


def install_dependencies(*, development: bool) -> None:
    """Make .venv with the versions that the project's CI ran with; at once when nothing changed."""
    wanted = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        wanted.update((ROOT / name).read_bytes())
    key = wanted.hexdigest()
    done = STAMP.read_text().split() if STAMP.exists() else []
    if done[:1] == [key] and ("development" in done or not development):
        return
    if not ENVIRONMENT.exists():
        run([find_uv(), "venv", "--quiet", str(ENVIRONMENT)], **registry_settings())
    print("yomiawase: installing what the program needs into .venv (once) …", file=sys.stderr)
    _install(["--editable", ".", *(["--group", "dev"] if development else [])])
    run([command("python"), "-m", "compileall", "-q", "reader"])
    STAMP.write_text(key + (" development" if development else ""))


def install_extra(name: str) -> None:
    """Add an optional part of pyproject.toml to the environment."""
    _install(["--editable", f".[{name}]"])


def _install(what: list[str]) -> None:
    # Compiled at once: to compile while it starts takes the program as long as the start itself,
    # the first time, and every time where Python may not write beside its modules.
    arguments = [find_uv(), "pip", "install", "--quiet", "--compile-bytecode"]
    arguments += ["--python", command("python"), "--constraints", "constraints.txt"]
    run([*arguments, *what], **registry_settings())


def find_uv() -> str:
    """Return a uv: the reader's own, or one that pip puts into .tools.

    `pip install --target` is allowed where the system's Python refuses installs outside an
    environment (Debian 12 and later), and touches nothing of the system.
    """
    own = shutil.which("uv")
    if own:
        return own
    suffix = ".exe" if sys.platform == "win32" else ""
    fetched = TOOLS / "uv" / "bin" / ("uv" + suffix)
    if not fetched.exists():
        print("yomiawase: fetching uv, which installs the rest …", file=sys.stderr)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run(
            [*pip, "--root-user-action", "ignore", "--target", str(TOOLS / "uv"), "uv"],
            PIP_REQUIRE_VIRTUALENV="0",
        )
    return str(fetched)


def registry_settings() -> dict[str, str]:
    """Return what uv must be told so that it uses the same package registry as pip here."""
    settings = {}
    configured = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"],
        capture_output=True,
        text=True,
        check=False,
    )
    address = os.environ.get("PIP_INDEX_URL") or configured.stdout.strip()
    if address and "UV_DEFAULT_INDEX" not in os.environ:
        settings["UV_DEFAULT_INDEX"] = address
    certificates = os.environ.get("PIP_CERT")
    if certificates and "SSL_CERT_FILE" not in os.environ:
        settings["SSL_CERT_FILE"] = certificates
    return settings


def install_system_packages() -> None:
    """Install the libraries and the Japanese font that Qt needs, or say which are missing."""
    missing = [package for library, package in DEBIAN_LIBRARIES.items() if not loads(library)]
    if not has_japanese_font():
        missing.append(JAPANESE_FONT)
    if not missing:
        return
    apt = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if apt and (not sudo or shutil.which("sudo")):
        print(f"yomiawase: installing for the window: {' '.join(missing)} …", file=sys.stderr)
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        install = [*sudo, apt, "install", "-y", "-qq", "--no-install-recommends", *missing]
        for arguments in ([*sudo, apt, "update", "-qq"], install):
            finished = subprocess.run(
                arguments, env={**os.environ, **quiet}, stdout=subprocess.DEVNULL, check=False
            )
            if finished.returncode:
                break
        else:
            return
    print(
        "yomiawase: the window needs these system packages (Debian's names): "
        f"{' '.join(missing)}. Install them with your system's package manager.",
        file=sys.stderr,
    )


def loads(library: str) -> bool:
    """Tell whether a shared library is on this machine."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_japanese_font() -> bool:
    """Tell whether fontconfig knows a font that covers Japanese."""
    lister = shutil.which("fc-list")
    if not lister:
        return False
    found = subprocess.run(
        [lister, ":lang=ja", "family"], capture_output=True, text=True, check=False
    )
    return bool(found.stdout.strip())
