"""python3 -m pipeline <stage>"""

import os

# Threads add up numbers in another order every time: one, so that the same
# seed gives the same model. Set before numpy is loaded.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import sys  # noqa: E402

from pipeline.command import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
