"""Writes the tables as CSV: UTF-8, LF, English headers, each beside its place and then renamed."""

from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from longchuan_plan.samples.rows import Batches, headers
from longchuan_plan.writing import check_target, failure


def write(directory: Path, batches: Batches) -> list[Path]:
    """All tables into a folder, which is made where it is missing; returns the files.

    Nothing is left half-written: files get their names when all are complete.
    Raises OutputError where the folder cannot be written to.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        return _write(directory, batches)
    except OSError as error:
        raise failure(directory, error) from error


def _write(directory: Path, batches: Batches) -> list[Path]:
    names = headers()
    parts = {table: directory / f".{table}.csv.part" for table in names}
    targets = {table: directory / f"{table}.csv" for table in names}
    for target in targets.values():
        check_target(target)
    try:
        with ExitStack() as stack:
            files: dict[str, TextIO] = {}
            for table, header in names.items():
                file = parts[table].open("w", encoding="utf-8", newline="\n")
                files[table] = stack.enter_context(file)
                file.write(",".join(header) + "\n")
            for table, rows in batches:
                files[table].writelines(",".join(row) + "\n" for row in rows)
        return [part.replace(targets[table]) for table, part in parts.items()]
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
