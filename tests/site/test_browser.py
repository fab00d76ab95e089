"""The pages in a real browser: on a phone and on a desk, by day and by night, on the screen and on paper."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PAGES = ("index.html", "programs/efektyvna-vlada/index.html", "programs/громада #1/index.html")
NARROWEST, PHONE, TABLET, DESK = 320, 360, 800, 1280

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium to look at pages with")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def site(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site on disk, opened without any server."""
    folder = tmp_path_factory.mktemp("site")
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def opened(browser: Browser, site: Path, name: str, width: int, **context: Any) -> Page:  # noqa: ANN401 - what a browser takes
    """Open a page of the site, as wide as a screen is."""
    page = browser.new_page(viewport={"width": width, "height": 800}, **context)
    page.goto((site / name).as_uri())
    return page


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_rule_of_accessibility_is_broken(browser: Browser, site: Path, name: str, scheme: str, width: int) -> None:
    """Contrast, names, headings, landmarks, tables: everything that axe-core looks at."""
    page = opened(browser, site, name, width, color_scheme=scheme)
    axe: Any = Axe()  # it ships no types
    found = axe.run(page).response["violations"]
    page.close()

    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [NARROWEST, PHONE, TABLET, DESK])
def test_a_page_is_never_wider_than_the_screen(browser: Browser, site: Path, name: str, width: int) -> None:
    """Only a table of money scrolls, by itself; everything else finds room."""
    page = opened(browser, site, name, width)
    wide = page.evaluate("document.documentElement.scrollWidth")
    outside = page.evaluate(
        """() => [...document.querySelectorAll("main *")]
            .filter(one => !one.closest(".scroll") && one.getBoundingClientRect().right > innerWidth + 1)
            .map(one => one.outerHTML.slice(0, 80))"""
    )
    page.close()

    assert wide == width
    assert outside == []


def test_the_first_key_leads_to_the_content(browser: Browser, site: Path) -> None:
    """Who uses a keyboard need not go through the navigation, and sees where they are."""
    page = opened(browser, site, PAGES[1], PHONE)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    seen = skip.bounding_box()
    label = skip.inner_text()
    page.keyboard.press("Enter")
    reached = page.evaluate("document.activeElement.id")
    page.close()

    assert label == "Перейти до вмісту"
    assert seen is not None
    assert seen["x"] >= 0
    assert reached == "content"


def test_a_table_that_large_letters_make_too_wide_is_scrolled_with_the_keyboard(browser: Browser, site: Path) -> None:
    """It takes the focus and has a name."""
    page = opened(browser, site, PAGES[2], DESK)
    page.add_style_tag(content="html { font-size: 250%; }")
    table = page.get_by_role("region", name="Кошти за роками")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    page.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [NARROWEST, PHONE])
def test_no_table_is_cut_on_a_phone(browser: Browser, site: Path, name: str, width: int) -> None:
    """Its rows stand one below the other, so that nothing of them has to be scrolled for."""
    page = opened(browser, site, name, width)
    cut = page.evaluate("[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth).length")
    tables = page.locator(".scroll").count()
    page.close()

    assert (cut, tables > 0) == (0, True)


BROKEN_WORDS = """() => {
    const broken = [], texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const head = text.parentElement.closest("thead");
        if (text.parentElement.closest("svg, .unseen, a[href^=http]") || (head && head.clientWidth < 2)) continue;
        for (const word of text.data.matchAll(/[^\\s\\-–]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].filter(box => box.width > 1).map(box => Math.round(box.top)));
            if (lines.size > 1) broken.push(word[0]);
        }
    }
    return broken;
}"""
"""The words, and the numbers, that stand on more than one line."""


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("width", "media"), [(390, "screen"), (768, "screen"), (961, "screen"), (DESK, "screen"), (680, "print")]
)
def test_no_word_and_no_number_is_broken(
    browser: Browser, site: Path, name: str, width: int, media: Literal["screen", "print"]
) -> None:
    """A column is as wide as its longest word; an A4 page between its margins is 680 pixels wide."""
    page = opened(browser, site, name, width)
    page.emulate_media(media=media)
    broken = page.evaluate(BROKEN_WORDS)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert (broken, wide) == ([], width)


def test_a_word_that_is_broken_would_be_seen(browser: Browser, site: Path) -> None:
    """The test above looks at what it says."""
    page = opened(browser, site, PAGES[1], DESK)
    page.add_style_tag(content=".reasons { table-layout: fixed; } .reasons td { overflow-wrap: anywhere; font-size: 3rem; }")
    broken = page.evaluate(BROKEN_WORDS)
    page.close()

    assert broken


def test_an_indicator_stays_a_row_of_a_table_on_a_phone(browser: Browser, site: Path) -> None:
    """Its cells stand one below the other, and readers of screens still call them cells."""
    page = opened(browser, site, PAGES[2], PHONE)
    table = page.get_by_role("table", name="Показники продукту").first
    cells = table.get_by_role("row").nth(1).get_by_role("cell")
    tops = [box["y"] for cell in cells.all() if (box := cell.bounding_box())]
    page.close()

    assert len(tops) == 5
    assert tops == sorted(tops)
    assert len(set(tops)) == 5


def test_on_paper_there_is_ink_on_white_and_nothing_to_click(browser: Browser, site: Path) -> None:
    """Also for whoever reads by night."""
    page = opened(browser, site, PAGES[1], DESK, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    paper, ink = page.evaluate("(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))")
    navigation = page.locator(".contents").is_visible()
    printed = page.pdf(format="A4")
    page.close()

    assert (paper, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert not navigation
    assert printed.startswith(b"%PDF")


def test_bars_take_the_colours_that_a_reader_chose(browser: Browser, site: Path) -> None:
    """Where somebody needs colours of their own, what was disbursed is drawn in that of the text."""
    page = opened(browser, site, PAGES[0], DESK, forced_colors="active", color_scheme="dark")
    fill, ink = page.evaluate(
        "[getComputedStyle(document.querySelector('.bars .fact')).fill, getComputedStyle(document.body).color]"
    )
    page.close()

    assert fill == ink


def test_a_page_asks_nobody_for_anything(browser: Browser, site: Path) -> None:
    """It is read from a disk: the page, its style, and not one request more."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / PAGES[1]).as_uri())
    page.wait_for_load_state("networkidle")
    page.close()

    assert asked == [(site / PAGES[1]).as_uri(), (site / "style.css").as_uri(), "data:,"][: len(asked)]
    assert len(asked) >= 2
