"""A profile counts every row of its week once."""

import csv
import json

from pipeline.bins import category_bins, count_in_bins, number_bins, quantile_edges
from pipeline.profile import moments, sample
from stages import StagesTest


class BinsTest(StagesTest):
    def test_few_values_have_a_cell_each_and_one_for_others(self):
        bins = number_bins([2.0, 1.0, 2.0])
        self.assertEqual(bins, {"by": "values", "values": [1.0, 2.0]})
        self.assertEqual(count_in_bins([1.0, 2.0, 2.0, 9.0], bins), [1, 2, 1])

    def test_edges_are_closed_on_the_left_and_the_last_on_both_sides(self):
        bins = {"by": "edges", "edges": [0, 1, 2]}
        counted = count_in_bins([-1, 0, 0.5, 1, 2, 2.5], bins)
        self.assertEqual(counted, [1, 2, 2, 1])

    def test_edges_ascend_and_reach_from_the_least_to_the_most(self):
        edges = quantile_edges(sorted([0.0] * 500 + list(range(500))))
        self.assertEqual(edges, sorted(set(edges)))
        self.assertEqual((edges[0], edges[-1]), (0.0, 499))

    def test_categories_come_by_frequency_and_then_by_name(self):
        bins = category_bins(["b", "a", "c", "c"])
        self.assertEqual(bins["categories"], ["c", "a", "b"])
        self.assertEqual(count_in_bins(["a", "z"], bins), [0, 1, 0, 1])

    def test_nothing_to_bin(self):
        self.assertIsNone(number_bins([]))

    def test_what_is_not_usable_is_counted_apart(self):
        found = sample(["1", "", "nan", "inf", "-inf"], "number")
        self.assertEqual(found["values"], [1.0])
        self.assertEqual(
            (found["nulls"], found["notANumber"], found["infinite"]), (1, 1, 2)
        )

    def test_moments(self):
        self.assertEqual(
            moments([1.0, 2.0, 3.0]), {"mean": 2.0, "m2": 2.0, "min": 1.0, "max": 3.0}
        )
        self.assertEqual(moments([0.1, 0.1, 0.1])["m2"], 0)


class ProfileTest(StagesTest):
    def setUp(self):
        super().setUp()
        self.run_stages("ingest", "train", "evaluate", "profile")
        self.profiles = json.loads(self.workspace.profiles.read_text("utf-8"))

    def test_every_row_is_counted_once(self):
        with self.workspace.data.open(newline="", encoding="utf-8") as file:
            rows = len(list(csv.reader(file))) - 1
        for found in self.profiles.values():
            windows = found["reference"]["windows"] + found["profiles"]
            for feature in {each["feature"] for each in windows}:
                mine = [each for each in windows if each["feature"] == feature]
                self.assertEqual(sum(each["rows"] for each in mine), rows)
                for each in mine:
                    missing = each["nulls"] + each["notANumber"] + each["infinite"]
                    self.assertEqual(sum(each["counts"]) + missing, each["rows"])

    def test_the_reference_is_what_was_trained_on(self):
        params = self.workspace.params()
        found = self.profiles["input"]
        weeks = {each["from"] for each in found["reference"]["windows"]}
        later = {each["from"] for each in found["profiles"]}
        self.assertEqual(len(weeks), params["trainingWeeks"])
        self.assertEqual(len(later), params["weeks"] - params["trainingWeeks"])
        self.assertLess(max(weeks), min(later))

    def test_other_rows_make_another_reference(self):
        first = self.profiles["input"]["reference"]["referenceId"]
        self.change("params.json", lambda params: params.update(seed=8))
        self.run_stages("ingest", "train", "evaluate", "profile")
        other = json.loads(self.workspace.profiles.read_text("utf-8"))
        self.assertNotEqual(other["input"]["reference"]["referenceId"], first)
