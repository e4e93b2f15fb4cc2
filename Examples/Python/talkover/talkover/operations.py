"""What the document says of each operation."""
from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable

from . import readers


class Repetition(Enum):
    """What sending a request again may do."""
    HARMLESS = "the same as once"
    HARMFUL = "something once more"
    IRREVERSIBLE = "something that cannot be undone"


@dataclass(frozen=True)
class ErrorAnswer:
    """A documented error: how its body is read, and its codes, each with the message that tells it if there are several."""
    read: Callable[[Any], Any]
    codes: dict[str, str | None]

    def code(self, body):
        """The code that is certain; None if none is."""
        if len(self.codes) == 1:
            return next(iter(self.codes))
        told = [code for code, message in self.codes.items() if body and body.message == message]
        return told[0] if told else None


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    read: Callable[[Any], Any]
    errors: dict[int, ErrorAnswer]
    repetition: Repetition = Repetition.HARMLESS


def failure(*codes, **told):
    return ErrorAnswer(readers.read_failure, dict.fromkeys(codes) | told)


INVALID_TOKEN = {401: failure("INVALID_TOKEN")}
FORBIDDEN = {403: failure("UNAUTHORIZED")}
NO_AGENT = {404: failure("AGENT_NOT_FOUND")}
NO_TRAINING = {404: failure(TRAINING_NOT_FOUND="Training not found", AGENT_NOT_FOUND="Agent not found")}
INVALID = {422: ErrorAnswer(readers.read_validation_failure, {"VALIDATION_ERROR": None})}
BROKEN = {500: failure("SERVER_ERROR")}

LIST_TRAININGS = Operation(
    "GET", "/api/v1/agents/{agent_id}/trainings", readers.read_training_list,
    INVALID_TOKEN | FORBIDDEN | NO_AGENT | BROKEN)
SAVE_TRAINING = Operation(
    "POST", "/api/v1/agents/{agent_id}/trainings", readers.read_saved_training,
    INVALID_TOKEN | FORBIDDEN | NO_AGENT | INVALID | BROKEN, Repetition.HARMFUL)
DELETE_TRAINING = Operation(
    "DELETE", "/api/v1/agents/{agent_id}/trainings/{training_id}", readers.read_confirmation,
    INVALID_TOKEN | FORBIDDEN | NO_TRAINING | BROKEN, Repetition.IRREVERSIBLE)
LIST_ACTIONS = Operation(
    "GET", "/api/v1/agents/{agent_id}/actions", readers.read_action_list,
    INVALID_TOKEN | FORBIDDEN | NO_AGENT | BROKEN)
LIST_CALLS = Operation(
    "GET", "/api/v1/agents/{agent_id}/calls", readers.read_call_page,
    INVALID_TOKEN | NO_AGENT | INVALID | BROKEN)
