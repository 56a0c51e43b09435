"""Run as a program: counts the references that Qt's binding takes from True and None. Prints the loss of each."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QTableView

SIGNALS = 5_000
VOID_CALLS = 10_000


class Bell(QObject):
    """Rings with a bool, which is how PySide6 6.12.0 lost references to True on CPython 3.11."""

    rang = Signal(bool)


def main() -> None:
    application = QApplication([])
    print(f"True {lost_by_signals()}")
    print(f"None {lost_by_void_calls()}")
    application.quit()


def lost_by_signals() -> int:
    bell, heard = Bell(), []
    bell.rang.connect(lambda loud: heard.append(loud is True))
    before = sys.getrefcount(True)
    for _ in range(SIGNALS):
        bell.rang.emit(True)
    held = sum(heard)
    heard.clear()
    assert held == SIGNALS
    return before - sys.getrefcount(True)


def lost_by_void_calls() -> int:
    table = QTableView()
    bar = table.verticalScrollBar()
    before = sys.getrefcount(None)
    for _ in range(VOID_CALLS):
        bar.setValue(0)
    return before - sys.getrefcount(None)


if __name__ == "__main__":
    main()
