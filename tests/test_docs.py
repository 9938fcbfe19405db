"""The documents run: commands of the README are replayed, its tables agree with the program."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from labourie.cli.app import COMMANDS, application
from labourie.cli.exit import ExitCode

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UPDATE = "LABOURIE_UPDATE_GOLDEN"


def table() -> str:
    lines = ["| command | does |", "|---|---|"]
    for command in application([]).registered_commands:
        says = (command.help or "").split("\n")[0]
        lines.append(f"| `labourie {command.name}` | {says} |")
    return "\n".join(lines) + "\n"


def test_every_command_is_in_the_table():
    expected = re.sub(r"^\| command \| does \|\n(?:\|.*\n)+", table(), README, flags=re.MULTILINE)
    if os.environ.get(UPDATE):
        (ROOT / "README.md").write_text(expected, encoding="utf-8")
    assert [name for name in COMMANDS if f"| `labourie {name}` |" in expected] == list(COMMANDS)
    assert expected == (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_exit_code_is_in_the_table():
    told = re.findall(r"^\| (\d+) \| ", README, flags=re.MULTILINE)
    assert [int(code) for code in told] == [code.value for code in ExitCode]


@pytest.mark.parametrize("text", re.findall(r"`labourie ([a-z]+)", README))
def test_no_command_is_spoken_of_that_is_none(text: str):
    assert text in COMMANDS


def test_files_the_readme_links_to_are_there():
    for link in re.findall(r"\]\(([^):]+)\)", README):
        assert (ROOT / link).exists(), link


def on_terminal(command: str, folder: Path) -> str:
    """What a terminal 80 columns wide would show of standard output."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    shell = f'labourie() {{ "{sys.executable}" -m labourie "$@"; }}\n{command}'
    with subprocess.Popen(
        ["bash", "-c", shell], cwd=folder, env=environment, stdout=follower, stderr=subprocess.PIPE
    ) as shown:
        os.close(follower)
        output = b""
        try:
            while part := os.read(leader, 65536):
                output += part
        except OSError:  # the end of a terminal, on Linux
            pass
        told = shown.stderr.read().decode() if shown.stderr else ""
    os.close(leader)
    assert shown.returncode == 0, told
    return output.decode().replace("\r\n", "\n").rstrip("\n")


@pytest.mark.slow
def test_the_session_of_the_readme_is_real(tmp_path: Path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")

    def replayed(block: re.Match[str]) -> str:
        command = block[1].split("\n", 1)[0].removeprefix("$ ")
        return f"```console\n$ {command}\n{on_terminal(command, tmp_path)}\n```"

    current = (ROOT / "README.md").read_text(encoding="utf-8")
    expected = BLOCK.sub(replayed, current)
    if os.environ.get(UPDATE):
        (ROOT / "README.md").write_text(expected, encoding="utf-8")
    else:
        assert expected == current


@pytest.mark.slow
def test_the_examples_run(tmp_path: Path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "api.py"), "seeds/"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Anwar Sanusi" in done.stdout
