"""Why a stage ends without doing what it is for."""

CONTRACT_BROKEN = 10
FLOOR_BROKEN = 11
WORSE_THAN_CHAMPION = 12
MODEL_TAMPERED = 13
GATE_DENIED = 14
PORTAL_REFUSED = 15
INPUT_MISSING = 16


class Refusal(Exception):
    """An expected no: sentences for the reader, and the exit code of the stage."""

    def __init__(self, code, *sentences):
        super().__init__("\n".join(sentences))
        self.code = code
