"""A client of the Talkover API, written by hand with nothing but the standard library.

    from talkover import Talkover

    client = Talkover("talq_…")
    for call in client.calls.all("agent-uuid-1", status="completed"):
        print(call.from_, call.duration)
"""
from .client import Talkover
from .errors import (
    Cancelled, InvalidArgument, Rejected, TalkoverError, TimedOut, TransportFailed, Undecodable, UndeclaredStatus,
    UnexpectedContentType)
from .instant import Instant
from .models import (
    Action, ActionInput, ActionList, ActionStatus, ActionType, Call, CallDirection, CallPage, CallStatus, Confirmation,
    Failure, Pagination, SavedTraining, Training, TrainingInput, TrainingList, TrainingStatus, ValidationFailure)
from .reading import OpenEnumeration, Unknown

__all__ = [
    "Action", "ActionInput", "ActionList", "ActionStatus", "ActionType", "Call", "CallDirection", "CallPage",
    "CallStatus", "Cancelled", "Confirmation", "Failure", "Instant", "InvalidArgument", "OpenEnumeration", "Pagination",
    "Rejected", "SavedTraining", "Talkover", "TalkoverError", "TimedOut", "Training", "TrainingInput", "TrainingList",
    "TrainingStatus", "TransportFailed", "Undecodable", "UndeclaredStatus", "UnexpectedContentType", "Unknown",
    "ValidationFailure",
]
