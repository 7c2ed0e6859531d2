"""The reader's own readings are kept from one day to the next."""

from pathlib import Path

from reader.store.library import Library


def test_a_reading_is_kept_until_it_is_replaced_or_forgotten(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.db")
    library.set_own_reading("辛い", "つらい")
    library.set_own_reading("市場", "いちば")
    library.set_own_reading("辛い", "からい")
    library.close()
    library = Library(tmp_path / "library.db")
    assert library.own_readings() == {"辛い": "からい", "市場": "いちば"}
    library.set_own_reading("市場", "")
    library.set_own_reading("未知", "")
    assert library.own_readings() == {"辛い": "からい"}
    library.close()
