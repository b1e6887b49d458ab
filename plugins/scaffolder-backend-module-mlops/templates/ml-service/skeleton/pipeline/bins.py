"""The cells in which every week is counted, chosen once from the training rows.

Nothing but the standard library: a profile can be made where there is no pandas.
"""

from bisect import bisect_right

CELLS = 20
FEW_VALUES = 50
MOST_CATEGORIES = 100
LONGEST_NAME = 256
TAILS = [1e-4, 1e-3, 1e-2]
ROWS_IN_A_TAIL = 30


def number_bins(values):
    """A cell for each of few values; else cells of about equal rows. None when
    there is no number."""
    ordered = sorted(values)
    if not ordered:
        return None
    distinct = sorted(set(ordered))
    if len(distinct) <= FEW_VALUES:
        return {"by": "values", "values": distinct}
    return {"by": "edges", "edges": quantile_edges(ordered)}


def quantile_edges(ordered):
    """Edges at equal shares of the rows, and finer towards the ends."""
    rows, last = len(ordered), len(ordered) - 1
    ends = [
        tail for tail in TAILS if tail < 1 / CELLS and tail * rows >= ROWS_IN_A_TAIL
    ]
    shares = (
        ends
        + [(cell + 1) / CELLS for cell in range(CELLS - 1)]
        + [1 - tail for tail in reversed(ends)]
    )
    edges = [ordered[0]]
    for share in shares:
        row = int(share * rows)
        # A frequent value is fenced off from what follows it.
        while ordered[row] == edges[-1] and row < last:
            row += 1
        if edges[-1] < ordered[row] < ordered[last]:
            edges.append(ordered[row])
    return edges + [ordered[last]]


def category_bins(words):
    """The most frequent categories, the ties in the order of the alphabet."""
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    by_frequency = sorted(counts, key=lambda word: (-counts[word], word))
    listed = [word for word in by_frequency if len(word) <= LONGEST_NAME]
    listed = listed[:MOST_CATEGORIES]
    return {
        "by": "categories",
        "categories": listed,
        "truncated": len(listed) < len(by_frequency),
    }


def count_in_bins(values, bins):
    """How many values are in each cell, those outside of all in the outer ones."""
    if bins["by"] == "edges":
        edges = bins["edges"]
        counts = [0] * (len(edges) + 1)
        for value in values:
            # Closed on the left, the last cell on both sides.
            is_last = value == edges[-1]
            counts[len(edges) - 1 if is_last else bisect_right(edges, value)] += 1
        return counts
    listed = bins["values"] if bins["by"] == "values" else bins["categories"]
    cell_of = {value: cell for cell, value in enumerate(listed)}
    counts = [0] * (len(listed) + 1)
    for value in values:
        counts[cell_of.get(value, len(listed))] += 1
    return counts
