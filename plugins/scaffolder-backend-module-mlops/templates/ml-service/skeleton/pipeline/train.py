"""Stage 3: the model, fitted to the training weeks."""

from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from pipeline.model_file import save_model
from pipeline.rows import read_rows, split_rows


def run(workspace):
    features = workspace.features()
    rows, _ = split_rows(workspace, read_rows(workspace))
    model = new_model(features, workspace.params())
    model.fit(
        rows[features["numbers"] + features["words"]],
        rows[workspace.contract()["target"]],
    )
    save_model(model, workspace.model)
    print("train: fitted to {} rows".format(len(rows)))


def new_model(features, params):
    """Logistic regression: its scores are probabilities as they come."""
    return make_pipeline(
        ColumnTransformer(
            [
                (
                    "numbers",
                    make_pipeline(
                        SimpleImputer(strategy="median", add_indicator=True),
                        StandardScaler(),
                    ),
                    features["numbers"],
                ),
                ("words", OneHotEncoder(handle_unknown="ignore"), features["words"]),
            ]
        ),
        LogisticRegression(C=params["regularisation"], max_iter=1000),
    )
