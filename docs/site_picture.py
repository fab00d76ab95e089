"""The picture of a site: ``python docs/site_picture.py`` draws it with Chromium, from the made-up program of the examples."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from municipal_programs.app import load_city, new_city
from municipal_programs.app.publishing import publish_site

DOCS: Final = Path(__file__).parent
PICTURE: Final = DOCS / "images" / "site.png"
DAY: Final = dt.date(2026, 1, 31)
FRAMES: Final = """\
<style>body {{ margin: 0; padding: 16px; display: flex; gap: 16px; background: #8a94a0 }} iframe {{ border: 0; background: #fff }}</style>
<iframe src="{page}#money" width="1000" height="1000"></iframe><iframe src="{page}#indicators" width="360" height="1000"></iframe>
"""
"""The same page twice, each frame a screen of its own: a desk's and a phone's."""


def draw(folder: Path) -> None:
    """Publish the made-up program from *folder* and take its picture."""
    new_city(folder, name="Міська рада")
    (folder / "programs" / "hromada").mkdir(parents=True)
    shutil.copy(DOCS / "examples" / "sample" / "program.yaml", folder / "programs" / "hromada")
    publish_site(load_city(folder), folder / "site", day=DAY)
    page = folder / "site" / "programs" / "hromada" / "index.html"
    both = folder / "both.html"
    both.write_text(FRAMES.format(page=page.as_uri()), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1408, "height": 1032})
        opened.goto(both.as_uri(), wait_until="networkidle")
        opened.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        draw(Path(name))
