"""Data that breaks its contract is not trained on."""

import csv

from pipeline.refusal import CONTRACT_BROKEN, INPUT_MISSING
from stages import StagesTest


class ContractTest(StagesTest):
    def setUp(self):
        super().setUp()
        self.assertEqual(self.run_stages("ingest")[0], 0)
        with self.workspace.data.open(newline="", encoding="utf-8") as file:
            self.header, *self.rows = csv.reader(file)

    def refused(self, *sentences):
        """Writes the rows as they are now, and expects these sentences."""
        with self.workspace.data.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([self.header, *self.rows])
        code, said = self.run_stages("validate", "train")
        self.assertEqual(code, CONTRACT_BROKEN)
        for sentence in sentences:
            self.assertIn(sentence, said)
        self.assertFalse(self.workspace.model.exists())

    def set(self, row, column, value):
        self.rows[row][self.header.index(column)] = value

    def test_sound_data_pass(self):
        self.assertEqual(self.run_stages("validate")[0], 0)

    def test_values_out_of_range(self):
        self.set(3, "amount", "-1")
        self.set(4, "discount", "0.61")
        self.set(5, "items", "many")
        self.set(6, "days_since_last_order", "inf")
        self.refused(
            "amount is below 1 in line 5",
            "discount is above 0.6 in line 6",
            "items is no number in line 7",
            "days_since_last_order is no finite number in line 8",
        )

    def test_values_that_nobody_knows(self):
        self.set(0, "channel", "pigeon")
        self.set(1, "channel", "pigeon")
        self.set(0, "returned", "2")
        self.set(0, "ordered_at", "yesterday")
        self.refused(
            "channel has an unknown value in line 2 and 1 more",
            "returned has an unknown value in line 2",
            "ordered_at is no instant in line 2",
        )

    def test_too_many_missing_values(self):
        for row in range(len(self.rows) // 4):
            self.set(row, "days_since_last_order", "")
        self.set(0, "amount", "")
        self.refused(
            "days_since_last_order is missing in ", "amount is missing in 0.0%"
        )

    def test_rows_that_are_there_twice(self):
        self.rows[1] = self.rows[0]
        self.refused("order_id is not unique")

    def test_too_few_rows(self):
        self.rows = self.rows[:10]
        self.refused("There are 10 rows, and 1000 are needed")

    def test_one_outcome_only(self):
        for row in range(len(self.rows)):
            self.set(row, "returned", "0")
        self.refused("returned is always the same")

    def test_other_columns(self):
        self.header[2] = "price"
        self.refused("The columns are order_id, ordered_at, price")

    def test_a_row_that_is_cut_off(self):
        self.rows[7] = self.rows[7][:4]
        self.refused("Line 9 has another number of fields")

    def test_no_data_at_all(self):
        self.workspace.data.write_text("")
        code, said = self.run_stages("validate")
        self.assertEqual(code, CONTRACT_BROKEN)
        self.assertIn("The columns are missing", said)
        self.workspace.data.unlink()
        code, said = self.run_stages("validate")
        self.assertEqual(code, INPUT_MISSING)
        self.assertIn("data.csv is not there; it comes from ingest", said)
