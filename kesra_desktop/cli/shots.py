"""Pictures of the screens, for comparing and for checks that no person makes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


_TEXT_SIZES = (100, 115, 130, 150, 175, 200)


class _Size(click.ParamType[tuple[int, int]]):
    """WIDTHxHEIGHT, in the program's own pixels."""

    name = "WxH"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return width and height."""
        if isinstance(value, tuple):
            return value
        found = re.fullmatch("([0-9]{3,4})x([0-9]{3,4})", str(value))
        if found is None:
            self.fail("1366x768", param, ctx)
        return int(found[1]), int(found[2])


@click.command("shots", help="Pictures of the screens. / Gambar semua layar.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--screens", default="", help="only these, with commas between")
@click.option(
    "--theme", default="light", type=click.Choice(["light", "dark", "contrast"]), show_default=True
)
@click.option("--size", default="1366x768", type=_Size(), show_default=True)
@click.option("--scale", default=1.0, type=click.FloatRange(0.5, 4), show_default=True)
@click.option(
    "--text",
    default="100",
    type=click.Choice([str(size) for size in _TEXT_SIZES]),
    show_default=True,
)
@click.option("--words", default="", help="id, en, or xx: the pseudo-language")
@click.option("--touch", is_flag=True, help="targets large enough for a finger")
@click.pass_obj
def shots(session: Session, /, folder: Path, screens: str, **light: object) -> None:
    """Write one PNG a screen from fixed data and clock, and tree.json of every control."""
    import os  # noqa: PLC0415  (only here)

    from kesra_desktop.cli.context import has_screen  # noqa: PLC0415

    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kesra_desktop.ui.app import new_application  # noqa: PLC0415  (no other command needs Qt)
    from kesra_desktop.ui.shots.shooting import Light, shoot  # noqa: PLC0415
    from kesra_desktop.ui.theme import look_of  # noqa: PLC0415

    application = new_application(str(light["words"]) or session.options.get("--lang", "id"))
    size, scale = light["size"], light["scale"]
    look = look_of(
        str(light["theme"]),
        int(str(light["text"])),
        touch=bool(light["touch"]),
        system_is_dark=False,
    )
    if not isinstance(size, tuple) or not isinstance(scale, float):
        raise click.UsageError("--size WxH --scale F")
    wanted = [one for one in screens.split(",") if one]
    made = [str(file) for file in shoot(folder, wanted, Light(look, size, scale))]
    session.answer({"folder": str(folder), "screens": len(made)})
    application.quit()


COMMANDS = (shots,)
