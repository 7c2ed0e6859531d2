"""Moves the page gently, or at once where that is not wanted."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

DURATION = 180
"""Milliseconds of one move."""


class Glide(QObject):
    """One move at a time; a further one is added to what is left of it.

    It tells only by how many pixels to go on, as heights above the window may change on the way.
    """

    def __init__(self, move: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self.wanted = False
        """Whether to move gently at all."""
        self._move = move
        self._whole = self._done = 0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    @property
    def is_under_way(self) -> bool:
        """Whether the page is moving."""
        return self._animation.state() is QVariantAnimation.State.Running

    def by(self, pixels: int) -> None:
        """Move the page by `pixels` from where it is going to be, down where they are positive."""
        if not self.wanted:
            self._move(pixels)
            return
        left = self._whole - self._done if self.is_under_way else 0
        self._animation.stop()
        self._whole, self._done = left + pixels, 0
        if self._whole:
            self._animation.start()

    def finish(self) -> None:
        """Be where the page is going to be, now."""
        if self.is_under_way:
            self._animation.stop()
            self._step(1.0)

    def stop(self) -> None:
        """Stay where the page is."""
        self._animation.stop()

    def _step(self, part: float) -> None:
        target = round(part * self._whole)
        way, self._done = target - self._done, target
        if way:
            self._move(way)
