"""Help teaches, is quick, and the documentation says the same."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from bomay.cli.app import COMMANDS, root


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(root, [name, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert len(result.output.splitlines()) > 5


def test_help_lists_every_command_without_importing_any() -> None:
    code = (
        "import sys; from bomay.cli.app import root\n"
        "try: root(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith('bomay.cli.commands')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(name in done.stdout for name in COMMANDS)
    assert done.stderr.strip() == "[]"


def test_an_unknown_command_gets_the_nearest_name() -> None:
    result = CliRunner().invoke(root, ["serch", "x"])
    assert result.exit_code == 2
    assert "'search'" in result.output
