"""How the milestones of the plan went on, and the figures that come from elsewhere."""

from datetime import date, timedelta

from longchuan_plan.periods import add_months
from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.setting import Setting, stream
from longchuan_plan.samples.story import Story

STATES = ("未启动", "进行中", "已完成", "已销号")
SURVEYS = 4
"""Told are so many summers, the first before the plan, so that no phase ends without a figure."""


def progress_batches(setting: Setting, story: Story, seed: int) -> Batches:
    """The rows of `progress`, by day: started in the phase, mostly done in time, then struck."""
    chance = stream(seed, "steps")
    found: list[tuple[date, str, int, str, str]] = []
    for number, (step, due, begun) in enumerate(setting.milestones, start=1):
        start = max(begun, min(setting.first, due)) + timedelta(days=5 + number % 20)
        span = max(4, (due - start).days)
        late, undone = chance.random() < story.late_steps, chance.random() < story.undone_steps
        done = due - timedelta(days=int(span * chance.random() * 0.35))
        if late:
            done = due + timedelta(days=8 + int(chance.random() * 50))
        under_way = min(start + timedelta(days=int(span * chance.random() * 0.5)), done)
        found.append((start, step, 0, "", "已列入工作台账"))
        found.append((max(start, under_way), step, 1, "", "按计划推进"))
        if undone and due >= setting.ends[-1] - timedelta(days=31):
            continue
        note = "逾期完成" if late else "按期完成"
        found.append((done, step, 2, f"佐证材料{number:03d}号", note))
        struck = done + timedelta(days=15 + int(chance.random() * 25))
        if chance.random() < 0.8:
            found.append((struck, step, 3, f"佐证材料{number:03d}号", "核验通过后销号"))
    found.sort(key=lambda item: item[:3])
    rows: list[Cells] = [
        (iso(day), step, STATES[state], evidence, note)
        for day, step, state, evidence, note in found
        if day <= setting.today
    ]
    yield "progress", rows


def figure_batches(setting: Setting, seed: int) -> Batches:
    """The rows of `figures`: a survey each summer for each indicator that asks for one."""
    chance = stream(seed, "figures")
    rows: list[Cells] = []
    for indicator in setting.figures:
        share = 0.74 + 0.1 * chance.random()
        for year in setting.years[-SURVEYS:]:
            day = min(add_months(year.first, 10), setting.today)
            asked = 1200 + int(chance.random() * 600)
            share += 0.02 + 0.03 * chance.random()
            yes = round(asked * share)
            cells = (indicator, iso(day), f"{yes / asked:.4f}", str(yes), str(asked))
            rows.append((*cells, "年度问卷调查"))
    yield "figures", rows
