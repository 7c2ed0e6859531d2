"""Work beside the window: what it reports, and what happens when nobody waits any more."""

from threading import Event
from weakref import ref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.model.errors import PackageError
from reader.ui.tasks import Cancelled, Report, Task


def test_progress_and_the_result_arrive(qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    results: list[object] = []

    def work(report: Report, _cancelled: Cancelled) -> str:
        report(3_000_000_000, 4_000_000_000)
        return "done"

    task = Task(work)
    task.progressed.connect(lambda done, total: seen.append((done, total)))
    task.succeeded.connect(results.append)
    with qtbot.waitSignal(task.ended):
        task.start()
    assert results == ["done"]
    assert seen == [(3_000_000_000, 4_000_000_000)]


def test_a_problem_is_told_in_its_own_words(qtbot: QtBot) -> None:
    def work(_report: Report, _cancelled: Cancelled) -> None:
        raise PackageError("The package is damaged.")

    task = Task(work)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert failed.args == ["The package is damaged."]


def test_a_task_whose_window_has_gone_ends_quietly(qtbot: QtBot) -> None:
    begun, gone, told = Event(), Event(), []

    def work(report: Report, cancelled: Cancelled) -> None:
        begun.set()
        gone.wait(10)
        report(1, 2)
        told.append(cancelled())

    parent = QObject()
    task = Task(work, parent).start()
    assert begun.wait(10)
    delete(parent)
    gone.set()
    assert task.wait(10)
    assert told == [True]


def test_a_task_that_has_ended_lets_go_of_what_it_worked_on(qtbot: QtBot) -> None:
    class Held:
        """Something large."""

    held = Held()
    there = ref(held)
    parent = QObject()
    task = Task(lambda _report, _cancelled, held=held: held is None, parent)
    del held
    assert there() is not None
    with qtbot.waitSignal(task.ended):
        task.start()
    assert there() is None
